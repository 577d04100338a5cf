import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { isNamedAsLibrary } from "../program/compiler-library.js";
import { fileOf } from "../program/place-of.js";
import { withoutWrappers } from "../program/without-wrappers.js";
import { lastName } from "../program/syntax.js";
import { findIn, walk } from "../program/walk.js";
import { parametersOf } from "../program/parameters.js";

/**
 * What a call is handed the key of beside it: `app` of `pluck(app, "title")`, where `pluck` asks for a key of what it is
 * given: `<T, K extends keyof T>(from: T, key: K) => T[K]`. For another kind of parameter a key is any text:
 * `label(app, "title")`.
 *
 * @param name the key, or what holds it: `KEY`, `KEYS.title`, `...KEYS`
 */
export function ownerOfHandedKey(context: AnalysisContext, name: ts.Expression): ts.Expression | undefined {
  const { compiler } = context;
  const handing = handingOf(context, name);
  if (handing && isOfReflect(context, handing)) return handing.call.arguments?.[0];
  const annotation = handing && compiler.annotationOf(handing.asked);
  if (!annotation || isLeftOut(context, handing.called)) return undefined;
  const { call, called, asked } = handing;
  const given = call.arguments ?? [];
  for (const owner of ownersOfKeys(context, annotation)) {
    const receiver =
      (owner === "this"
        ? undefined
        : givenFor(context, given, parametersOf(context, called), owner, asked)) ??
      (isOfReceiver(context, called, owner) ? receiverOf(context, call) : undefined);
    if (receiver) return receiver;
  }
  return undefined;
}

/**
 * The type that a call takes a member of by its key: `Events` of `on<K extends keyof Events>(name: K, then: (event:
 * Events[K]) => void): void`. A key by itself, as in `label(name: keyof Events): string`, takes none.
 */
export function typeOfHandedKey(
  context: AnalysisContext,
  name: ts.Expression,
): ts.TypeReferenceNode | undefined {
  const { compiler, is } = context;
  const handing = handingOf(context, name);
  const key = handing && compiler.annotationOf(handing.asked);
  const constraint = key && is.typeReference(key) ? typeParameterOf(context, key)?.constraint : undefined;
  const keys = constraint && findIn(compiler, constraint, (node) => isKeyOf(context, node));
  const owner = keys && (keys as ts.TypeOperatorNode).type;
  if (!handing || !key || !owner || !is.typeReference(owner) || typeParameterOf(context, owner))
    return undefined;
  const isOf = (type: ts.TypeNode, other: ts.TypeNode): boolean =>
    is.typeReference(type) &&
    is.typeReference(other) &&
    lastName(is, type.typeName).text === lastName(is, other.typeName).text;
  const taken = findIn(
    compiler,
    handing.called,
    (node) => is.indexedAccessType(node) && isOf(node.objectType, owner) && isOf(node.indexType, key),
  );
  return taken && owner;
}

/** A call that is handed something, and the parameter that it is for. */
interface Handing {
  readonly call: ts.CallExpression | ts.NewExpression;
  readonly called: ts.SignatureDeclaration;
  readonly asked: ts.ParameterDeclaration;
}

function handingOf(context: AnalysisContext, name: ts.Expression): Handing | undefined {
  const { compiler, is } = context;
  // `pick(app, ["title"])`, `pick(app, ...KEYS)`, `pluck(app, isShort ? "title" : "text")`
  let argument: ts.Node = name;
  for (let { parent } = argument; isAround(context, parent, argument); { parent } = argument)
    argument = parent;
  const call = argument.parent;
  if (!is.call(call) && !is.construct(call)) return undefined;
  const called = compiler.calledDeclaration(call);
  if (!called || !is.functionLike(called)) return undefined;
  const parameters = parametersOf(context, called);
  const rest = parameters.at(-1)?.dotDotDotToken ? parameters.length - 1 : Infinity;
  const given: readonly ts.Expression[] = call.arguments ?? [];
  const index = given.indexOf(argument as ts.Expression);
  // Behind a spread it is not known which argument is for which parameter, unless it must be for the rest of them.
  const before = given.slice(0, index);
  const sure = before.filter((each) => !is.spreadElement(each)).length;
  if (sure < before.length && sure < rest) return undefined;
  const asked = parameters[Math.min(index, rest)];
  return asked && { call, called, asked };
}

/** Whether a member is read or written by its key: `Reflect.get(app, "title")`. */
function isOfReflect(context: AnalysisContext, { call, called, asked }: Handing): boolean {
  const { is } = context;
  const { expression: callee } = call;
  const isNamed =
    is.propertyAccess(callee) &&
    is.identifier(callee.expression) &&
    callee.expression.text === "Reflect" &&
    ["get", "set"].includes(callee.name.text);
  return isNamed && called.parameters[1] === asked && isNamedAsLibrary(fileOf(context, called).fileName);
}

