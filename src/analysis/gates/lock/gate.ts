import { toolkitName } from "../../program/toolkit-name.js";
import type { Compiler, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";

/** What a gated type says of itself: the members behind each flag, and the catalog that lists the flags. */
export interface Gate {
  readonly api: Type;
  readonly catalog: Type;
}

/** Why a member is locked. */
export type Lock =
  | { readonly kind: "opt-in-required"; readonly flag: string }
  | { readonly kind: "feature-removed"; readonly flag: string; readonly version: string };

/** The key under which a gated type has its gate. */
export const gateKey = "~proviso";

const gates = perAnalysis(() => new WeakMap<Type, readonly Gate[]>());

/** The gates of a receiver: none where it is not gated, several where one gated type is built on another. */
export function gatesOf(context: AnalysisContext, receiver: Type): readonly Gate[] {
  const cached = gates(context).get(receiver);
  if (cached) return cached;
  const { compiler } = context;
  const found: Gate[] = [];
  for (const part of compiler.unionParts(receiver)) {
    const property = compiler.propertyOf(part, gateKey);
    const type = property && compiler.typeOf(property);
    if (type) found.push(...gatesIn(compiler, type));
  }
  gates(context).set(receiver, found);
  return found;
}

// Of `App & Other`, both gated, the property has the type `Gate<…> & Gate<…>`.
function gatesIn(compiler: Compiler, type: Type): Gate[] {
  return compiler
    .unionParts(type)
    .flatMap((part) => compiler.intersectionParts(part))
    .flatMap((part) => {
      const [api, catalog] = compiler.asNamed(part)?.typeArguments ?? [];
      return api && catalog ? [{ api, catalog }] : [];
    });
}

/** The gate that locks `member` behind `flag`; two libraries may have the same flag name for different features. */
export function gateOfMember(
  context: AnalysisContext,
  receiver: Type,
  flag: string,
  member: string,
): Gate | undefined {
  const { compiler } = context;
  return gatesOf(context, receiver).find(({ api }) => {
    const feature = compiler.propertyOf(api, flag);
    const members = feature && compiler.typeOf(feature);
    return members !== undefined && compiler.propertyOf(members, member) !== undefined;
  });
}

/**
 * The locks in the type of a member. A union of an opted-in and another receiver has the member as a function or a
 * lock, and the lock counts. An intersection, as in `App<F> & App<"A">`, is open if one side is; a member that several
 * features list is locked by all of them.
 */
export function locksIn(compiler: Compiler, type: Type): readonly Lock[] {
  return compiler.unionParts(type).flatMap((part) => {
    const sides = compiler.intersectionParts(part).map((side) => lockOf(compiler, side));
    const locks = sides.filter((lock) => lock !== undefined);
    if (locks.length < sides.length) return [];
    // Of `{ GONE: { title: string }; TRIAL: { title: string } }` the flag that is left opens it.
    const required = locks.filter(({ kind }) => kind === "opt-in-required");
    return required.length > 0 ? required : locks;
  });
}

function lockOf(compiler: Compiler, type: Type): Lock | undefined {
  const named = compiler.asNamed(type);
  const name = named && toolkitName(named.name);
  if (!named || (name !== "OptInRequired" && name !== "FeatureRemoved")) return undefined;
  const [flag, version] = named.typeArguments.map((argument) => compiler.literalOf(argument));
  if (typeof flag !== "string") return undefined;
  if (name === "OptInRequired") return { kind: "opt-in-required", flag };
  return { kind: "feature-removed", flag, version: String(version ?? "") };
}

/** The lock on one member of a receiver, if it has not been opted in. */
export function locksOnMember(compiler: Compiler, receiver: Type, member: string): readonly Lock[] {
  // Of a union of receivers, each may lock the member on its own: `App | Other`.
  return compiler.unionParts(receiver).flatMap((part) => {
    const property = compiler.propertyOf(part, member);
    const type = property && compiler.typeOf(property);
    return type ? locksIn(compiler, type) : [];
  });
}

const membersShared = perAnalysis(() => new WeakMap<Type, ReadonlySet<string>>());

/** The members that more than one feature lists. */
export function sharedMembers(context: AnalysisContext, api: Type): ReadonlySet<string> {
  const cached = membersShared(context).get(api);
  if (cached) return cached;
  const { compiler } = context;
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const feature of compiler.propertiesOf(api)) {
    const members = compiler.typeOf(feature);
    for (const member of members ? compiler.propertiesOf(members) : []) {
      const name = compiler.nameOf(member);
      if (seen.has(name)) shared.add(name);
      seen.add(name);
    }
  }
  membersShared(context).set(api, shared);
  return shared;
}
