import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";
import { walk } from "../../analysis/program/walk.js";
import { hasModifier } from "./kinds.js";
import type { Replacement } from "./rewritten.js";

/**
 * What has to be replaced in declarations so that types of two states can be compared by what they have.
 *
 * To the compiler a class with private members is like no other class, not even like its own copy. And it lets the
 * parameters of methods differ either way, but not those of properties that are functions. So:
 * - what is private goes away: nobody outside can tell;
 * - what is protected becomes public;
 * - a method becomes a property: `on(name: string): this` is `on: (name: string) => this`;
 * - a unique symbol becomes a text with its name.
 *
 * @param isDropped says of a member of an enum whether it goes away too
 */
export function bareReplacements(
  compiler: Compiler,
  file: ts.SourceFile,
  isDropped: (member: ts.EnumMember) => boolean,
): readonly Replacement[] {
  const { SyntaxKind } = compiler;
  const { text } = file;
  const found: Replacement[] = [];
  const merged = mergedNames(compiler, file);
  const gone = new Set<ts.Node>();

  const cut = (node: ts.Node): void =>
    void found.push({ start: compiler.startOf(node), end: node.end, text: "" });
  const put = (position: number, written: string): void =>
    void found.push({ start: position, end: position, text: written });

  /** @returns whether what is in it is to be visited */
  function visit(node: ts.Node): boolean {
    switch (node.kind) {
      case SyntaxKind.ClassDeclaration:
      case SyntaxKind.ClassExpression:
      case SyntaxKind.InterfaceDeclaration:
      case SyntaxKind.TypeLiteral:
        visitMembers(node as ts.ClassDeclaration);
        return true;
      case SyntaxKind.EnumDeclaration:
        for (const member of (node as ts.EnumDeclaration).members)
          if (isDropped(member)) found.push(withComma(member));
        return false;
      case SyntaxKind.TypeOperator: {
        const { operator } = node as ts.TypeOperatorNode;
        const { name } = node.parent as Partial<ts.VariableDeclaration>;
        if (operator !== SyntaxKind.UniqueKeyword || !name) return true;
        const written = JSON.stringify(`unique symbol ${text.slice(name.pos, name.end).trim()}`);
        found.push({ start: compiler.startOf(node), end: node.end, text: written });
        return false;
      }
      default:
        return !gone.has(node);
    }
  }

  function visitMembers(node: ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeLiteralNode): void {
    const members = node.members as readonly ts.Node[];
    const { name } = node as Partial<ts.ClassDeclaration>;
    const keepsMethods = name !== undefined && merged.has(name.text);
    const kept = members.filter((member) => !isPrivate(member));
    for (const member of members) {
      if (kept.includes(member)) continue;
      cut(member);
      gone.add(member);
    }
    const groups = keepsMethods ? [] : methodGroups(kept);
    for (const group of groups) methodsToProperty(group);
    for (const member of kept) {
      const word = (member as Partial<ts.PropertyDeclaration>).modifiers?.find(
        ({ kind }) => kind === SyntaxKind.ProtectedKeyword,
      );
      if (word && member.kind !== SyntaxKind.Constructor) cut(word);
    }
  }

  // A private constructor stays: that nobody may call it can be told from outside.
  function isPrivate(member: ts.Node): boolean {
    if (member.kind === SyntaxKind.Constructor) return false;
    const { name } = member as Partial<ts.PropertyDeclaration>;
    return hasModifier(member, SyntaxKind.PrivateKeyword) || name?.kind === SyntaxKind.PrivateIdentifier;
  }

  /** Methods with the overloads right behind them; not those that are scattered. */
  function methodGroups(members: readonly ts.Node[]): readonly (readonly ts.MethodSignature[])[] {
    const groups: { readonly key: string; readonly methods: ts.MethodSignature[] }[] = [];
    let last = "";
    for (const member of members) {
      const key = keyOf(member);
      if (isMethod(member)) {
        if (key === last) groups.at(-1)?.methods.push(member);
        else groups.push({ key, methods: [member] });
      }
      last = key;
    }
    const times = (key: string): number => groups.filter((group) => group.key === key).length;
    return groups.filter(({ key }) => times(key) === 1).map(({ methods }) => methods);
  }

  function keyOf(member: ts.Node): string {
    const { name } = member as Partial<ts.MethodSignature>;
    const isStatic = hasModifier(member, SyntaxKind.StaticKeyword) ? "static " : "";
    // Behind its comment: the first overload has one, and those behind it none.
    return name ? `${isStatic}${text.slice(compiler.startOf(name), name.end)}` : "";
  }

  function isMethod(node: ts.Node): node is ts.MethodSignature {
    const isOne = node.kind === SyntaxKind.MethodSignature || node.kind === SyntaxKind.MethodDeclaration;
    return isOne && (node as Partial<ts.MethodDeclaration>).body === undefined;
  }

  function methodsToProperty(methods: readonly ts.MethodSignature[]): void {
    const several = methods.length > 1;
    methods.forEach((method, index) => {
      const signature = behindName(method);
      const { type } = method;
      if (index === 0) put(signature, several ? ": (" : ": ");
      else found.push({ start: methods[index - 1]?.end ?? signature, end: signature, text: " & (" });
      const close = text.lastIndexOf(")", type ? type.pos : method.end);
      if (type) found.push({ start: close + 1, end: type.pos, text: " => " });
      else put(close + 1, " => any");
      const last = /[;,]/.test(text[method.end - 1] ?? "") ? method.end - 1 : method.end;
      const isLast = index === methods.length - 1;
      if (several) found.push({ start: last, end: isLast ? last : method.end, text: ")" });
      else if (last === method.end) put(method.end, ";");
    });
  }

  /** Where the signature of a method begins: behind its name and its `?`. */
  function behindName({ name }: ts.MethodSignature): number {
    return name.end + (/^\s*\??\s*/.exec(text.slice(name.end))?.[0].length ?? 0);
  }

  function withComma(member: ts.EnumMember): Replacement {
    const comma = /^\s*,/.exec(text.slice(member.end))?.[0].length ?? 0;
    return { start: compiler.startOf(member), end: member.end + comma, text: "" };
  }

  walk(compiler, file, visit);
  return found;
}

/** Interfaces that are declared in several pieces: the methods of all of them are overloads of each other. */
function mergedNames(compiler: Compiler, file: ts.SourceFile): ReadonlySet<string> {
  const { SyntaxKind } = compiler;
  const seen = new Set<string>();
  const merged = new Set<string>();
  // Blocks for other modules, and what is in them.
  const augmenting = new Set<ts.Node>();
  walk(compiler, file, (node) => {
    const isAugmentation = augmenting.has(node.parent);
    if (isAugmentation) augmenting.add(node);
    if (node.kind === SyntaxKind.InterfaceDeclaration || node.kind === SyntaxKind.ClassDeclaration) {
      const { name } = node as ts.InterfaceDeclaration;
      const text = (name as ts.Identifier | undefined)?.text ?? "";
      if (isAugmentation || seen.has(text)) merged.add(text);
      seen.add(text);
      return false;
    }
    if (node.kind === SyntaxKind.ModuleDeclaration) {
      const { name } = node as ts.ModuleDeclaration;
      if (name.kind === SyntaxKind.StringLiteral || name.text === "global") augmenting.add(node);
      return true;
    }
    return node.kind === SyntaxKind.ModuleBlock || node === file;
  });
  return merged;
}
