import type { Finding, FlagOpenedElsewhereFinding, OptInRequiredFinding } from "../analysis/finding.js";
import type { CodeWithFix } from "../diagnostics.js";

/** A flag whose fix takes it out. */
export type FlagToRemove = Extract<Finding, { readonly code: CodeWithFix<"remove-flag"> }>;

/** What a quick fix is called that adds the flags of one finding. */
export function optInTitle({ features }: OptInRequiredFinding): string {
  return optInToFlagTitle(features.map(({ flag }) => flag));
}

export function optInToFlagTitle(flags: readonly string[]): string {
  return `Opt in to ${flags.map((flag) => `'${flag}'`).join(", ")}`;
}

export const optInToAllTitle = "Opt in to all experimental features that this file misses";

/** What a quick fix is called that takes a flag out. */
export function removeFlagTitle({ feature, code }: FlagToRemove): string {
  const { flag, finalized } = feature;
  const since =
    finalized === undefined ? "" : code === "flag-not-needed" ? ` since ${finalized}` : ` in ${finalized}`;
  return code === "flag-not-needed"
    ? `Remove '${flag}', which is not needed${since}`
    : `Remove '${flag}', whose feature was removed${since}`;
}

export const removeAllFlagsTitle = "Remove all flags that are not needed or have been removed";

export const augmentModuleTitle = "Import the library, so that the flags are added to it";

/** What a quick fix is called that writes a flag of a dependency's into the program's own. */
export function ownFlagTitle({ feature }: FlagOpenedElsewhereFinding): string {
  return `Add '${feature.flag}' to the flags of this program`;
}

export const ownAllFlagsTitle = "Add all flags of dependencies to those of this program";
