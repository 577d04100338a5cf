import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { exportedNames, markedNamesIn, symbolNameOf, type MarkedNames } from "./marked-names.js";

interface Kept {
  readonly tags: string;
  readonly found: MarkedNames;
}

// A keystroke makes a new program, in which all files but one are the same objects as before: what was read goes with the
// file.
const kept = new WeakMap<ts.SourceFile, Kept>();

/** The names of what is marked in a file, which are the same object as long as they are the same. */
export function keptMarkedNames(
  context: AnalysisContext,
  file: ts.SourceFile,
  tags: ReadonlySet<string>,
): MarkedNames {
  const key = [...tags].sort().join(" ");
  const known = kept.get(file);
  if (known?.tags === key && stillHolds(context, known.found)) return known.found;
  const found = markedNamesIn(context, file, tags);
  if (known?.tags === key && isSame(known.found, found)) return known.found;
  kept.set(file, { tags: key, found });
  return found;
}

// What constants are, other files may say, and `export *` hands on what these declare.
const stillHolds = (context: AnalysisContext, { constants, stars }: MarkedNames): boolean =>
  stars.every(({ module, names }) => isSameList(exportedNames(context, module), names)) &&
  constants.every(({ node, name }) => symbolNameOf(context, node) === name);

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

const sets = ["names", "signatures", "free", "types", "holders", "starred"] as const;

const isSame = (one: MarkedNames, other: MarkedNames): boolean =>
  one.symbols.length === other.symbols.length &&
  sets.every(
    (set) => one[set].size === other[set].size && [...one[set]].every((each) => other[set].has(each)),
  );
