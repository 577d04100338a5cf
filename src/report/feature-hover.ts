import type { CatalogEntry, FeatureEntry } from "../analysis/catalog/feature.js";
import { issueAddress } from "./feature-list.js";

/**
 * How a place in the source stands to a feature: a member that its receiver has locked or open, something marked that the
 * program has opened or not, or the flag itself where it is written or offered.
 */
export type Standing = "locked" | "closed" | "open" | "written" | "offered";

/** What an editor says of a feature, beside what it says itself. It reads well as Markdown and as it is. */
export function featureHover(feature: FeatureEntry, catalog: CatalogEntry, standing: Standing): string {
  const { title, flag, issues, reason, docs = catalog.docs, successor } = feature;
  const addresses = issues.map((issue) => issueAddress(catalog, issue) ?? `#${issue}`);
  return [
    `Experimental feature "${flag}": ${title}`,
    "",
    `- Status: ${statusOf(feature)}`,
    ...(addresses.length > 0 ? [`- Issues: ${addresses.join(", ")}`] : []),
    ...(reason === undefined ? [] : [`- Why: ${reason}`]),
    ...(successor === undefined ? [] : [`- Its flag is "${successor}" by now`]),
    ...(docs === "" ? [] : [`- Documentation: ${docs}`]),
    ...optInLine(feature, standing),
  ].join("\n");
}

/** The status of a feature with its versions, in a few words. */
export function statusOf({ status, added, finalized = "a later version" }: FeatureEntry): string {
  switch (status) {
    case "trial":
      return `on trial since ${added}`;
    case "accepted":
      return `accepted in ${finalized} (on trial since ${added}), not needed any more`;
    case "rejected":
      return `rejected and removed in ${finalized} (on trial since ${added})`;
  }
}

function optInLine({ status, flag }: FeatureEntry, standing: Standing): readonly string[] {
  if (status !== "trial" || standing === "offered") return [];
  switch (standing) {
    case "locked":
      return [`- Opted in: no; add "${flag}" to the flags of what it is used on`];
    case "closed":
      return [`- Opted in: no; add "${flag}" to the flags of the program`];
    case "open":
      return ["- Opted in: yes"];
    case "written":
      return ["- Opted in: yes, here"];
  }
}

/** What stands beside the name of a member that is offered, and of a flag. */
export function memberLabel({ status, flag }: FeatureEntry): string {
  return status === "rejected" ? `removed: ${flag}` : `experimental: ${flag}`;
}

export function flagLabel(feature: FeatureEntry): string {
  const { title, status, added, finalized } = feature;
  return status === "accepted"
    ? `${title}, not needed since ${finalized ?? added}`
    : `${title}, ${statusOf(feature)}`;
}

/** A flag as the compiler shows a constant. */
export function flagInfo({ flag }: FeatureEntry): string {
  return `(feature flag) ${JSON.stringify(flag)}`;
}
