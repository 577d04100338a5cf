import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import { walk } from "../../program/walk.js";
import { askedTypes } from "../../references/asked-types.js";
import { mayBeReplaced } from "../../references/may-be-replaced.js";
import { gatedValueIn } from "../../references/written-value.js";
import { push } from "../../../push.js";
import { locksOnMember } from "./gate.js";
import type { GatedWorld } from "./gated-world.js";
import { valuesGivenTo, type GivenValue } from "./values-given-to.js";
import { valuesIn } from "./held-values.js";
import type { Use } from "./uses.js";

/**
 * Values for locked members that are in something which is handed on, and written elsewhere: in another file, in what a
 * function returns. A lock takes any value, and so the compiler says nothing of `configure(options)`.
 *
 * What has a gate of its own may have more flags than are asked for; what is written in the same file is found where it
 * is written.
 *
 * @param uses those that are found by their names
 */
export function handedValuesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  { values: { names } }: GatedWorld,
  uses: readonly Use[],
): readonly Use[] {
  const { compiler, is } = context;
  const handed: ts.Expression[] = [];
  walk(compiler, file, (node) => {
    if (isHanded(context, node)) handed.push(node as ts.Expression);
    return true;
  });
  // Asked in one go: on TypeScript 7 each question is a round trip.
  const types = compiler.typesAt(handed);
  const isAsked = (type: Type | undefined): boolean =>
    type !== undefined &&
    (valuesIn(context, type, names).length > 0 || compiler.signaturesOf(type).length > 0);
  compiler.expectContextualTypes(handed.filter((_, index) => isAsked(types[index])));
  const found = handed.flatMap((node, index): readonly GivenValue[] => {
    const type = types[index];
    if (!type) return [];
    if (is.functionLike(node)) return valuesGivenTo(context, node, type, names);
    return [...valuesGiven(context, node, type, names), ...valuesGivenTo(context, node, type, names)];
  });
  // Thousands of values may stand beside thousands of uses.
  const usesOf = new Map<string, Use[]>();
  for (const use of uses) push(usesOf, use.member, use);
  return found.flatMap(({ member, name, receiverType }) => {
    // What is written in the same file is found where it is written.
    const isWritten = isOneWrittenIn(context, name, usesOf.get(member) ?? []);
    const locks = isWritten ? [] : locksOnMember(compiler, receiverType, member);
    return locks.map((lock) => ({ member, name, receiver: name, receiverType, lock }));
  });
}

/** The values in an expression that are for members which are gated where it is handed to. */
function valuesGiven(
  context: AnalysisContext,
  node: ts.Expression,
  type: Type,
  names: ReadonlySet<string>,
): readonly GivenValue[] {
  const { is } = context;
  const { parent } = node;
  const spread = is.spreadAssignment(parent) || is.jsxSpread(parent) ? parent : undefined;
  return valuesIn(context, type, names).flatMap(({ member, steps }) => {
    // Of `{ ...boxed, inner: {} }` it is `inner` that is another one.
    const [first] = steps;
    const own = first?.kind === "member" ? first.name : member;
    if (spread && mayBeReplaced(context, spread, own)) return [];
    for (const asked of askedTypes(context, node, steps)) {
      const receiverType = gatedValueIn(context, asked, member);
      if (receiverType) return [{ member, name: node, receiverType }];
    }
    return [];
  });
}

/** Whether an expression names something that is handed on as it is, to what may say what it has to be. */
function isHanded({ compiler, is }: AnalysisContext, node: ts.Node): boolean {
  if (is.arrowFunction(node) || is.functionExpression(node))
    return node.parameters.some((parameter) => compiler.annotationOf(parameter) !== undefined);
  const isNamed = is.entityName(node) || is.elementAccess(node);
  if (!isNamed && !is.call(node) && !is.construct(node) && !is.await(node)) return false;
  const { parent } = node;
  if (is.binary(parent)) return is.chooses(parent);
  if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent))
    return compiler.annotationOf(parent) !== undefined;
  if (is.propertyAssignment(parent) || is.bindingElement(parent)) return parent.initializer === node;
  if (is.forOf(parent)) return parent.expression === node;
  if (is.call(parent) || is.construct(parent)) return parent.expression !== node;
  return (
    is.conditional(parent) ||
    is.wrapper(parent) ||
    is.return(parent) ||
    is.yield(parent) ||
    is.shorthandAssignment(parent) ||
    is.spreadElement(parent) ||
    is.jsxExpression(parent) ||
    is.jsxSpread(parent) ||
    is.arrowFunction(parent) ||
    is.arrayLiteral(parent) ||
    is.spreadAssignment(parent)
  );
}

/** Whether one of the uses is in an expression, or in what a name is declared with. */
function isOneWrittenIn(context: AnalysisContext, node: ts.Node, uses: readonly Use[]): boolean {
  const { compiler, is } = context;
  const isIn = (whole: ts.Node): boolean =>
    uses.some(({ name }) => whole.pos <= name.pos && name.end <= whole.end);
  if (uses.length === 0 || isIn(node)) return uses.length > 0;
  const symbol = is.identifier(node) ? compiler.symbolAt(node) : undefined;
  const [first] = uses;
  const file = first && fileOf(context, first.name);
  return (
    symbol !== undefined &&
    compiler.declarationsOf(symbol).some((each) => fileOf(context, each) === file && isIn(each))
  );
}
