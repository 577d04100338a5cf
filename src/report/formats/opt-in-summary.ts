import type { OptInGroup } from "../../analysis/finding.js";
import { standardMessage, standardText } from "../standard-message.js";
import type { CheckReport } from "./check-report.js";
import { findingEntries } from "./entries.js";

/** The standard message of one opt-in site, for all that the whole program misses there. */
export interface OptInSummary {
  readonly group: OptInGroup;
  readonly message: string;
  /** The same where it stands by itself, and is not indented. */
  readonly text: string;
}

/**
 * The standard message once for each app, with every flag that the whole program misses. Who misses flags in one file
 * only has read exactly this at a finding already, and does not read it again.
 */
export function optInSummaries(report: CheckReport): readonly OptInSummary[] {
  const said = new Set(findingEntries(report).map(({ message }) => message));
  return wholeOptIns(report).filter(({ message }) => !said.has(message));
}

/** The same for every app, read already or not. */
export function wholeOptIns({ optIns, displayPath }: CheckReport): readonly OptInSummary[] {
  const summaries = optIns.map((group) => ({
    group,
    message: standardMessage(group, displayPath),
    text: standardText(group, displayPath),
  }));
  // Two projects that share files miss the same; two apps on which nothing is known do not.
  const bySite = new Map(summaries.map((summary) => [keyOf(summary.group, summary.message), summary]));
  return [...bySite.values()];
}

function keyOf(group: OptInGroup, message: string): unknown {
  if (group.site) return `${group.site.start} ${message}`;
  return group.origin || group.unexported ? message : group;
}
