import type { AnalysisContext } from "../../program/context.js";
import { withSymbols } from "../../references/symbol-names.js";
import type { ForeignPackage } from "./foreign/foreign-package.js";
import type { MarkOwner, MarkWorld } from "./mark-world.js";
import { symbolNamesOf } from "./marked-names.js";
import type { UnreachedFlags } from "./unreached-flags.js";
import { programFlagsAgain, writtenFlags, type WrittenFlags } from "./program-flags.js";

/** What a program can see of marks, as far as it is the same in later programs. */
export type WrittenMarks = Omit<MarkWorld, "packages"> & {
  readonly packages: ReadonlyMap<string, readonly (WrittenFlags | UnreachedFlags | ForeignPackage)[]>;
};

export const writtenMarks = ({ packages, ...marks }: MarkWorld): WrittenMarks => ({
  ...marks,
  packages: new Map(
    [...packages].map(([folder, owners]) => [
      folder,
      owners.map((owner) => ("kind" in owner ? owner : writtenFlags(owner))),
    ]),
  ),
});

/**
 * The same marks in a later program, whose types and symbols are its own.
 *
 * @returns nothing where an interface for flags is not there any more
 */
export function marksAgain(context: AnalysisContext, marks: WrittenMarks): MarkWorld | undefined {
  const packages = new Map<string, readonly MarkOwner[]>();
  for (const [folder, owners] of marks.packages) {
    const again = owners.map((owner) => ("kind" in owner ? owner : programFlagsAgain(context, owner)));
    if (!again.every((owner) => owner !== undefined)) return undefined;
    packages.set(folder, again);
  }
  const names = withSymbols(context, marks.written, symbolNamesOf(context, marks.symbols));
  return { ...marks, names, packages };
}
