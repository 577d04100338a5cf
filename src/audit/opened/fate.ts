import type { FeatureEntry } from "../../analysis/catalog/feature.js";
import type { Audit } from "../audit.js";
import type { Break, Subject, TrialChange, Uncompared } from "../change.js";
import type { OpenedState } from "./open-state.js";

/** What the next version of a library does to a feature, for who has opted in to it. */
export interface Fate {
  readonly status: FeatureEntry["status"] | "gone";
  readonly breaks: readonly Break[];
  /** What changed behind flags of objects: whether it still fits is not known. */
  readonly changes: readonly TrialChange[];
  /** What the compiler could not compare: whether that still fits is not known, either. */
  readonly uncompared: readonly Uncompared[];
}

/** Whether who has opted in has to change something, or may have to. */
export const isBroken = ({ status, breaks, changes }: Fate): boolean =>
  status === "rejected" || status === "gone" || breaks.length > 0 || changes.length > 0;

/**
 * What becomes of features that somebody has opted in to.
 *
 * @param audit of both states, opened for them
 */
export function fatesOf(
  { breaks, trials, steps, faults, uncompared }: Audit,
  older: OpenedState,
  features: readonly FeatureEntry[],
): ReadonlyMap<FeatureEntry, Fate> {
  const flagOf = ({ old }: Subject): string | undefined => old && older.flagOf(old);
  return new Map(
    features.map((feature) => {
      const { flag } = feature;
      const step = steps.find((each) => each.feature.flag === flag && each.kind !== "new");
      const isGone = faults.some((fault) => fault.flag === flag && fault.kind === "feature-gone");
      const status = isGone ? "gone" : (step?.feature.status ?? feature.status);
      const changes = trials.filter(
        ({ mark, change, fits }) =>
          mark === flag && (change === "gone" || (change === "changed" && fits !== true)),
      );
      const isOfIt = (subject: Subject): boolean => flagOf(subject) === flag;
      const unknown = uncompared.filter(isOfIt);
      return [feature, { status, breaks: breaks.filter(isOfIt), changes, uncompared: unknown }];
    }),
  );
}

/** The breaks of what was stable for everybody. */
export const stableBreaks = ({ breaks }: Audit, older: OpenedState): readonly Break[] =>
  breaks.filter(({ old }) => !old || older.flagOf(old) === undefined);
