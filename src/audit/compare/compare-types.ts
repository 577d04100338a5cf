import type { Type } from "../../analysis/program/compiler.js";
import type { Use } from "../surface/usage.js";
import { compareMembers, hasOwnMembers } from "./compare-members.js";
import { compareSignatures } from "./compare-signatures.js";
import { instancesOf, isEnough } from "./instances.js";
import { withoutSharedNames } from "../settled/share.js";
import { fits, further, report, type Comparison, type Standing } from "./comparison.js";

/**
 * Compares what one thing is in the two states, and reports what no longer fits, as far inside as it can be told.
 *
 * What is taken must fit where the older type did; what is given must be welcome where the newer type is asked. That
 * two types fit is not all: a literal may not name an option that is gone, a call may not hand over more than is asked.
 */
export function compareTypes(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const { use, path } = standing;
  if (older === newer || compiler.isAny(older) || compiler.isAny(newer)) return;
  if (
    path.length > 0 &&
    (comparison.isExportedPair(older, newer) || isSameGeneric(comparison, older, newer))
  ) {
    comparison.skipped++;
    return;
  }
  const instances = path.length > 0 ? instancesOf(comparison, older, newer) : undefined;
  const isOver = instances !== undefined && isEnough(instances, older, newer);
  if (isOver && instances.isTold) {
    comparison.skipped++;
    return;
  }
  const isTakenFit = !use.takes || fits(comparison, newer, older);
  const isGivenFit = !use.gives || fits(comparison, older, newer);
  const isFit = isTakenFit && isGivenFit;
  if (isSeen(comparison, older, newer, use)) {
    if (!isFit) comparison.skipped++;
    return;
  }

  const before = comparison.found.length + comparison.skipped;
  if (!isOver && path.length <= (comparison.asksFits ? deepest : deepestByName))
    compareParts(comparison, older, newer, standing, isFit);
  const isExplained = comparison.found.length + comparison.skipped > before;
  if (instances && (isExplained || !isFit)) instances.isTold = true;
  if (!isExplained && !isTakenFit)
    report(comparison, standing, typeFact(comparison, "type-taken", older, newer));
  if (!isExplained && !isGivenFit)
    report(comparison, standing, typeFact(comparison, "type-given", older, newer));
}

/** `Box<string>` in both states, where `Box` is exported: what is different in it is told of `Box`. */
function isSameGeneric(comparison: Comparison, older: Type, newer: Type): boolean {
  const { compiler, exportedGenerics } = comparison;
  const [one, other] = [compiler.asNamed(older), compiler.asNamed(newer)];
  if (!one || one.name !== other?.name || !exportedGenerics.has(one.name)) return false;
  return one.typeArguments.every((argument, index) => {
    const counterpart = other.typeArguments[index];
    if (argument === counterpart) return true;
    return counterpart && fitBoth(comparison, argument, counterpart);
  });
}

const fitBoth = (comparison: Comparison, one: Type, other: Type): boolean =>
  fits(comparison, one, other) && fits(comparison, other, one);

/**
 * Whether two types have been compared before, in a use that asks as much: what was told of them need not be told again.
 * That is so of what the package declares; `string` and `number` differ anew at each place.
 */
function isSeen(comparison: Comparison, older: Type, newer: Type, use: Use): boolean {
  if (!hasOwnMembers(comparison, older)) return false;
  const seen = comparison.seen.get(older) ?? [];
  comparison.seen.set(older, seen);
  if (seen.some((each) => each.newer === newer && covers(each.use, use))) return true;
  seen.push({ newer, use });
  return false;
}

// Types that are made anew at each step have no end.
const deepest = 10;
// An object of a class, and its members.
const deepestByName = 2;

const covers = (outer: Use, inner: Use): boolean =>
  (outer.gives || !inner.gives) && (outer.takes || !inner.takes);

