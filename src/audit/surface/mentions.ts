import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import { push } from "../../push.js";
import type { Compiled } from "../program/compiled.js";
import { declarationKind } from "../program/kinds.js";
import { importsOf } from "../settled/imports.js";
import { many, targetsOfFile, type Scope } from "./file-targets.js";
import { isInferred } from "./inferred.js";
import { isOfAllKeys } from "./mapped.js";
import { asMember, bits, numberOf, type Handed, type Mentions, type Target } from "./mention.js";

/** A node on the way through a file: not by calls, since people nest deeper than the stack goes. */
interface Visited {
  readonly node: ts.Node;
  readonly around: Around;
}

/** What is known of a node by what is around it. */
interface Around {
  readonly owner: string;
  /** Its place, as a mention has it. */
  readonly at: number;
  readonly handedTo: Handed | undefined;
  /** What type parameters are known by, by their names. */
  readonly scope: Scope;
}

const plain = { at: 0, handedTo: undefined };

export function collectMentions(
  { compiler }: Compiled,
  path: string,
  file: ts.SourceFile,
  collected: Mentions,
): void {
  const { mentions, declared, parameters, held, withMethods, bases } = collected;
  const { SyntaxKind } = compiler;
  const known = new Map<number, Set<number>>();
  const { targetOf, one, handed } = targetsOfFile(path, importsOf(compiler, file));
  const waiting: Visited[] = [{ node: file, around: { owner: "", ...plain, scope: new Map() } }];
  const key = (name: string): number => numberOf(collected, path, name);

  function add(owner: string, to: Target, at: number, handedTo: Handed | undefined): void {
    const number = key(owner);
    let all = known.get(number);
    if (!all) known.set(number, (all = new Set()));
    const each = (to.id * many + (handedTo?.id ?? 0)) * 128 + at;
    if (all.has(each)) return;
    all.add(each);
    (mentions[number] ??= []).push({ to, at, handedTo });
  }

  function declare(name: string): void {
    let files = declared.get(name);
    if (!files) declared.set(name, (files = new Map<string, number>()));
    files.set(path, key(name));
  }

  function visit(visited: Visited): void {
    const { node, around } = visited;
    const { owner, at, scope } = around;
    switch (node.kind) {
      // Type parameters are gone into with what has them.
      case SyntaxKind.ImportSpecifier:
      case SyntaxKind.TypePredicate:
      case SyntaxKind.TypeParameter:
        return;
      case SyntaxKind.ExportSpecifier: {
        const { name, propertyName, parent } = node as ts.ExportSpecifier;
        const { moduleSpecifier } = parent.parent;
        if (!propertyName) return;
        // `export { f$1 as f }`: who takes `f` takes `f$1`.
        const from = moduleSpecifier && (moduleSpecifier as ts.StringLiteral).text;
        declare(name.text);
        add(name.text, targetOf((propertyName as ts.Identifier).text, scope, from), 0, undefined);
        return;
      }
      case SyntaxKind.TypeReference: {
        const { typeName, typeArguments } = node as ts.TypeReferenceNode;
        refer(visited, typeName, typeArguments);
        return;
      }
      case SyntaxKind.ExpressionWithTypeArguments: {
        const { expression, typeArguments } = node as ts.ExpressionWithTypeArguments;
        refer(visited, expression, typeArguments);
        return;
      }
      case SyntaxKind.TypeQuery: {
        const { exprName, typeArguments } = node as ts.TypeQueryNode;
        refer(visited, exprName, typeArguments);
        return;
      }
      case SyntaxKind.ImportType: {
        const { qualifier, argument, typeArguments } = node as ts.ImportTypeNode;
        const { text } = ((argument as Partial<ts.LiteralTypeNode>).literal ??
          {}) as Partial<ts.StringLiteral>;
        if (qualifier) refer(visited, qualifier, typeArguments, text);
        return;
      }
      case SyntaxKind.Parameter: {
        const isKept = node.parent.kind === SyntaxKind.FunctionType;
        const called = isThis(node) ? bits.called : 0;
        enter(node, { ...around, at: flipped(at) | called | (isKept ? bits.handed : 0) });
        return;
      }
      case SyntaxKind.MethodSignature:
      case SyntaxKind.MethodDeclaration:
        if ((at & bits.flipped) === 0) withMethods.add(key(owner));
        break;
      // Of a name nothing is had but its letters.
      case SyntaxKind.TypeOperator:
        if ((node as ts.TypeOperatorNode).operator !== SyntaxKind.KeyOfKeyword) enter(node, around);
        return;
      case SyntaxKind.ConditionalType: {
        const { checkType, extendsType, trueType, falseType } = node as ts.ConditionalTypeNode;
        const found = inferredIn(extendsType);
        waiting.push({ node: falseType, around });
        waiting.push({ node: trueType, around: { ...around, scope: withOwn(around, found) } });
        // What is asked of a type is not had of it, unless a part is taken out.
        if (found.length > 0) waiting.push({ node: checkType, around: { ...around, at: asMember(at) } });
        return;
      }
      case SyntaxKind.IndexedAccessType: {
        const { objectType, indexType } = node as ts.IndexedAccessTypeNode;
        waiting.push({ node: indexType, around: { ...around, at: asMember(at) } });
        // Who gives one member of an object need not have written it.
        const part = isOfAllKeys(compiler, node as ts.IndexedAccessTypeNode, scope) ? 0 : bits.part;
        waiting.push({ node: objectType, around: { ...around, at: asMember(at) | bits.called | part } });
        return;
      }
      case SyntaxKind.MappedType: {
        const { typeParameter } = node as ts.MappedTypeNode;
        const { constraint } = typeParameter;
        const within = { ...around, at: asMember(at) };
        if (constraint) waiting.push({ node: constraint, around: within });
        enter(node, { ...within, scope: withOwn(around, [typeParameter]) });
        return;
      }
      default:
    }
    const kind = declarationKind(compiler, node);
    const name =
      kind && kind !== "module" ? (node as Partial<ts.InterfaceDeclaration>).name?.text : undefined;
    const inner = name ?? (kind === "variable" ? "default" : owner);
    if (kind && kind !== "module") declare(inner);
    const there = inner === owner && name === undefined ? around : { ...around, owner: inner };
    const place = name === undefined ? standsAs(node.kind, there.at) : kind === "type" ? bits.itself : 0;
    const isSame = name === undefined && place === there.at;
    const within = isSame
      ? there
      : { ...there, at: place, handedTo: name === undefined ? there.handedTo : undefined };
    const { typeParameters } = node as Partial<ts.SignatureDeclaration>;
    if (typeParameters) enter(node, { ...within, scope: withParameters(node, within, [...typeParameters]) });
    else enter(node, within);
  }

  function enter(parent: ts.Node, around: Around): void {
    const { type } = parent as Partial<ts.SignatureDeclaration>;
    const result = type && isFunction(parent) ? { ...around, at: around.at | bits.result } : around;
    compiler.forEachChild(parent, (node): undefined => {
      // Words and literals mention nothing, nor does a name by itself: what refers to something has been read as a whole.
      if (node.kind >= SyntaxKind.QualifiedName)
        waiting.push({ node, around: node === type ? result : around });
    });
  }

  /** A name, and what is handed to it. */
  function refer(
    { node, around }: Visited,
    name: ts.Node,
    typeArguments: readonly ts.TypeNode[] | undefined,
    from?: string,
  ): void {
    const { owner, at, handedTo, scope } = around;
    let last = "";
    walk(compiler, name, (each) => {
      if (each.kind !== SyntaxKind.Identifier) return true;
      last = (each as ts.Identifier).text;
      if (node.kind === SyntaxKind.TypeQuery) add(owner, targetOf(last, scope, from), at, handedTo);
      return true;
    });
    const to = targetOf(last, scope, from);
    // Of `space.Box` the space is only the way to it; of `typeof object.box` the object is what has it.
    if (node.kind !== SyntaxKind.TypeQuery) add(owner, to, at, handedTo);
    if (isBase(node)) push(bases, key(owner), to);
    typeArguments?.forEach((argument, index) => {
      waiting.push({
        node: argument,
        around: { ...around, at: asMember(at) | bits.itself, handedTo: handed(to, index, handedTo, at) },
      });
    });
  }

  /**
   * Takes down what type parameters have to extend, which whoever writes or calls what has them gives, and what they are where
   * nobody says: that is used as they are.
   */
  function withParameters(
    node: ts.Node,
    { owner, at, handedTo, scope: outer }: Around,
    typeParameters: readonly ts.TypeParameterDeclaration[],
  ): Scope {
    const isWritten = [
      SyntaxKind.InterfaceDeclaration,
      SyntaxKind.ClassDeclaration,
      SyntaxKind.TypeAliasDeclaration,
    ].includes(node.kind);
    const known = typeParameters.map((each) => [each.name.text, `${owner}<${each.pos}`] as const);
    const scope = new Map([...outer, ...known]);
    if (isWritten) {
      const places = parameters.get(key(owner)) ?? [];
      parameters.set(key(owner), places);
      known.forEach(([, own], index) => (places[index] ??= []).push(key(own)));
    }
    typeParameters.forEach((parameter, index) => {
      const [word, own] = known[index] ?? ["", ""];
      declare(own);
      const byDefault = compiler.defaultOf(parameter);
      if (byDefault) waiting.push({ node: byDefault, around: { owner: own, ...plain, scope } });
      const { constraint } = parameter;
      if (!constraint) return;
      const wait = (around: Omit<Around, "scope">): void =>
        void waiting.push({ node: constraint, around: { ...around, scope } });
      if (!byDefault && mayBeHeld(node, word, isWritten)) wait({ owner: own, ...plain });
      if (!isWritten) {
        wait({ owner, at: flipped(at) | bits.called, handedTo });
        return;
      }
      const name = `${own} held`;
      declare(name);
      held.add(key(name));
      wait({ owner: name, ...plain });
      add(owner, one(name, ""), bits.held, undefined);
    });
    return scope;
  }

  /** Whether a type parameter may stand for what it has to extend, because nothing says what it is. */
  function mayBeHeld(node: ts.Node, name: string, isWritten: boolean): boolean {
    if (!isWritten)
      return !isInferred(compiler, name, (node as Partial<ts.SignatureDeclaration>).parameters ?? []);
    if (node.kind !== SyntaxKind.ClassDeclaration) return false;
    const made = (node as ts.ClassDeclaration).members.filter(({ kind }) => kind === SyntaxKind.Constructor);
    const isTold = made.every((each) =>
      isInferred(compiler, name, (each as ts.ConstructorDeclaration).parameters),
    );
    return made.length === 0 || !isTold;
  }

  function isFunction({ kind }: ts.Node): boolean {
    if (kind === SyntaxKind.FunctionType || kind === SyntaxKind.FunctionDeclaration) return true;
    if (kind === SyntaxKind.MethodSignature || kind === SyntaxKind.MethodDeclaration) return true;
    return kind === SyntaxKind.CallSignature;
  }

  /** What is known of the place of what is in a node. */
  function standsAs(kind: ts.SyntaxKind, at: number): number {
    if (kind === SyntaxKind.HeritageClause) return at | bits.itself;
    const isTransparent = [
      SyntaxKind.IntersectionType,
      SyntaxKind.UnionType,
      SyntaxKind.ParenthesizedType,
    ].includes(kind);
    return isTransparent ? at : asMember(at);
  }

  /** Whether a reference is to what something extends, or is another name for. */
  function isBase(reference: ts.Node): boolean {
    let outer = reference.parent;
    while (outer.kind === SyntaxKind.IntersectionType || outer.kind === SyntaxKind.ParenthesizedType)
      outer = outer.parent;
    return outer.kind === SyntaxKind.HeritageClause || outer.kind === SyntaxKind.TypeAliasDeclaration;
  }

  /** `{ [K in keyof T]: T[K] }` mentions no type that is called `K`. */
  function withOwn({ owner, scope }: Around, typeParameters: readonly ts.TypeParameterDeclaration[]): Scope {
    if (typeParameters.length === 0) return scope;
    return new Map([
      ...scope,
      ...typeParameters.map((each) => [each.name.text, `${owner}<${each.pos}`] as const),
    ]);
  }

  function inferredIn(type: ts.TypeNode): readonly ts.TypeParameterDeclaration[] {
    const found: ts.TypeParameterDeclaration[] = [];
    walk(compiler, type, (each) => {
      if (each.kind === SyntaxKind.InferType) found.push((each as ts.InferTypeNode).typeParameter);
      return true;
    });
    return found;
  }

  for (let next = waiting.pop(); next; next = waiting.pop()) visit(next);
}

const isThis = (parameter: ts.Node): boolean =>
  ((parameter as ts.ParameterDeclaration).name as Partial<ts.Identifier>).text === "this";

const flipped = (at: number): number => asMember(at ^ bits.flipped) & ~(bits.result | bits.handed);
