import type { Arrival, TrialChange } from "../change.js";
import type { BreakWithoutProof } from "../compare/gone-exports.js";
import type { Step } from "../compare/difference.js";
import type { ExportItem } from "../surface/export-item.js";
import type { Sighting } from "./by-cause.js";
import type { Declared } from "./declared.js";
import type { Reason } from "../settled/reasons.js";

/** A break that has not been shown by a program yet. */
export interface Suspect extends Sighting {
  readonly isValue: boolean;
  readonly break: BreakWithoutProof;
  readonly reasons: readonly Reason[];
}

/** What breaks nobody, with how it is seen. */
export interface Seen<T> extends Sighting {
  readonly told: T;
}

export type SeenTrial = Seen<Omit<TrialChange, "reaches">>;
export type SeenArrival = Seen<Omit<Arrival, "reaches">>;

/** The two sides of an export, of which one may not be there. */
export type Items = readonly [item: ExportItem, counterpart: ExportItem | undefined];

export function suspect(
  [item, counterpart]: Items,
  isValue: boolean,
  found: BreakWithoutProof,
  declared?: Declared,
  reasons: readonly Reason[] = [],
): Suspect {
  const path = "path" in found ? found.path : [];
  const member = "name" in found ? found.name : memberIn(path);
  // What a member is by itself is told of it, wherever it is; anything else of a place inside of it.
  const inside = found.kind.startsWith("member-") ? [] : path.slice(lastMember(path) + 1);
  const fact = reasons.length > 0 ? found.kind : JSON.stringify([found.kind, member, inside.map(stepText)]);
  const places = reasons.map(({ new: { path: file, name } }) => `${file} ${name}`).sort();
  return {
    item,
    counterpart,
    isValue,
    break: found,
    declared,
    fact,
    reason: places.length > 0 ? places.join(", ") : undefined,
    reasons,
    member,
    depth: "name" in found ? path.length : Math.max(lastMember(path), 0),
  };
}

export function seen<T extends { readonly path: readonly Step[]; readonly name: string | undefined }>(
  [item, counterpart]: Items,
  told: T,
  what: string,
  declared?: Declared,
): Seen<T> {
  const { path, name } = told;
  return {
    item,
    counterpart,
    told,
    declared,
    fact: JSON.stringify([what, name]),
    reason: undefined,
    member: name,
    depth: path.length,
  };
}

const lastMember = (path: readonly Step[]): number => path.findLastIndex(({ kind }) => kind === "member");

function memberIn(path: readonly Step[]): string | undefined {
  const step = path[lastMember(path)];
  return step?.kind === "member" ? step.name : undefined;
}

const stepText = (step: Step): string => ("index" in step ? `${step.kind} ${step.index}` : step.kind);
