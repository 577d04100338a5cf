import type { AnalysisContext } from "../program/context.js";
import { packageFolderOf } from "../program/package-folder.js";
import { lockPlaces } from "../gates/mark/lock-marks.js";
import { comparable, programFlagsOf, type MarkWorld } from "../gates/mark/mark-world.js";
import { markedDeclarations } from "../gates/mark/marked-declarations.js";
import type { WrittenFlag } from "./written-flags.js";

/**
 * Whether a flag may be needed because the types of a library refuse what it marks, where nothing is referred to: a name
 * that it opens stands somewhere in the program.
 *
 *     const options = { format: "png" } as const;
 *     show(options);
 */
export function mayBeNeededByLocks(
  context: AnalysisContext,
  marks: MarkWorld,
  { catalog, feature }: Pick<WrittenFlag, "catalog" | "feature">,
): boolean {
  const { compiler } = context;
  const folders = programFlagsOf(marks).flatMap((flags) => (flags.catalog === catalog ? flags.folder : []));
  const hasLocks = (fileName: string): boolean =>
    marks.files.has(comparable(fileName)) &&
    folders.includes(packageFolderOf(context, fileName)) &&
    compiler.textOf(fileName)?.search(lockPlaces) !== -1;
  if (!compiler.fileNames().some(hasLocks)) return false;
  const declared = markedDeclarations(context, marks, catalog, feature.flag);
  // The language refers to `Reel.[Symbol.iterator]` where only the class is named.
  const names = new Set(
    declared.flatMap(
      ({ name }) =>
        name
          .replace(/\.\[.*$/, "")
          .split(".")
          .at(-1) ?? [],
    ),
  );
  const mentions = (fileName: string): boolean =>
    [...(compiler.textOf(fileName) ?? "").matchAll(/[\w$\u0080-\uffff]+/g)].some(([word]) => names.has(word));
  return compiler.fileNames().some((fileName) => compiler.isChecked(fileName) && mentions(fileName));
}
