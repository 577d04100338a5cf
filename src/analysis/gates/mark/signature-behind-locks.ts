import type ts from "typescript";
import { signatureOf, type Cut } from "../../program/declaration-text.js";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import { walk } from "../../program/walk.js";

/**
 * A declaration as its author wrote it, without what `proviso lock` has put around its types: of
 * `on(this: Open<"DRAIN", unknown>, then?: Open<"DRAIN", () => void>): void` it is `on(then?: () => void): void`.
 */
export function signatureBehindLocks(context: AnalysisContext, declaration: ts.Node): string {
  const { compiler, is } = context;
  const cuts: Cut[] = [];
  const visit = (node: ts.Node): boolean => {
    if (is.parameter(node) && isThisOfLock(context, node)) {
      const next = parametersOf(node)[1];
      cuts.push({ start: compiler.startOf(node), end: next ? compiler.startOf(next) : node.end });
      return false;
    }
    if (is.parameter(node) && isRestOfLock(context, node)) {
      const all = parametersOf(node);
      const before = all[all.length - 2];
      cuts.push({ start: before ? before.end : compiler.startOf(node), end: node.end });
      return false;
    }
    const method = optionalMethodIn(context, node);
    if (method) {
      const { name, type, end } = node as ts.PropertySignature;
      cuts.push({ start: behindName(context, node, name.end), end: method.name.end });
      cuts.push({ start: method.end, end: type?.end ?? end });
      walk(compiler, method, visit);
      return false;
    }
    const behind = lockedType(context, node);
    if (!behind) return true;
    cuts.push({ start: compiler.startOf(node), end: compiler.startOf(behind) });
    // What stands there while the lock is closed goes with it.
    cuts.push({ start: behind.end, end: node.end });
    return true;
  };
  walk(compiler, declaration, visit);
  // What is cut out of one type may begin within another one, and ends before it.
  cuts.sort((one, other) => one.start - other.start);
  return signatureOf(context, declaration, cuts);
}

/** `this: Open<"DRAIN", unknown>`, which nobody wrote. */
function isThisOfLock(context: AnalysisContext, parameter: ts.ParameterDeclaration): boolean {
  const { compiler, is } = context;
  const type = compiler.annotationOf(parameter);
  const behind = type && lockedType(context, type);
  return (
    is.identifier(parameter.name) &&
    parameter.name.text === "this" &&
    behind?.kind === compiler.SyntaxKind.UnknownKeyword
  );
}

/** `...optIn: Open<"DRAIN", [], [OptInRequired<"DRAIN">]>` of a constructor, which nobody wrote either. */
function isRestOfLock(context: AnalysisContext, parameter: ts.ParameterDeclaration): boolean {
  const { compiler } = context;
  const type = parameter.dotDotDotToken && compiler.annotationOf(parameter);
  const behind = type && lockedType(context, type);
  return behind?.kind === compiler.SyntaxKind.TupleType && (behind as ts.TupleTypeNode).elements.length === 0;
}

/** Of `load?: Open<"LOAD", { load(id: string): string }["load"]>` the method, which was `load?(id: string): string`. */
function optionalMethodIn(context: AnalysisContext, node: ts.Node): ts.MethodSignature | undefined {
  const { compiler, is } = context;
  const { IndexedAccessType, MethodSignature } = compiler.SyntaxKind;
  const type = is.propertySignature(node) ? compiler.annotationOf(node) : undefined;
  const behind = type && lockedType(context, type);
  if (behind?.kind !== IndexedAccessType) return undefined;
  const { objectType } = behind as ts.IndexedAccessTypeNode;
  const [only, ...others] = is.typeLiteral(objectType) ? [...objectType.members] : [];
  return only?.kind === MethodSignature && others.length === 0 ? (only as ts.MethodSignature) : undefined;
}

/** Where the name of a member ends, with the question mark behind it. */
function behindName(context: AnalysisContext, node: ts.Node, from: number): number {
  const { text } = fileOf(context, node);
  return from + (/^\s*\??/.exec(text.slice(from))?.[0].length ?? 0);
}

const parametersOf = ({ parent }: ts.ParameterDeclaration): readonly ts.Node[] => parent.parameters;

/**
 * What is behind a lock: of `Open<"DRAIN", string>` the `string`. In what is no module it is named with that of the locks:
 * `import("./proviso-lock.js").Open<"DRAIN", string>`.
 */
function lockedType({ is }: AnalysisContext, node: ts.Node): ts.TypeNode | undefined {
  const name = is.typeReference(node) ? node.typeName : is.importType(node) ? node.qualifier : undefined;
  if (!name || !is.identifier(name)) return undefined;
  const { typeArguments = [] } = node as ts.TypeReferenceNode;
  const [first, second] = typeArguments;
  if (/^Open(?:\$\d+)?$/.test(name.text)) return first && is.literalType(first) ? second : undefined;
  return /^Closed(?:\$\d+)?$/.test(name.text) && typeArguments.length === 2 ? first : undefined;
}
