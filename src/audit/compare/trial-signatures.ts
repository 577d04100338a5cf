import type ts from "typescript";
import type { Signature } from "../../analysis/program/compiler.js";
import { further, type Comparison, type Standing } from "./comparison.js";
import type { TrialMember } from "./difference.js";

/** What a declaration is marked with by itself. */
export const markOf = (comparison: Comparison, declaration: ts.Node | undefined): string | undefined =>
  declaration && comparison.isOwn(declaration) ? comparison.facts(declaration).mark : undefined;

/** Tells of the overloads that were on trial what has become of them, and of stable ones that they are on trial by now. */
export function compareTrialSignatures(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
  standing: Standing,
): void {
  const textOf = ({ declaration }: Signature): string =>
    declaration ? comparison.facts(declaration).text : "";
  for (const old of olds) {
    if (!old.declaration || !comparison.isOwn(old.declaration)) continue;
    const mark = markOf(comparison, old.declaration);
    const same = news.filter((each) => textOf(each) === textOf(old));
    const isStable = same.some((each) => markOf(comparison, each.declaration) === undefined);
    const there = { path: standing.path, name: undefined, old: comparison.placeOf(old.declaration) };
    const [other] = same;
    const place = other?.declaration && comparison.placeOf(other.declaration);
    if (mark !== undefined) {
      comparison.skipped++;
      const change = same.length === 0 ? "gone" : isStable ? "accepted" : undefined;
      if (change) comparison.onTrial.push({ ...there, mark, change, new: place });
      continue;
    }
    const newMark = markOf(comparison, other?.declaration);
    if (newMark === undefined || isStable) continue;
    comparison.onTrial.push({ ...there, mark: newMark, change: "marked", new: place });
  }
}

/**
 * Tells what has become of parameters that were on trial, and of stable ones that are on trial by now.
 *
 * @returns whether a parameter was on trial
 */
export function compareTrialParameters(
  comparison: Comparison,
  old: Signature,
  other: Signature,
  standing: Standing,
): (index: number) => boolean {
  const [before, after] = [parametersOf(old), parametersOf(other)];
  const marks = before.map((parameter) => markOf(comparison, parameter));
  before.forEach((parameter, index) => {
    const counterpart = after[index];
    const [mark, newMark] = [marks[index], markOf(comparison, counterpart)];
    const change = changeOf(comparison, parameter, counterpart, mark, newMark);
    if (mark !== undefined) comparison.skipped++;
    const told = mark ?? newMark;
    if (change === undefined || told === undefined) return;
    const name = (parameter.name as Partial<ts.Identifier>).text ?? "";
    const { path } = further(standing, { kind: "parameter", index, name });
    const places = {
      old: comparison.placeOf(parameter),
      new: counterpart && comparison.placeOf(counterpart),
    };
    comparison.onTrial.push({ path, name: undefined, mark: told, change, ...places });
  });
  const types = typeParametersOf(other);
  typeParametersOf(old).forEach((parameter, index) => {
    const mark = markOf(comparison, types[index]);
    if (mark === undefined || markOf(comparison, parameter) !== undefined) return;
    const { path } = further(standing, { kind: "parameter", index, name: parameter.name.text });
    const [at, newer] = [parameter, types[index]].map((each) => each && comparison.placeOf(each));
    comparison.onTrial.push({ path, name: undefined, mark, change: "marked", old: at, new: newer });
  });
  return (index) => marks[index] !== undefined;
}

function typeParametersOf({ declaration }: Signature): readonly ts.TypeParameterDeclaration[] {
  return (declaration as Partial<ts.SignatureDeclaration> | undefined)?.typeParameters ?? [];
}

function changeOf(
  { facts }: Comparison,
  older: ts.Node,
  newer: ts.Node | undefined,
  mark: string | undefined,
  newMark: string | undefined,
): TrialMember["change"] | undefined {
  if (mark === undefined) return newMark === undefined ? undefined : "marked";
  if (!newer) return "gone";
  if (newMark === undefined) return "accepted";
  return facts(older).text === facts(newer).text ? undefined : "changed";
}

function parametersOf({ declaration }: Signature): readonly ts.ParameterDeclaration[] {
  const { parameters = [] } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  return parameters.filter(({ name }) => (name as Partial<ts.Identifier>).text !== "this");
}
