import type { AnalysisContext } from "../../../program/context.js";
import type { FilesMentioning } from "../../../program/files-mentioning.js";
import { packageFolderOf, packageNameOf } from "../../../program/package-folder.js";
import { isAsked } from "./foreign-policy.js";

/** A package that marks declarations and knows nothing of Proviso: no flag opens them, only consent by name. */
export interface ForeignPackage {
  readonly kind: "foreign";
  readonly folder: string;
  /** As its `package.json` has it: `@types/node`. */
  readonly name: string;
}

/** The tags that packages use for what may change, without a flag. */
export const foreignTags: ReadonlySet<string> = new Set([
  "experimental",
  "alpha",
  "beta",
  "developerPreview",
  "unstable",
]);

/**
 * The packages with foreign marks that a program asks about.
 *
 * @param known the folders of packages that have flags for their marks: these are not foreign
 */
export function foreignPackagesIn(
  context: AnalysisContext,
  filesMentioning: FilesMentioning,
  known: ReadonlySet<string>,
): readonly ForeignPackage[] {
  const { foreign } = context;
  if (foreign.packages !== "*" && foreign.packages.size === 0) return [];
  const packages = new Map<string, ForeignPackage | undefined>();
  for (const tag of foreignTags) {
    for (const fileName of filesMentioning(`@${tag}`)) {
      const folder = packageFolderOf(context, fileName);
      if (known.has(folder) || packages.has(folder)) continue;
      const name = packageNameOf(context, folder);
      const isIt = name !== undefined && isAsked(foreign, name);
      packages.set(folder, isIt ? { kind: "foreign", folder, name } : undefined);
    }
  }
  return [...packages.values()].filter((each) => each !== undefined);
}
