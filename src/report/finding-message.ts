import type { CatalogPart } from "../analysis/catalog/feature.js";
import type {
  CatalogUnreadableFinding,
  FeatureRemovedFinding,
  Finding,
  OptInRequiredFinding,
} from "../analysis/finding.js";
import type { DisplayPath } from "./display-path.js";
import { standardMessage } from "./standard-message.js";

export type { DisplayPath } from "./display-path.js";

/**
 * Puts a finding into words. All hosts use these, so that the same mistake reads the same everywhere.
 *
 * @returns the message; lines after the first are indented, as those of the compiler are
 */
export function findingMessage(finding: Finding, displayPath: DisplayPath): string {
  switch (finding.code) {
    case "opt-in-required":
      return isFirstOfGroup(finding) ? standardMessage(finding.group, displayPath) : shortMessage(finding);
    case "feature-removed":
      return removedMessage(finding);
    case "flags-not-literal":
      return 'Flags must be written out as a literal tuple, such as ["A", "B"]: these open nothing, because they are known only at run time.';
    case "catalog-unreadable":
      return unreadableMessage(finding);
    case "flag-not-needed":
      return `'${finding.feature.flag}' is not needed since ${finding.feature.finalized ?? "it was accepted"}: the feature has been accepted.`;
    case "flag-unused":
      return `Nothing in this program uses what '${finding.feature.flag}' opens.`;
  }
}

/** Whether a finding is the one of its group that has the whole message. */
export function isFirstOfGroup({ group, start }: OptInRequiredFinding): boolean {
  return group.uses[0]?.start === start;
}

/** What a use needs, in one line. */
export function shortMessage({ member, features }: OptInRequiredFinding): string {
  const flags = features.map(({ flag }) => `'${flag}'`).join(", ");
  return member === undefined
    ? `Experimental features are asked for here: opt in to ${flags}.`
    : `'${member}' is experimental: opt in to ${flags}.`;
}

function removedMessage({ subject, member, feature, catalog }: FeatureRemovedFinding): string {
  const version = feature.finalized ?? "a later version";
  const what =
    subject === "member"
      ? `'${member ?? ""}' was removed in ${version}: the experimental feature '${feature.flag}' has been rejected.`
      : `The experimental feature '${feature.flag}' has been rejected and was removed in ${version}: take its flag out.`;
  return catalog ? `${what}\n  See ${catalog.docs} for more details.` : what;
}

function unreadableMessage({ member, part }: CatalogUnreadableFinding): string {
  return `The catalog behind '${member}' cannot be read: ${unreadable[part]}. Its library must declare it with defineFeatures({ … }) and publish its type.`;
}

const unreadable: Record<CatalogPart, string> = {
  catalog: "its type is not known",
  docs: "its 'docs' is not a literal string",
  features: "its 'features' do not list the flag",
  title: "a 'title' is not a literal string",
  added: "an 'added' is not a literal string",
  status: "a 'status' is not a literal",
  finalized: "a feature that is not on trial has no literal 'finalized'",
};
