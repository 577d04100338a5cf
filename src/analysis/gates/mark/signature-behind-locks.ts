import type ts from "typescript";
import { signatureOf, type Cut } from "../../program/declaration-text.js";
import type { AnalysisContext } from "../../program/context.js";
import { walk } from "../../program/walk.js";

/**
 * A declaration as its author wrote it, without what `proviso lock` has put around its types: of
 * `on(this: Open<"DRAIN", unknown>, then?: Open<"DRAIN", () => void>): void` it is `on(then?: () => void): void`.
 */
export function signatureBehindLocks(context: AnalysisContext, declaration: ts.Node): string {
  const { compiler, is } = context;
  const cuts: Cut[] = [];
  walk(compiler, declaration, (node) => {
    if (is.parameter(node) && isThisOfLock(context, node)) {
      const next = parametersOf(node)[1];
      cuts.push({ start: compiler.startOf(node), end: next ? compiler.startOf(next) : node.end });
      return false;
    }
    const behind = lockedType(context, node);
    if (!behind) return true;
    cuts.push({ start: compiler.startOf(node), end: compiler.startOf(behind) });
    // What stands there while the lock is closed goes with it.
    cuts.push({ start: behind.end, end: node.end });
    return true;
  });
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

const parametersOf = ({ parent }: ts.ParameterDeclaration): readonly ts.Node[] => parent.parameters;

/** What is behind a lock: of `Open<"DRAIN", string>` the `string`. */
function lockedType({ is }: AnalysisContext, node: ts.Node): ts.TypeNode | undefined {
  if (!is.typeReference(node) || !is.identifier(node.typeName)) return undefined;
  const isLock = /^Open(?:\$\d+)?$/.test(node.typeName.text);
  const [flags, behind] = isLock ? (node.typeArguments ?? []) : [];
  return flags && is.literalType(flags) ? behind : undefined;
}