function typeFact({ compiler }: Comparison, kind: "type-taken" | "type-given", older: Type, newer: Type) {
  const textOf = (type: Type): string => withoutSharedNames(compiler.textOfType(type));
  return { kind, oldType: textOf(older), newType: textOf(newer) };
}

function compareParts(
  comparison: Comparison,
  older: Type,
  newer: Type,
  standing: Standing,
  isFit: boolean,
): void {
  const { compiler } = comparison;
  const olderMembers = compiler.unionMembers(older);
  const newerMembers = compiler.unionMembers(newer);
  if (olderMembers.length > 1 || newerMembers.length > 1) {
    compareUnions(comparison, older, newer, standing);
    return;
  }
  if (compareArguments(comparison, older, newer, standing)) return;
  if (!hasOwnMembers(comparison, older) && compiler.signaturesOf(older).length === 0) return;
  if (!isFit && standing.path.length > 0 && isAnother(comparison, older, newer)) {
    if (standing.use.takes) reportGone(comparison, older, newer, standing);
    return;
  }
  compareSignatures(comparison, older, newer, standing, isFit);
  compareMembers(comparison, older, newer, standing);
}

/** Whether two types have so little in common that one has taken the place of the other: that is told once. */
function isAnother({ compiler }: Comparison, older: Type, newer: Type): boolean {
  const [before, after] = [older, newer].map(
    (type) => new Set(compiler.propertiesOf(type).map((member) => compiler.nameOf(member))),
  );
  if (!before || !after || Math.max(before.size, after.size) < 8) return false;
  const common = [...before].filter((name) => after.has(name)).length;
  return common * 4 < Math.max(before.size, after.size);
}

/** What users had of a type that another one has taken the place of; the rest of the other one says nothing more. */
function reportGone(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  for (const member of compiler.propertiesOf(older)) {
    const name = compiler.nameOf(member);
    if (!name.startsWith("__@") && !compiler.propertyOf(newer, name))
      report(comparison, standing, { kind: "member-gone", name });
  }
}

/** Where a union is the same but for one member, the two are compared with each other. */
function compareUnions(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const [oldPart, ...oldRest] = compiler.unionParts(older);
  const [newPart, ...newRest] = compiler.unionParts(newer);
  if (oldPart && newPart && oldRest.length === 0 && newRest.length === 0) {
    // What is only missing on one side is told of the whole.
    compareTypes(comparison, oldPart, newPart, further(standing, { kind: "present" }));
    return;
  }
  const rest = [...compiler.unionParts(newer)];
  for (const each of compiler.unionParts(older)) {
    const name = nameOf(comparison, each);
    const index = rest.findIndex(
      (other) =>
        comparison.isExportedPair(each, other) || (name !== undefined && name === nameOf(comparison, other)),
    );
    const [other] = index < 0 ? [] : rest.splice(index, 1);
    const isFit = other && fitBoth(comparison, each, other);
    if (other && comparison.isExportedPair(each, other) && isFit !== true) comparison.skipped++;
  }
}

const nameOf = ({ compiler }: Comparison, type: Type): string | undefined =>
  compiler.asNamed(type)?.name ?? compiler.aliasOf(type)?.name;

/** `Promise<A>` and `Promise<B>` differ as A and B do. */
function compareArguments(comparison: Comparison, older: Type, newer: Type, standing: Standing): boolean {
  const { compiler } = comparison;
  const [oldName, newName] = [compiler.asNamed(older), compiler.asNamed(newer)];
  if (oldName?.name !== newName?.name || hasOwnMembers(comparison, older)) return false;
  const [oldFirst] = oldName?.typeArguments ?? [];
  const [newFirst] = newName?.typeArguments ?? [];
  if (!oldName || !oldFirst || !newFirst) return false;
  const kind = oldName.name.startsWith("Promise")
    ? "promised"
    : /^(Readonly)?Array$/.test(oldName.name)
      ? "element"
      : undefined;
  if (kind === undefined) return false;
  compareTypes(comparison, oldFirst, newFirst, further(standing, { kind }));
  return true;
}
