import type { Compiler, Type } from "../../analysis/program/compiler.js";
import type { Use } from "../surface/usage.js";
import { compareMembers, hasOwnMembers } from "./compare-members.js";
import { compareIndexes } from "./compare-indexes.js";
import { compareSignatures } from "./compare-signatures.js";
import { compareUnions } from "./compare-unions.js";
import { instancesOf, isEnough } from "./instances.js";
import { withoutSharedNames } from "../settled/share.js";
import { uniqueSymbolOf, withoutSymbolTexts } from "./symbol-keys.js";
import { once } from "../../once.js";
import { fits, further, membersOf, ownPlace, report, type Comparison, type Standing } from "./comparison.js";

/**
 * Compares what one thing is in the two states, and reports what no longer fits, as far inside as it can be told.
 *
 * What is taken must fit where the older type did; what is given must be welcome where the newer type is asked. That
 * two types fit is not all: a literal may not name an option that is gone, a call may not hand over more than is asked.
 */
export function compareTypes(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const { use, path } = standing;
  if (older === newer || compiler.isAny(newer)) return;
  if (compiler.isAny(older)) {
    // What it was is not known.
    if (!compiler.isNotFound(older)) compareWithAny(comparison, newer, standing);
    return;
  }
  if (
    path.length > 0 &&
    (comparison.isExportedPair(older, newer) || isSameGeneric(comparison, older, newer))
  ) {
    comparison.skipped++;
    return;
  }
  // Each release has another one: nobody counts on the one that it was.
  if (!use.gives && comparison.isOwnVersion(compiler.literalOf(older), compiler.literalOf(newer))) {
    comparison.skipped++;
    return;
  }
  const instances = path.length > 0 ? instancesOf(comparison, older, newer) : undefined;
  const isOver = instances !== undefined && isEnough(instances, older, newer);
  if (isOver && instances.isTold) {
    comparison.skipped++;
    return;
  }
  // Of what its parts explain the whole need not be asked.
  const isTakenFit = once(() => !use.takes || fits(comparison, newer, older));
  const isGivenFit = once(() => !use.gives || fits(comparison, older, newer));
  const isFit = (): boolean => isTakenFit() && isGivenFit();
  // A unique symbol is a symbol, though it is compared as a text.
  if (!use.gives && isUniqueSymbol(compiler, newer) && compiler.textOfType(older) === "symbol" && !isFit())
    return;
  if (isSeen(comparison, older, newer, use)) {
    if (!isFit()) comparison.skipped++;
    return;
  }

  const before = comparison.found.length + comparison.skipped;
  if (!isOver && path.length <= (comparison.asksFits ? deepest : deepestByName))
    compareParts(comparison, older, newer, standing, isFit);
  const isExplained = comparison.found.length + comparison.skipped > before;
  if (instances && (isExplained || !isFit())) instances.isTold = true;
  if (!isExplained && !isTakenFit())
    report(comparison, standing, typeFact(comparison, "type-taken", older, newer));
  if (!isExplained && !isGivenFit())
    report(comparison, standing, typeFact(comparison, "type-given", older, newer));
}

const isUniqueSymbol = (compiler: Compiler, type: Type): boolean =>
  uniqueSymbolOf(String(compiler.literalOf(type) ?? "")) !== undefined;

