import type ts from "typescript";
import type { Type } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import { perAnalysis } from "../../../program/per-analysis.js";
import {
  calleeOfCall,
  lastNameIn,
  unnamedArguments,
} from "../../../references/declarations/unnamed-calls.js";
import { declaredName } from "../foreign/declared-name.js";
import type { MarkUse } from "../mark-use.js";
import type { MarkWorld } from "../mark-world.js";
import { markedArguments } from "../marked-arguments.js";
import { ownRequirements } from "../requirements.js";
import { declaredSignatures } from "./fitting-signatures.js";
import { useOfHandedFunction } from "./handed-functions.js";
import { requirementsOfSignature } from "./signature-requirements.js";

/** What a call uses: the signature that it takes, and the parameters that it gives. */
export function usesOfCall(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Node,
  call: ts.CallLikeExpression,
): readonly MarkUse[] {
  const { compiler, is } = context;
  const called = compiler.calledDeclaration(call);
  const given = markedArguments(context, world, call);
  if (!called) return given;
  const requirements = requirementsOfSignature(context, world, called);
  const isName = is.identifier(name) || is.stringLiteral(name);
  const text = is.superKeyword(name) ? "constructor" : isName ? name.text : declaredName(context, called);
  return [...given, { node: name, name: text, requirements }];
}

/**
 * The same of calls by which nobody can tell what is called but by its type: `list[0](1)`, `(await lazy())(1)`; and of what
 * they are handed: `parts.map(list[0])`.
 */
export function* usesOfUnnamedCalls(
  context: AnalysisContext,
  world: MarkWorld,
  calls: readonly ts.CallLikeExpression[],
): Iterable<MarkUse> {
  const { compiler } = context;
  const handed = calls.flatMap((call) => unnamedArguments(context, call));
  const callees = calls.map((call) => calleeOfCall(context, call));
  // Asked in one go: on TypeScript 7 each question is a round trip.
  const types = compiler.typesAt([...callees, ...handed]);
  const isMarked = (index: number): boolean => {
    const type = types[index];
    return type !== undefined && hasMarkedSignature(context, world, type);
  };
  for (const [index, call] of calls.entries()) {
    const callee = callees[index];
    if (callee && isMarked(index)) yield* usesOfCall(context, world, lastNameIn(context, callee), call);
  }
  for (const [index, expression] of handed.entries()) {
    if (!isMarked(calls.length + index)) continue;
    const use = useOfHandedFunction(context, world, lastNameIn(context, expression), expression);
    if (use) yield use;
  }
}

const markedTypes = perAnalysis(() => new WeakMap<Type, boolean>());

/** Whether one of the signatures of a type is marked by itself, or a parameter of it. */
function hasMarkedSignature(context: AnalysisContext, world: MarkWorld, type: Type): boolean {
  const known = markedTypes(context).get(type);
  if (known !== undefined) return known;
  const signatures = context.compiler
    .unionParts(type)
    .flatMap((part) => [false, true].flatMap((isForNew) => declaredSignatures(context, part, isForNew)));
  const isMarked = signatures.some(({ declaration }) =>
    [declaration, ...declaration.parameters].some((each) => ownRequirements(context, world, each).length > 0),
  );
  markedTypes(context).set(type, isMarked);
  return isMarked;
}
