import type ts from "typescript";
import type { Signature, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { gatedValueIn } from "../../references/written-value.js";
import { elementType, stepsInto } from "../../references/steps.js";
import { valuesIn, type HeldValue } from "./held-values.js";

/** A value for a gated member, in what is handed on. */
export interface GivenValue {
  readonly member: string;
  /** What is handed on. */
  readonly name: ts.Node;
  /** The gated type. */
  readonly receiverType: Type;
}

/**
 * The values that a function is called with where it is handed over: `listed.map(configure)`, where the list holds what has
 * a value for a gated member of what `configure` asks for; `listed.map((options: LedgerOptions) => …)`.
 */
export function valuesGivenTo(
  context: AnalysisContext,
  node: ts.Expression,
  type: Type,
  names: ReadonlySet<string>,
): readonly GivenValue[] {
  const { compiler } = context;
  const own = compiler.signaturesOf(type);
  const asked = own.length > 0 ? compiler.contextualType(node) : undefined;
  if (!asked) return [];
  const wanted = compiler.unionParts(asked).flatMap((part) => compiler.signaturesOf(part));
  return wanted.flatMap(({ parameters }) =>
    parameters.flatMap((parameter, index) => {
      const given = compiler.typeOf(parameter);
      return (given ? valuesIn(context, given, names) : []).flatMap((value): readonly GivenValue[] => {
        const takes = own.map((signature) => gatedIn(context, signature, index, value));
        const [receiverType] = takes;
        // Of overloads, one that takes it as it is may be meant.
        const isMeant = takes.every((each) => each !== undefined);
        return receiverType && isMeant
          ? [{ member: value.member, name: nameOf(context, node, index), receiverType }]
          : [];
      });
    }),
  );
}

/** Of a function where it is written, the parameter says what it takes. */
const nameOf = (context: AnalysisContext, node: ts.Expression, index: number): ts.Node =>
  context.is.functionLike(node) ? (node.parameters[index]?.name ?? node) : node;

/** The gated type that a signature asks for where it is given a value. */
function gatedIn(
  context: AnalysisContext,
  { declaration, parameters }: Signature,
  index: number,
  { member, steps }: HeldValue,
): Type | undefined {
  const { compiler, is } = context;
  const last = parameters.length - 1;
  const hasRest =
    declaration !== undefined &&
    is.functionLike(declaration) &&
    declaration.parameters.at(-1)?.dotDotDotToken !== undefined;
  const isOfRest = hasRest && index >= last;
  const parameter = parameters[isOfRest ? last : index];
  const whole = parameter && compiler.typeOf(parameter);
  const asked = whole && isOfRest ? elementType(context, whole, index - last) : whole;
  return asked && gatedValueIn(context, stepsInto(context, asked, steps), member);
}
