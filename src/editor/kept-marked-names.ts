import type ts from "typescript";
import type { AnalysisContext } from "../analysis/program/context.js";
import { perSession } from "../analysis/program/per-session.js";
import type { ReadNames } from "../analysis/gates/mark/mark-world.js";
import {
  exportedNames,
  markedNamesIn,
  symbolNameOf,
  type MarkedNames,
} from "../analysis/gates/mark/marked-names.js";

interface Kept {
  readonly tags: string;
  readonly found: MarkedNames;
}

const kept = perSession(() => new WeakMap<ts.SourceFile, Kept>());

/**
 * Keeps the names of what is marked in a file, as the same object as long as they are the same: a keystroke makes a new
 * program, in which all files but one are the same objects as before.
 */
export const keptMarkedNames: ReadNames["ofFile"] = (context, file, tags) => {
  const files = kept(context);
  const key = [...tags].sort().join(" ");
  const known = files.get(file);
  if (known?.tags === key && stillHolds(context, known.found)) return known.found;
  const found = markedNamesIn(context, file, tags);
  if (known?.tags === key && isSame(known.found, found)) return known.found;
  files.set(file, { tags: key, found });
  return found;
};

// What constants are, other files may say, and `export *` hands on what these declare.
const stillHolds = (context: AnalysisContext, { constants, stars }: MarkedNames): boolean =>
  stars.every(({ module, names }) => isSameList(exportedNames(context, module), names)) &&
  constants.every(({ node, name }) => symbolNameOf(context, node) === name);

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

const sets = ["names", "signatures", "free", "types", "callables", "holders", "starred"] as const;

const isSame = (one: MarkedNames, other: MarkedNames): boolean =>
  one.symbols.length === other.symbols.length &&
  sets.every(
    (set) => one[set].size === other[set].size && [...one[set].keys()].every((each) => other[set].has(each)),
  );