/** What is to be known of `any`: nobody is told that by types, which fit wherever it did. A program shows it. */
function compareWithAny(comparison: Comparison, newer: Type, standing: Standing): void {
  const { use } = standing;
  const newType = withoutSharedNames(comparison.compiler.textOfType(newer));
  if (newType === "never") return;
  if (use.takes) report(comparison, standing, { kind: "any-gone", newType, isTaken: true });
  if (use.gives && newType !== "unknown")
    report(comparison, standing, { kind: "any-gone", newType, isTaken: false });
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

export const fitBoth = (comparison: Comparison, one: Type, other: Type): boolean =>
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
  (outer.gives || !inner.gives) &&
  (outer.takes || !inner.takes) &&
  (outer.isPart !== true || !inner.gives || inner.isPart === true);

export function typeFact(
  { compiler }: Comparison,
  kind: "type-taken" | "type-given",
  older: Type,
  newer: Type,
) {
  const written = (text: string): string => withoutSymbolTexts(withoutSharedNames(text));
  return {
    kind,
    oldType: written(compiler.textOfType(older)),
    newType: written(compiler.textOfType(newer)),
    oldSpelled: written(compiler.aliasOf(older) ? compiler.textOfType(older, true) : ""),
  };
}

function compareParts(
  comparison: Comparison,
  older: Type,
  newer: Type,
  standing: Standing,
  isFit: () => boolean,
): void {
  const { compiler } = comparison;
  const olderMembers = compiler.unionMembers(older);
  const newerMembers = compiler.unionMembers(newer);
  if (olderMembers.length > 1 || newerMembers.length > 1) {
    compareUnions(comparison, older, newer, standing);
    return;
  }
  if (compareArguments(comparison, older, newer, standing)) return;
  const hasParts =
    hasOwnMembers(comparison, older) ||
    compiler.signaturesOf(older).length > 0 ||
    isDictionary(compiler, older);
  // `class Shape {}` has none: those that come may have to be written by who extends it.
  if (!hasParts && !(isOwnType(comparison, older) && hasOwnMembers(comparison, newer))) return;
  if (standing.path.length > 0 && isAnother(comparison, older, newer) && !isFit()) {
    if (standing.use.takes) reportGone(comparison, older, newer, standing);
    return;
  }
  compareSignatures(comparison, older, newer, standing, isFit);
  compareMembers(comparison, older, newer, standing);
  compareIndexes(comparison, older, newer, standing);
}

function isOwnType({ compiler, isOwn }: Comparison, type: Type): boolean {
  const symbol = compiler.symbolOfType(type);
  return symbol !== undefined && compiler.declarationsOf(symbol).some(isOwn);
}

/** Whether a type is nothing but what stands behind any key: `Record<string, Options>`. */
const isDictionary = (compiler: Compiler, type: Type): boolean =>
  !compiler.asNamed(type) && compiler.propertiesOf(type).length === 0 && compiler.hasIndex(type);

/** Whether two types have so little in common that one has taken the place of the other: that is told once. */
function isAnother(comparison: Comparison, older: Type, newer: Type): boolean {
  const { compiler } = comparison;
  const [before, after] = [older, newer].map(
    (type) => new Set(membersOf(comparison, type).map((member) => compiler.nameOf(member))),
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
    const declared = { old: ownPlace(comparison, member), new: undefined };
    if (!name.startsWith("__@") && !compiler.propertyOf(newer, name))
      report(comparison, standing, { kind: "member-gone", name }, declared);
  }
}

/** What holds something else, and is nothing by itself: the number of those of its type arguments that it holds. */
const holders: Readonly<Record<string, number>> = {
  Map: 2,
  ReadonlyMap: 2,
  WeakMap: 2,
  Set: 1,
  ReadonlySet: 1,
  Iterable: 1,
  Iterator: 1,
  IterableIterator: 1,
  Generator: 2,
  AsyncIterable: 1,
  AsyncIterator: 1,
  AsyncIterableIterator: 1,
  AsyncGenerator: 2,
};

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
  if (kind !== undefined) {
    compareTypes(comparison, oldFirst, newFirst, further(standing, { kind }));
    return true;
  }
  const { name, typeArguments } = oldName;
  const held = holders[name] ?? 0;
  typeArguments.slice(0, held).forEach((argument, index) => {
    const other = newName?.typeArguments[index];
    const step = { kind: "held", of: name, index, count: typeArguments.length } as const;
    if (other) compareTypes(comparison, argument, other, further(standing, step));
  });
  return held > 0;
}
