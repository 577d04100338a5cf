import type ts from "typescript";
import type { GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { keyTest } from "../analysis/gates/lock/keys-elsewhere.js";
import { isOfCompiler } from "../analysis/program/compiler-library.js";
import type { AnalysisContext } from "../analysis/program/context.js";

interface Kept {
  /** What is looked for, in one text: as long as it is the same, what is known of files holds. */
  readonly looked: string;
  readonly files: WeakMap<ts.SourceFile, boolean>;
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
    if (kept?.looked !== looked) kept = { looked, files: new WeakMap() };
    const { files } = kept;
    const keysIn = keyTest(context, names, apis);
    return program.getSourceFiles().some((file) => {
      let may = files.get(file);
      if (may === undefined) {
        may = !isOfCompiler(file.fileName) && keysIn(file.fileName, file.text).mayBeMade;
        files.set(file, may);
      }
      return may;
    });
  };
}
