import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { parametersOf } from "../program/parameters.js";
import { walk } from "../program/walk.js";
import { stepsInto, type Step } from "./steps.js";

/**
 * What a value is for that another argument takes: `props` of `createElement(Button, props)`, which is declared
 * `<P>(component: (props: P) => Element, props: P)`. The compiler infers `P` from what is written, too.
 */
export function askedBeside(
  context: AnalysisContext,
  called: ts.Node | undefined,
  given: readonly ts.Expression[],
  index: number,
  steps: readonly Step[],
): readonly Type[] {
  const { compiler, is } = context;
  if (!called || !is.functionLike(called) || !called.typeParameters || given.length < 2) return [];
  const annotations = parametersOf(context, called).map((each) => compiler.annotationOf(each));
  const [own, further] = writtenInto(context, annotations[index], steps);
  const names = own ? namesOfParameters(context, own, called.typeParameters) : [];
  return given.flatMap((each, other) => {
    const annotation = other === index ? undefined : annotations[other];
    const isOfSame =
      names.length > 0 &&
      annotation !== undefined &&
      namesOfParameters(context, annotation, called.typeParameters ?? []).some((name) =>
        names.includes(name),
      );
    const [type] = isOfSame ? compiler.typesAt([each]) : [];
    const [taken] = type ? (compiler.signaturesOf(type)[0]?.parameters ?? []) : [];
    const asked = taken && compiler.typeOf(taken);
    return asked ? stepsInto(context, asked, further) : [];
  });
}

/** The steps that a type takes where it is written: from `{ props: P }` to `P`. */
function writtenInto(
  { is }: AnalysisContext,
  type: ts.TypeNode | undefined,
  steps: readonly Step[],
): readonly [ts.TypeNode | undefined, readonly Step[]] {
  let [own, further] = [type, steps];
  for (let [step] = further; own && is.typeLiteral(own) && step?.kind === "member"; [step] = further) {
    const { name } = step;
    const member = own.members.find(
      (each) => each.name && is.identifier(each.name) && each.name.text === name,
    );
    own = member && is.propertySignature(member) ? member.type : undefined;
    further = further.slice(1);
  }
  return [own, further];
}

/** The type parameters that a type names. */
function namesOfParameters(
  context: AnalysisContext,
  type: ts.TypeNode,
  parameters: readonly ts.TypeParameterDeclaration[],
): readonly string[] {
  const { compiler, is } = context;
  const names: string[] = [];
  walk(compiler, type, (node) => {
    if (is.typeReference(node) && is.identifier(node.typeName)) names.push(node.typeName.text);
    return true;
  });
  return names.filter((name) => parameters.some((parameter) => parameter.name.text === name));
}
