import type ts from "typescript";
import type { AnalysisContext } from "../../../program/context.js";
import type { IndirectCall } from "../../../references/declarations/indirect-call.js";
import { markedValues } from "../marked-arguments.js";
import type { MarkUse } from "../mark-use.js";
import type { MarkWorld } from "../mark-world.js";
import { declaredSignatures, signaturesTaking } from "./fitting-signatures.js";
import { givenValues, valuesOfList, type GivenValues } from "./given-values.js";
import { requirementsOfOneOf } from "./signature-requirements.js";

/** What `serve.call(undefined, app, port)` uses: the overload that it takes, and the parameters that it gives. */
export function usesOfIndirectCall(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Node,
  { callee, values, list, isForNew, isWhole }: IndirectCall,
): readonly MarkUse[] {
  const { compiler, is } = context;
  const [type] = compiler.typesAt([callee]);
  if (!type) return [];
  const given = list ? valuesInList(context, list) : givenValues(context, values);
  const signatures = declaredSignatures(context, type, isForNew);
  const taking = signaturesTaking(context, signatures, given, isWhole).map(({ declaration }) => declaration);
  const requirements = requirementsOfOneOf(context, world, taking);
  const text = is.identifier(name) ? name.text : "constructor";
  return [{ node: name, name: text, requirements }, ...markedValues(context, world, taking, given)];
}

const valuesInList = (context: AnalysisContext, list: ts.Expression): GivenValues =>
  valuesOfList(context, list) ?? { values: [], lists: [list] };
