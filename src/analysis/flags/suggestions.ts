import type { CatalogEntry } from "../catalog/feature.js";
import type { FlagNotNeededFinding, FlagOpenedElsewhereFinding } from "../finding.js";
import { markFindings } from "../gates/mark/mark-findings.js";
import { markUsesIn } from "../gates/mark/mark-uses.js";
import { mayUseMarks, type MarkWorld } from "../gates/mark/mark-world.js";
import type { AnalysisContext } from "../program/context.js";
import { flagNotNeeded, flagsNotNeededIn } from "./flags-not-needed.js";
import { writtenProgramFlags } from "./program-flag-findings.js";

/** What can be said of one file that fails no build. */
export type FileSuggestion = FlagNotNeededFinding | FlagOpenedElsewhereFinding;

/**
 * What can be said of one file that fails no build.
 *
 * @param catalogs those that the program sees
 */
export function suggestionsIn(
  context: AnalysisContext,
  fileName: string,
  world: { readonly marks: MarkWorld },
  catalogs: readonly CatalogEntry[],
): readonly FileSuggestion[] {
  return [
    ...flagsNotNeededIn(context, fileName, catalogs),
    ...writtenProgramFlags(context, world.marks).flatMap((flag): readonly FileSuggestion[] =>
      flag.file === fileName && flag.feature.status === "accepted" ? [flagNotNeeded(flag)] : [],
    ),
    ...openedElsewhereIn(context, fileName, world.marks),
  ];
}

/** The uses in a file that are open by a dependency's flags alone; for each flag the first one. */
export function openedElsewhereIn(
  context: AnalysisContext,
  fileName: string,
  world: MarkWorld,
): readonly FlagOpenedElsewhereFinding[] {
  const { compiler } = context;
  const may = compiler.isChecked(fileName) && mayUseMarks(context, world, fileName);
  const file = may ? compiler.sourceFile(fileName) : undefined;
  if (!file) return [];
  const found = markUsesIn(context, file, world).flatMap((use) => markFindings(context, use).openedElsewhere);
  return found.filter(
    ({ feature }, index) => found.findIndex((other) => other.feature === feature) === index,
  );
}
