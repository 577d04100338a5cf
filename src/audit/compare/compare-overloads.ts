import type ts from "typescript";
import type { Signature } from "../../analysis/program/compiler.js";
import { compareSignature } from "./compare-signatures.js";
import { report, type Comparison, type Standing } from "./comparison.js";
import { shapeOf, stableShapeOf } from "./signature-shape.js";
import { markOf } from "./trial-signatures.js";

/** Those that are written as before are the same; where one of each is left, it is what the other was. */
export function compareOverloads(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
  standing: Standing,
  isConstructor: boolean,
  isFit: () => boolean,
): void {
  const texts = new Set(news.map((each) => textOf(comparison, each)));
  // That one is on trial by now is told of it.
  const rest = news.filter(({ declaration }) => markOf(comparison, declaration) === undefined);
  const gone = olds.filter((old) => {
    const index = rest.findIndex((other) => textOf(comparison, other) === textOf(comparison, old));
    if (index >= 0) rest.splice(index, 1);
    return index < 0 && !texts.has(textOf(comparison, old));
  });
  const widest = gone.length > 0 && standing.use.takes ? widerThanAll(comparison, olds, news) : undefined;
  if (widest) {
    const most = mostOfOld(comparison, widest);
    const count = most === Infinity ? Math.max(...news.map((each) => mostOf(comparison, each))) + 1 : most;
    const there = { ...standing, old: placeOf(comparison, widest) ?? standing.old };
    report(comparison, there, { kind: "parameter-gone", count, isConstructor });
    gone.splice(gone.indexOf(widest), 1);
  }
  const told = new Set(widest ? [widest] : []);
  for (const each of [...gone]) {
    const asked = askedText(comparison, each);
    const index = rest.findIndex((one) => askedText(comparison, one) === asked);
    const same = rest[index];
    if (asked === "" || !same) continue;
    const before = comparison.found.length;
    compareOne(comparison, each, same, standing, isConstructor);
    if (comparison.found.length === before) continue;
    told.add(each);
    gone.splice(gone.indexOf(each), 1);
    rest.splice(index, 1);
  }
  // What is told of an overload itself is why its calls give something else.
  if (standing.use.takes) {
    const known = [...told, ...(isFit() ? [] : gone)];
    for (const { old: each, come } of strayed(comparison, olds, news, known)) {
      const there = { ...standing, old: placeOf(comparison, each) ?? standing.old };
      report(comparison, there, { kind: "overload-strayed", isConstructor, come });
    }
  }
  const [old] = gone;
  const [other] = rest;
  if (isFit()) return;
  if (old && other && gone.length === 1 && rest.length === 1) {
    const before = comparison.found.length;
    compareOne(comparison, old, other, standing, isConstructor);
    if (comparison.found.length > before) return;
  }
  for (const each of gone) {
    const place = placeOf(comparison, each);
    report(comparison, { ...standing, old: place ?? standing.old }, { kind: "overload-gone" });
  }
}

/** What is different in one of several overloads no program gets at by its place: `Parameters` is of the last one alone. */
function compareOne(
  comparison: Comparison,
  old: Signature,
  other: Signature,
  standing: Standing,
  isConstructor: boolean,
): void {
  const { found } = comparison;
  const before = found.length;
  compareSignature(comparison, old, other, standing, isConstructor);
  if (isConstructor) return;
  const overload = { text: textOf(comparison, old), depth: standing.path.length };
  found.push(...found.splice(before).map((each) => ({ ...each, overload })));
}

// All of them are tried by a program.
const mostStrayed = 10;
const mostCome = 3;

/**
 * The overloads of which the calls may go to another one by now: those that are gone, and those before which one stands that
 * did not. The types do not tell, since it is the same to them in which order overloads stand.
 *
 * @param told those that are told anyway
 */
function strayed(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
  told: readonly Signature[],
): readonly { readonly old: Signature; readonly come: readonly string[] }[] {
  const [before = [], after = []] = [olds, news].map((all) => all.map((each) => textOf(comparison, each)));
  const found = olds.flatMap((old, index) => {
    if (told.includes(old) || shapeOf(comparison, old)?.isGeneric !== false) return [];
    const at = after.indexOf(before[index] ?? "");
    const earlier = after.slice(0, at < 0 ? undefined : at);
    const others = earlier.filter((each) => !before.slice(0, index).includes(each));
    const come = others.slice(0, mostCome);
    return at < 0 || others.length > 0 ? [{ old, come }] : [];
  });
  return found.slice(0, mostStrayed);
}

/**
 * The overload that took more arguments than any does by now. What takes fewer fits where it did, so that the types do not
 * tell: `(a: A): void` is as good as `(a: A, b: B): void` to who calls it with both, but nobody may write that call.
 */
function widerThanAll(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
): Signature | undefined {
  const most = Math.max(...news.map((each) => mostOf(comparison, each)));
  const [first, ...rest] = olds;
  const widest = rest.reduce(
    (one, other) => (one && mostOfOld(comparison, one) >= mostOfOld(comparison, other) ? one : other),
    first,
  );
  return widest && mostOfOld(comparison, widest) > most ? widest : undefined;
}

const mostOf = (comparison: Comparison, signature: Signature): number =>
  shapeOf(comparison, signature)?.most ?? signature.parameters.length;

/** Of what was on trial nobody is promised anything. */
const mostOfOld = (comparison: Comparison, signature: Signature): number =>
  stableShapeOf(comparison, signature)?.most ?? signature.parameters.length;

const placeOf = (comparison: Comparison, { declaration }: Signature) =>
  declaration && comparison.placeOf(declaration);

/**
 * What an overload asks for, as it is written. One that asks for the same and gives something else is compared by itself: the
 * compiler gives up on the whole where types have no end, and calls it a fit.
 */
function askedText(comparison: Comparison, { declaration }: Signature): string {
  const { type } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  if (!declaration || !type) return "";
  const [whole, result] = [declaration, type].map((each) => comparison.facts(each).text);
  return whole !== undefined && result !== undefined && result !== "" ? whole.slice(0, -result.length) : "";
}

const textOf = ({ facts }: Comparison, { declaration }: Signature): string =>
  declaration ? facts(declaration).text : "";
