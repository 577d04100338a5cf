import type ts from "typescript";
import type { Signature } from "../../analysis/program/compiler.js";
import { hasModifier } from "../program/kinds.js";
import { alone, literally } from "../program/name-patterns.js";
import { guess, report, type Comparison, type Standing } from "./comparison.js";

/**
 * Compares what a call finds out, and what it is called on, which is the same to whoever compares types: of
 * `f<const T>(it: T): T` and `f<T>(it: T): T` each fits where the other does. Programs show what they are to users.
 */
export function compareInference(
  comparison: Comparison,
  old: Signature,
  other: Signature,
  standing: Standing,
  count: number,
): void {
  const { use } = standing;
  const [before, after] = [writtenIn(comparison, old), writtenIn(comparison, other)];
  if (use.takes) {
    for (const parameter of before.constant) {
      if (!after.names.includes(parameter) || after.constant.includes(parameter)) continue;
      const given = before.parameters.map(({ type }) => type === parameter);
      report(comparison, standing, { kind: "const-gone", parameter, given, result: before.result });
    }
    const { result } = before;
    const types = before.parameters.map(({ type }) => type);
    for (const parameter of before.names) {
      const [held, isHeld] = [before, after].map(({ constraints }) => constraints.get(parameter));
      const isKept =
        held === isHeld || !after.names.includes(parameter) || after.constant.includes(parameter);
      if (held !== undefined && keepsLiterals.test(held) && !isKept && mentions(result, [parameter]))
        guess(comparison, standing, { kind: "literal-gone", parameter, given: types, result });
    }
    for (const parameter of after.constant)
      if (before.names.includes(parameter) && !before.constant.includes(parameter))
        guess(comparison, standing, { kind: "const-come", parameter, given: types, result });
    const asked = after.parameters.map(({ type }) => type);
    const found = after.names.filter((name) => asked.some((type) => mentions(type, [name])));
    if (result !== "" && !mentions(result, before.names) && mentions(after.result, found))
      guess(comparison, standing, {
        kind: "result-inferred",
        names: found,
        given: asked.slice(0, count),
        result,
      });
    for (const parameter of before.names) {
      const held = alone(`NoInfer<${literally(parameter)}>`);
      const given = before.parameters.map(({ type }, index) => ({
        type,
        isHeld: held.test(after.parameters[index]?.type ?? "") && !held.test(type),
      }));
      if (given.some(({ isHeld }) => isHeld))
        report(comparison, standing, { kind: "no-infer", parameter, given });
    }
    if (after.thisType !== undefined && after.thisType !== before.thisType && after.thisType !== "void")
      report(comparison, standing, { kind: "this-asked", thisType: after.thisType, count });
  }
  // Who expects to be called on nothing is not disturbed by something.
  const thisType = before.thisType === "void" ? undefined : before.thisType;
  if (use.gives && thisType !== undefined && thisType !== after.thisType)
    report(comparison, standing, { kind: "this-gone", thisType });
}

/** What a type parameter has to extend for a literal that is given to stay one. */
const keepsLiterals = /\b(?:string|number|boolean|bigint|keyof|PropertyKey)\b|["'`]/;

const mentions = (text: string, names: readonly string[]): boolean =>
  names.some((name) => alone(`(?<![.])${literally(name)}`).test(text));

/** What is written of a signature. */
function writtenIn({ compiler, facts }: Comparison, { declaration }: Signature) {
  const { SyntaxKind } = compiler;
  const {
    parameters = [],
    typeParameters = [],
    type,
  } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  const textOf = (node: ts.Node | undefined): string => (node ? facts(node).text : "");
  const isThis = ({ name }: ts.ParameterDeclaration): boolean => (name as ts.Identifier).text === "this";
  return {
    names: typeParameters.map(({ name }) => name.text),
    constraints: new Map(typeParameters.map(({ name, constraint }) => [name.text, textOf(constraint)])),
    constant: typeParameters.flatMap((each) =>
      hasModifier(each, SyntaxKind.ConstKeyword) ? [each.name.text] : [],
    ),
    parameters: parameters
      .filter((each) => !isThis(each))
      .map((each) => {
        const type = textOf(each.type);
        // One of those that `...all: T[]` takes.
        return { type: each.dotDotDotToken ? type.replace(/\[\]$/, "") : type, isHeld: false };
      }),
    thisType: parameters.filter(isThis).map((each) => textOf(each.type))[0],
    result: textOf(type),
  };
}
