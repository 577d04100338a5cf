import type { Type } from "../../analysis/program/compiler.js";
import { compareTypes, fitBoth, typeFact } from "./compare-types.js";
import { hasOwnMembers } from "./compare-members.js";
import { fits, further, guess, ownPlace, report, type Comparison, type Standing } from "./comparison.js";
import type { Step } from "./difference.js";

/** Compares what two unions are made of, where it is clear which of one is which of the other. */
export function compareUnions(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const [oldPart, ...oldRest] = compiler.unionParts(older);
  const [newPart, ...newRest] = compiler.unionParts(newer);
  if (oldPart && newPart && oldRest.length === 0 && newRest.length === 0) {
    // What is only missing on one side is told of the whole.
    compareTypes(comparison, oldPart, newPart, further(standing, { kind: "present" }));
    return;
  }
  const rest = [...compiler.unionParts(newer)];
  const left: Type[] = [];
  for (const each of compiler.unionParts(older)) {
    const name = nameOf(comparison, each);
    const index = rest.findIndex(
      (other) =>
        comparison.isExportedPair(each, other) || (name !== undefined && name === nameOf(comparison, other)),
    );
    const [other] = index < 0 ? [] : [rest[index]];
    if (!other || !comparison.isExportedPair(each, other)) {
      left.push(each);
      continue;
    }
    rest.splice(index, 1);
    if (!fitBoth(comparison, each, other)) comparison.skipped++;
  }
  const told = compareLike(comparison, left, rest, older, newer, standing);
  const others = left.filter((each) => !told.has(each));
  if (standing.use.gives) compareLiterals(comparison, others, older, newer, standing);
}

/**
 * Tells what a literal may have no more. That `{ size?: number } | { all?: boolean }` fits where `{ size?: number }` is asked
 * for does not tell that.
 */
function compareLiterals(
  comparison: Comparison,
  olds: readonly Type[],
  older: Type,
  newer: Type,
  standing: Standing,
): void {
  const { compiler } = comparison;
  const news = compiler.unionParts(newer);
  if (news.some((each) => compiler.isAny(each) || compiler.hasIndex(each))) return;
  const own = olds.filter((each) => kindOf(comparison, each) === "object" && hasOwnMembers(comparison, each));
  const objects = own.filter((each) => fits(comparison, each, newer));
  // What does not fit by itself is told as that, once, and not by all that it has.
  if (objects.length < own.length)
    report(comparison, standing, typeFact(comparison, "type-given", older, newer));
  const told = new Set<string>();
  for (const each of objects) {
    const members = compiler.propertiesOf(each);
    const beside = members
      .filter((member) => !compiler.mayBeMissing(member))
      .map((member) => compiler.nameOf(member));
    for (const member of members) {
      const name = compiler.nameOf(member);
      if (told.has(name) || name.startsWith("__@") || news.some((one) => compiler.propertyOf(one, name)))
        continue;
      told.add(name);
      const place = ownPlace(comparison, member);
      const rest = beside.filter((other) => other !== name);
      guess(
        comparison,
        { ...standing, old: place ?? standing.old },
        { kind: "member-gone", name, beside: rest },
      );
    }
  }
}

const nameOf = ({ compiler }: Comparison, type: Type): string | undefined =>
  compiler.asNamed(type)?.name ?? compiler.aliasOf(type)?.name;

/**
 * Compares those of each side that a program can tell from all others of their union.
 *
 * @returns those that it has compared
 */
function compareLike(
  comparison: Comparison,
  olds: readonly Type[],
  news: readonly Type[],
  older: Type,
  newer: Type,
  standing: Standing,
): ReadonlySet<Type> {
  const { compiler } = comparison;
  const keyed = (types: readonly Type[], whole: Type): ReadonlyMap<string, readonly [Type, Step]> => {
    const all = compiler.unionParts(whole);
    const kindOf = kindsIn(comparison);
    return new Map(
      types.flatMap((type) => {
        const step = stepTo(comparison, type, all, kindOf);
        return step ? [[JSON.stringify(step), [type, step]] as const] : [];
      }),
    );
  };
  const [before, after] = [keyed(olds, older), keyed(news, newer)];
  const told = new Set<Type>();
  // Compilers list the types of a union in different orders.
  for (const key of [...before.keys()].sort()) {
    const [one, step] = before.get(key) ?? [];
    const [other] = after.get(key) ?? [];
    if (!one || !step || !other) continue;
    compareTypes(comparison, one, other, further(standing, step));
    told.add(one);
  }
  return told;
}

/** What a type is among those of its union; nothing where more than one is like it. */
function stepTo(
  comparison: Comparison,
  type: Type,
  all: readonly Type[],
  kindOf: (type: Type) => Kind,
): Step | undefined {
  const of = kindOf(type);
  if (of === undefined) return undefined;
  const like = all.filter((each) => kindOf(each) === of);
  if (like.length === 1) return { kind: "part", of };
  return of === "object" ? variantOf(comparison, type, like) : undefined;
}

type Kind = "list" | "function" | "object" | undefined;

/** Each type of a union is asked for its kind once, and not by each of the others. */
function kindsIn(comparison: Comparison): (type: Type) => Kind {
  const known = new Map<Type, Kind>();
  return (type) => {
    if (!known.has(type)) known.set(type, kindOf(comparison, type));
    return known.get(type);
  };
}

function kindOf({ compiler }: Comparison, type: Type): Kind {
  if (compiler.isAny(type) || compiler.literalOf(type) !== undefined) return undefined;
  if (/^(Readonly)?Array$/.test(compiler.asNamed(type)?.name ?? "") || compiler.tupleElements(type))
    return "list";
  if (compiler.signaturesOf(type).length > 0) return "function";
  return /^(?:string|number|boolean|bigint|symbol|unknown|object|true|false|void|`.*`)$/.test(
    compiler.textOfType(type),
  )
    ? undefined
    : "object";
}

/** The key by which the objects of a union are told apart, with the literal that this one has there. */
function variantOf({ compiler }: Comparison, type: Type, like: readonly Type[]): Step | undefined {
  const literalAt = (each: Type, key: string): string | number | undefined => {
    const property = compiler.propertyOf(each, key);
    const value = property && compiler.typeOf(property);
    return value && compiler.literalOf(value);
  };
  for (const property of compiler.propertiesOf(type)) {
    const key = compiler.nameOf(property);
    const value = literalAt(type, key);
    if (value === undefined) continue;
    const isAnother = (other: typeof value | undefined): boolean => other !== undefined && other !== value;
    if (like.every((each) => each === type || isAnother(literalAt(each, key))))
      return { kind: "variant", key, value };
  }
  return undefined;
}