/** Whether what has the method has the keys, by itself or as what it is for: `Emitter<Events>` those of `Events`. */
function isOfReceiver({ is }: AnalysisContext, method: ts.Node, name: string): boolean {
  if (name === "this") return true;
  const owner = method.parent;
  if (is.constructor(method) || (!is.class(owner) && !is.interface(owner))) return false;
  return owner.typeParameters?.some((each) => each.name.text === name) === true;
}

/** Whether an expression is, or holds, one that stands in it. */
function isAround({ is }: AnalysisContext, node: ts.Node, child: ts.Node): boolean {
  if (is.conditional(node)) return node.condition !== child;
  return is.arrayLiteral(node) || is.spreadElement(node) || is.wrapper(node);
}

/** `omit(app, "title")` gives back all but that one. */
function isLeftOut({ compiler, is }: AnalysisContext, called: ts.Node): boolean {
  const result = compiler.annotationOf(called);
  return (
    result !== undefined &&
    is.typeReference(result) &&
    ["Omit", "Exclude"].includes(lastName(is, result.typeName).text)
  );
}

/** The names of the types whose keys a type asks for: `T` of `keyof T`, or of `K` where it `extends keyof T`. */
function ownersOfKeys(context: AnalysisContext, type: ts.TypeNode): readonly string[] {
  const { compiler, is } = context;
  const owners: string[] = [];
  const seen = new Set<ts.Node>();
  const types = [type];
  for (let next = types.pop(); next; next = types.pop()) {
    walk(compiler, next, (node) => {
      if (seen.has(node)) return false;
      seen.add(node);
      if (isKeyOf(context, node)) {
        const { type: owner } = node;
        if (owner.kind === compiler.SyntaxKind.ThisType) owners.push("this");
        else if (is.typeReference(owner)) owners.push(lastName(is, owner.typeName).text);
        return false;
      }
      const constraint = is.typeReference(node) ? typeParameterOf(context, node)?.constraint : undefined;
      if (constraint) types.push(constraint);
      return true;
    });
  }
  return owners;
}

/** `K` of `<T, K extends keyof T>(from: T, key: K)`; of a constructor, the class has it. */
function typeParameterOf(
  { is }: AnalysisContext,
  { typeName }: ts.TypeReferenceNode,
): ts.TypeParameterDeclaration | undefined {
  if (!is.identifier(typeName)) return undefined;
  for (let node: ts.Node = typeName.parent; !is.sourceFile(node); node = node.parent) {
    const { typeParameters } = node as Partial<ts.SignatureDeclaration>;
    const found = typeParameters?.find(({ name }) => name.text === typeName.text);
    if (found) return found;
  }
  return undefined;
}

/** What a call gives for the parameter that is of this type, or holds it: `app` for `from: T`, `apps` for `from: T[]`. */
function givenFor(
  context: AnalysisContext,
  given: readonly ts.Expression[],
  parameters: readonly ts.ParameterDeclaration[],
  owner: string,
  but: ts.ParameterDeclaration,
): ts.Expression | undefined {
  const { compiler } = context;
  const index = parameters.findIndex((parameter) => {
    const annotation = parameter === but ? undefined : compiler.annotationOf(parameter);
    return annotation !== undefined && names(context, annotation, owner);
  });
  return given.slice(0, index + 1).some((each) => context.is.spreadElement(each)) ? undefined : given[index];
}

function names({ compiler, is }: AnalysisContext, type: ts.TypeNode, owner: string): boolean {
  let found = false;
  walk(compiler, type, (node) => {
    // A function is not what it gives back, and neither `keyof T` nor `T[K]` is a `T`.
    const isOther = is.functionLike(node) || is.indexedAccessType(node) || isKeyOf({ compiler, is }, node);
    if (found || isOther) return false;
    found = is.typeReference(node) && lastName(is, node.typeName).text === owner;
    return true;
  });
  return found;
}

function isKeyOf(
  { compiler, is }: Pick<AnalysisContext, "compiler" | "is">,
  node: ts.Node,
): node is ts.TypeOperatorNode {
  return is.typeOperator(node) && node.operator === compiler.SyntaxKind.KeyOfKeyword;
}

function receiverOf(context: AnalysisContext, { expression }: ts.CallExpression | ts.NewExpression) {
  const { is } = context;
  const called = withoutWrappers(context, expression);
  return is.propertyAccess(called) || is.elementAccess(called) ? called.expression : undefined;
}
