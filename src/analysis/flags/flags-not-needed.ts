import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry } from "../catalog/feature.js";
import type { FlagNotNeededFinding } from "../finding.js";
import { writtenFlagsIn, type WrittenFlag } from "./written-flags.js";

/** The flags in one file whose features everybody has by now. */
export function flagsNotNeededIn(
  context: AnalysisContext,
  fileName: string,
  catalogs: readonly CatalogEntry[],
): readonly FlagNotNeededFinding[] {
  const { compiler } = context;
  const accepted = catalogs
    .flatMap(({ features }) => [...features.values()])
    .filter(({ status }) => status === "accepted");
  const text = accepted.length > 0 && compiler.isChecked(fileName) ? compiler.textOf(fileName) : undefined;
  if (!accepted.some(({ flag }) => text?.includes(flag))) return [];
  return writtenFlagsIn(context, fileName, catalogs)
    .filter(({ feature }) => feature.status === "accepted")
    .map(flagNotNeeded);
}

export function flagNotNeeded({ node: _, ...flag }: WrittenFlag): FlagNotNeededFinding {
  return { ...flag, code: "flag-not-needed" };
}
