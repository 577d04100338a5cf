import type { FeatureEntry } from "../analysis/catalog/feature.js";
import type { GatedMember } from "../analysis/gates/lock/gated-members.js";
import { flagLabel, memberLabel, type Standing } from "../report/feature-hover.js";
import type { FlagPlace } from "./completion-place.js";

/** How one entry of a completion list is offered. */
export interface Offer {
  /** What stands beside the name. */
  readonly label: string;
  /** Nothing where the entry stays where the compiler puts it. */
  readonly sortText: string | undefined;
}

/** A locked member: it can be accepted together with its flag, or is gone for good. */
export interface MemberOffer extends Offer {
  readonly sortText: string;
  readonly isRemoved: boolean;
}

// TypeScript sorts members as "11" and "12", and all that is no member of the receiver from "13" on.
const afterMembers = "12~";
const afterOtherFlags = "12";

/** As the compiler sorts flags that it offers itself. */
export const flagSort = "11";

/** Puts what is locked behind what everybody may use; nothing for a member that is open. */
export function memberOffer({ feature, isLocked }: GatedMember): MemberOffer | undefined {
  if (!isLocked) return undefined;
  return { label: memberLabel(feature), sortText: afterMembers, isRemoved: feature.status === "rejected" };
}

/** The flags that may be written at a place, by their names, in the order of the catalog. */
export function flagOffers({ catalog, others }: FlagPlace): ReadonlyMap<string, Offer> {
  const offered = [...catalog.features.values()].filter(
    ({ status, flag }) => status !== "rejected" && !others.has(flag),
  );
  return new Map(offered.map((feature) => [feature.flag, flagOffer(feature)]));
}

function flagOffer(feature: FeatureEntry): Offer {
  const isLast = feature.status === "accepted";
  return { label: flagLabel(feature), sortText: isLast ? afterOtherFlags : undefined };
}

/** The flag that an entry writes: where no quotes are written yet, with quotes; among the program's, `IMAGES: true;`. */
export const unquoted = (name: string): string =>
  name.replace(/: true;$/, "").replace(/^(["'`])(.*)\1$/, "$2");

/** How a member that is offered stands to its feature. */
export function standingOf({ isLocked, program }: GatedMember): Standing {
  return isLocked ? (program ? "closed" : "locked") : "open";
}
