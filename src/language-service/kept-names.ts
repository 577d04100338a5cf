import type ts from "typescript";
import { addsNames } from "../analysis/references/declarations/added-names.js";
import type { MarkedNames } from "../analysis/gates/mark/marked-names.js";
import type { NamesOfMarks, ReadNames } from "../analysis/gates/mark/mark-world.js";
import { changedFiles } from "./changed-files.js";
import { keptMarkedNames } from "../editor/kept-marked-names.js";

interface Kept {
  readonly marked: readonly MarkedNames[];
  readonly names: NamesOfMarks;
  /** The files as they were when the names were found, or when it was seen that they add none. */
  readonly files: Map<string, ts.SourceFile>;
  /** Those of the last program: each of them added none, or nobody can tell yet. */
  last: readonly ts.SourceFile[];
}

/**
 * Keeps the names of what is marked from one program to the next: to find them, all texts are read, and a keystroke changes
 * one of them. They are read anew when a package has changed, or when something gets a name that it had not.
 */
export function keptNames(): (program: ts.Program) => ReadNames {
  let kept: Kept | undefined;
  return (program) => ({
    ofFile: keptMarkedNames,
    ofProgram(marked, read) {
      const files = program.getSourceFiles();
      const known = kept;
      if (known && isSame(known.marked, marked)) {
        const changed = changedFiles(known.last, files)?.map(({ is }) => is) ?? files;
        if (changed.every((file) => addsNone(known, file))) {
          known.last = files;
          return known.names;
        }
      }
      const names = read();
      kept = { marked, names, files: new Map(files.map((file) => [file.fileName, file])), last: files };
      return names;
    },
  });
}

const isSame = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

function addsNone({ names, files }: Kept, file: ts.SourceFile): boolean {
  const { fileName, text } = file;
  const known = files.get(fileName);
  if (known === file) return true;
  const adds = addsNames(names, fileName, known?.text, text);
  if (adds === true) return false;
  if (!adds) files.set(fileName, file);
  return true;
}
