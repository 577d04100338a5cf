import type ts from "typescript";
import type { GateMistakenFinding, MarkedTypeShownFinding, MarkMalformedFinding } from "../../../finding.js";
import type { AnalysisContext } from "../../../program/context.js";
import { packageFolderOf } from "../../../program/package-folder.js";
import type { MarkWorld } from "../mark-world.js";
import { entryWithoutFlags } from "./entry-without-flags.js";
import { inferredMarksIn } from "./inferred-types.js";
import { markProblemsIn } from "./mark-problems.js";
import { shownTypesIn } from "./shown-types.js";
import { unexportedFlagsIn } from "./unexported-flags.js";

/** What the author of a package is told of the marks in one of its files. Of other packages nothing is said. */
export function authorFindingsIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
): readonly (MarkMalformedFinding | MarkedTypeShownFinding | GateMistakenFinding)[] {
  const owners = world.packages.get(packageFolderOf(context, file.fileName)) ?? [];
  return owners.flatMap((owner) =>
    "kind" in owner
      ? []
      : [
          ...markProblemsIn(context, file, world, owner),
          ...shownTypesIn(context, file, world, owner),
          ...inferredMarksIn(context, file, world, owner),
          ...unexportedFlagsIn(context, file, owner),
          ...entryWithoutFlags(context, file, world, owner),
        ],
  );
}

/** Whether the author of a file may have to be told something: it stands in a package that has flags for its marks. */
export function mayTellAuthor(context: AnalysisContext, { packages }: MarkWorld, fileName: string): boolean {
  return packages.size > 0 && packages.has(packageFolderOf(context, fileName));
}
