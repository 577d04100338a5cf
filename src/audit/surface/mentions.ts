import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import { push } from "../../push.js";
import type { Compiled } from "../program/compiled.js";
import { declarationKind } from "../program/kinds.js";
import { importsOf, type Origin } from "../settled/imports.js";
import { isInferred } from "./inferred.js";
import { keyOf, type Mentions, type Position, type Target } from "./mention.js";

const plain: Position = { isCalled: false, isFlipped: false, isResult: false, isHanded: false, handedTo: [] };

/** A node on the way through a file: not by calls, since people nest deeper than the stack goes. */
interface Visited {
  readonly node: ts.Node;
  readonly owner: string;
  readonly at: Position;
  /** What type parameters are known by, by their names. */
  readonly scope: ReadonlyMap<string, string>;
}

export function collectMentions(
  { compiler }: Compiled,
  path: string,
  file: ts.SourceFile,
  { mentions, declared, parameters, held, withMethods, bases }: Mentions,
): void {
  const { SyntaxKind } = compiler;
  const imports = importsOf(compiler, file);
  const known = new Set<string>();
  const names = new Map<string, Target>();
  const waiting: Visited[] = [{ node: file, owner: "", at: plain, scope: new Map() }];

  function add(owner: string, to: Target, at: Position, isHeld = false): void {
    const key = keyOf(path, owner);
    const handed = at.handedTo.map(({ to: { name, specifier }, index }) => `${specifier} ${name} ${index}`);
    const each = [
      key,
      to.specifier,
      to.name,
      at.isFlipped,
      at.isCalled,
      at.isResult,
      at.isHanded,
      isHeld,
      ...handed,
    ].join("\n");
    if (known.has(each)) return;
    known.add(each);
    push(mentions, key, { ...at, to, isHeld });
  }

  function declare(name: string): void {
    declared.set(name, (declared.get(name) ?? new Set()).add(path));
  }

  function targetOf(name: string, scope: Visited["scope"], from?: string): Target {
    const parameter = scope.get(name);
    if (parameter !== undefined) return one(parameter, "");
    const origin: Origin | undefined = from === undefined ? imports.get(name) : undefined;
    return one(origin?.name ?? name, from ?? origin?.specifier ?? "");
  }

  /** What a name may stand for is looked for once in a file. */
  function one(name: string, specifier: string): Target {
    const key = `${specifier} ${name}`;
    const target = names.get(key) ?? { path, name, specifier };
    names.set(key, target);
    return target;
  }

  function visit(visited: Visited): void {
    const { node, owner, at, scope } = visited;
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
        add(name.text, targetOf((propertyName as ts.Identifier).text, scope, from), plain);
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
      case SyntaxKind.Parameter:
        enter(visited, {
          at: {
            ...flipped(at),
            isCalled: at.isCalled || isThis(node),
            isHanded: node.parent.kind === SyntaxKind.FunctionType,
          },
        });
        return;
      case SyntaxKind.MethodSignature:
      case SyntaxKind.MethodDeclaration:
        if (!at.isFlipped) withMethods.add(keyOf(path, owner));
        break;
      // Of a name nothing is had but its letters.
      case SyntaxKind.TypeOperator:
        if ((node as ts.TypeOperatorNode).operator !== SyntaxKind.KeyOfKeyword) enter(visited, {});
        return;
      case SyntaxKind.ConditionalType: {
        const { checkType, extendsType, trueType, falseType } = node as ts.ConditionalTypeNode;
        const found = inferredIn(extendsType);
        waiting.push({ ...visited, node: falseType });
        waiting.push({ ...visited, node: trueType, scope: withOwn(visited, found) });
        // What is asked of a type is not had of it, unless a part is taken out.
        if (found.length > 0) waiting.push({ ...visited, node: checkType });
        return;
      }
      case SyntaxKind.IndexedAccessType: {
        const { objectType, indexType } = node as ts.IndexedAccessTypeNode;
        waiting.push({ ...visited, node: indexType });
        // Who gives one member of an object need not have written it.
        waiting.push({ ...visited, node: objectType, at: { ...at, isCalled: true } });
        return;
      }
      case SyntaxKind.MappedType: {
        const { typeParameter } = node as ts.MappedTypeNode;
        const { constraint } = typeParameter;
        if (constraint) waiting.push({ ...visited, node: constraint });
        enter(visited, { scope: withOwn(visited, [typeParameter]) });
        return;
      }
      default:
    }
    const kind = declarationKind(compiler, node);
    const name =
      kind && kind !== "module" ? (node as Partial<ts.InterfaceDeclaration>).name?.text : undefined;
    const inner = name ?? (kind === "variable" ? "default" : owner);
    if (kind && kind !== "module") declare(inner);
    const there = { ...visited, owner: inner, at: name === undefined ? at : plain };
    const { typeParameters } = node as Partial<ts.SignatureDeclaration>;
    if (typeParameters) enter(there, { scope: withParameters(there, [...typeParameters]) });
    else enter(there, {});
  }

  function enter(outer: Visited, { at = outer.at, scope = outer.scope }: Partial<Visited>): void {
    const { node: parent, owner } = outer;
    const children: Visited[] = [];
    const { type } = parent as Partial<ts.SignatureDeclaration>;
    const result = isFunction(parent) ? { ...at, isResult: true } : at;
    compiler.forEachChild(parent, (node): undefined => {
      // A name by itself mentions nothing: what refers to something has been read as a whole.
      if (node.kind !== SyntaxKind.Identifier)
        children.push({ node, owner, at: node === type ? result : at, scope });
    });
    for (let child = children.pop(); child; child = children.pop()) waiting.push(child);
  }

  /** A name, and what is handed to it. */
  function refer(
    { node, owner, at, scope }: Visited,
    name: ts.Node,
    typeArguments: readonly ts.TypeNode[] | undefined,
    from?: string,
  ): void {
    let last = "";
    walk(compiler, name, (each) => {
      if (each.kind !== SyntaxKind.Identifier) return true;
      last = (each as ts.Identifier).text;
      if (node.kind === SyntaxKind.TypeQuery) add(owner, targetOf(last, scope, from), at);
      return true;
    });
    const to = targetOf(last, scope, from);
    // Of `space.Box` the space is only the way to it; of `typeof object.box` the object is what has it.
    if (node.kind !== SyntaxKind.TypeQuery) add(owner, to, at);
    if (isBase(node)) push(bases, keyOf(path, owner), to);
    typeArguments?.forEach((argument, index) => {
      const handedTo = [...at.handedTo, { to, index }];
      waiting.push({ node: argument, owner, at: { ...at, handedTo }, scope });
    });
  }

  /**
   * Takes down what type parameters have to extend, which whoever writes or calls what has them gives, and what they are where
   * nobody says: that is used as they are.
   */
  function withParameters(
    { node, owner, at, scope: outer }: Visited,
    typeParameters: readonly ts.TypeParameterDeclaration[],
  ): Visited["scope"] {
    const isWritten = [
      SyntaxKind.InterfaceDeclaration,
      SyntaxKind.ClassDeclaration,
      SyntaxKind.TypeAliasDeclaration,
    ].includes(node.kind);
    const known = typeParameters.map((each) => [each.name.text, `${owner}<${each.pos}`] as const);
    const scope = new Map([...outer, ...known]);
    if (isWritten) {
      const places = parameters.get(keyOf(path, owner)) ?? [];
      parameters.set(keyOf(path, owner), places);
      known.forEach(([, own], index) => (places[index] ??= []).push(keyOf(path, own)));
    }
    typeParameters.forEach((parameter, index) => {
      const [word, own] = known[index] ?? ["", ""];
      declare(own);
      const byDefault = compiler.defaultOf(parameter);
      if (byDefault) waiting.push({ node: byDefault, owner: own, at: plain, scope });
      const { constraint } = parameter;
      if (!constraint) return;
      const there = { node: constraint, scope };
      if (!byDefault && mayBeHeld(node, word, isWritten)) waiting.push({ ...there, owner: own, at: plain });
      if (!isWritten) {
        waiting.push({ ...there, owner, at: { ...flipped(at), isCalled: true } });
        return;
      }
      const name = `${own} held`;
      declare(name);
      held.add(keyOf(path, name));
      waiting.push({ ...there, owner: name, at: plain });
      add(owner, { path, name, specifier: "" }, plain, true);
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

  /** Whether a reference is to what something extends, or is another name for. */
  function isBase(reference: ts.Node): boolean {
    let outer = reference.parent;
    while (outer.kind === SyntaxKind.IntersectionType || outer.kind === SyntaxKind.ParenthesizedType)
      outer = outer.parent;
    return outer.kind === SyntaxKind.HeritageClause || outer.kind === SyntaxKind.TypeAliasDeclaration;
  }

  /** `{ [K in keyof T]: T[K] }` mentions no type that is called `K`. */
  function withOwn(
    { owner, scope }: Visited,
    typeParameters: readonly ts.TypeParameterDeclaration[],
  ): Visited["scope"] {
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

const flipped = (at: Position): Position => ({
  ...at,
  isFlipped: !at.isFlipped,
  isResult: false,
  isHanded: false,
});
