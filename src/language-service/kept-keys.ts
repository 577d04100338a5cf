import type ts from "typescript";
import type { GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { keyTest } from "../analysis/gates/lock/keys-elsewhere.js";
import { isOfCompiler } from "../analysis/program/compiler-library.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import { changedFiles } from "./changed-files.js";

interface Kept {
  /** What is looked for, in one text: as long as it is the same, what is known of files holds. */
  readonly looked: string;
  /** What is known of each file that was read. */
  readonly files: WeakMap<ts.SourceFile, boolean>;
  /** Those of the last program that had none; all of them have been read. */
  without?: readonly ts.SourceFile[];
}

/**
 * Tells whether a program may have keys that stand for gated members. A keystroke makes a new program, in which all files but
 * one are the same objects as before: each is read once.
 */
export function keptKeys(): (program: ts.Program, context: AnalysisContext, world: GatedWorld) => boolean {
  let kept: Kept | undefined;
  return (program, context, { names, apis }) => {
    const looked =
      names === "unknown" ? names : [...names, ...apis.map(({ api }) => api.getText())].join("\n");
    const known: Kept = kept?.looked === looked ? kept : { looked, files: new WeakMap() };
    kept = known;
    const keysIn = keyTest(context, names, apis);
    const all = program.getSourceFiles();
    const changed = known.without && changedFiles(known.without, all)?.map(({ is }) => is);
    const mayBeMade = (changed ?? all).some((file) => {
      let may = known.files.get(file);
      if (may === undefined) {
        may = !isOfCompiler(file.fileName) && keysIn(file.fileName, file.text).mayBeMade;
        known.files.set(file, may);
      }
      return may;
    });
    if (!mayBeMade) known.without = all;
    return mayBeMade;
  };
}
