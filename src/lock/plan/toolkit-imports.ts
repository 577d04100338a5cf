import type { Edit } from "../edits/edit.js";
import type { DeclarationFile } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";

/** The types of Proviso's that can be written into a package; with others, it goes on to depend on Proviso. */
const portable = [
  "Catalog",
  "Feature",
  "FinalizedFeature",
  "TrialFeature",
  "FeatureNameOf",
  "FlagsOf",
  "FlagRemoved",
];
const toolkit = "proviso";

/** What one file takes from Proviso. */
export interface ToolkitImports {
  readonly names: readonly string[];
  readonly edits: readonly Edit[];
  /** Whether it takes more than can be written into the package. */
  readonly needsToolkit: boolean;
}

/** Has a file take Proviso's types from the one with the types of the locks. */
export function toolkitImports(
  { startOf }: DeclarationParser,
  { scope, text }: DeclarationFile,
  link: string,
): ToolkitImports {
  const names: string[] = [];
  const edits: Edit[] = [];
  let needsToolkit = false;
  for (const imported of scope.imports.values()) {
    if (imported.specifier !== toolkit) continue;
    const { declaration } = imported;
    const all = [...scope.imports.values()].filter((each) => each.declaration === declaration);
    if (!("moduleSpecifier" in declaration) || all.some(({ name }) => !portable.includes(name))) {
      needsToolkit = true;
      continue;
    }
    names.push(imported.name);
    const { moduleSpecifier } = declaration;
    edits.push({ start: startOf(moduleSpecifier), end: moduleSpecifier.end, newText: JSON.stringify(link) });
  }
  // `import("proviso").FlagsOf<…>`
  for (const { index, groups = {}, 0: all } of text.matchAll(/\bimport\("proviso"\)\.(?<name>\w+)/g)) {
    const { name = "" } = groups;
    if (!portable.includes(name)) {
      needsToolkit = true;
      continue;
    }
    names.push(name);
    edits.push({ start: index, end: index + all.length, newText: `import(${JSON.stringify(link)}).${name}` });
  }
  return { names, edits, needsToolkit };
}
