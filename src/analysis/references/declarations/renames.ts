import type { AnalysisContext } from "../../program/context.js";

/**
 * Adds the other names under which files of a program refer to what has one of `names`: by `import { a as b }`, by
 * `export { a as b }`, by `export default a` and what imports that.
 *
 * It reads texts, not trees, and so may add a few too many.
 *
 * @param signatures the names of what is called; these go over to what is assigned, extends or has the type as well
 */
export function closeOverRenames(
  { compiler }: AnalysisContext,
  names: Set<string>,
  signatures: Set<string>,
): void {
  const renames: Rename[] = [];
  const handings: Rename[] = [];
  for (const fileName of compiler.fileNames()) {
    // The compiler's own libraries declare everything themselves, and are long.
    if (/\/lib\.[\w.]*d\.ts$/.test(fileName)) continue;
    const text = compiler.textOf(fileName);
    if (text === undefined) continue;
    renames.push(...renamesIn(text));
    if (signatures.size > 0) handings.push(...handingsIn(text));
  }
  close(names, renames);
  close(signatures, [...renames, ...handings]);
}

interface Rename {
  readonly from: string;
  readonly to: string;
}

const word = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const path = String.raw`(?:${word}\s*\.\s*)*`;
const renaming = new RegExp(String.raw`\b(?<from>${word})\s+as\s+(?<to>${word})`, "gu");
const exporting = new RegExp(String.raw`\bexport\s*(?:default\b|=)\s*${path}(?<from>${word})`, "gu");
const importing = new RegExp(
  String.raw`\bimport\s+(?:type\s+)?(?:\*\s*as\s+)?(?<to>${word})\s*(?:,|from\b|=\s*require\b)`,
  "gu",
);
const aliasing = new RegExp(String.raw`\bimport\s+(?<to>${word})\s*=\s*${path}(?<from>${word})\s*;`, "gu");

function renamesIn(text: string): readonly Rename[] {
  const renames: Rename[] = [];
  if (text.includes(" as ")) renames.push(...pairs(text, renaming));
  if (text.includes("import")) renames.push(...pairs(text, importing), ...pairs(text, aliasing));
  if (text.includes("export")) renames.push(...pairs(text, exporting));
  return renames;
}

const assigning = new RegExp(
  String.raw`\b(?<to>${word})\s*(?:\??:|=(?![=>]))\s*${path}(?<from>${word})`,
  "gu",
);
// `make(): Server` gives something that can be called, or constructed.
const returning = new RegExp(
  String.raw`\b(?<to>${word})\s*(?:<[^<>]*>)?\([^()]*\)\s*:\s*${path}(?<from>${word})`,
  "gu",
);
const extending = new RegExp(String.raw`\b(?<to>${word})\s+extends\s+${path}(?<from>${word})`, "gu");

function handingsIn(text: string): readonly Rename[] {
  return [...pairs(text, assigning), ...pairs(text, returning), ...pairs(text, extending)];
}

const pairs = (text: string, pattern: RegExp): readonly Rename[] =>
  [...text.matchAll(pattern)].map(({ groups }) => ({
    from: groups?.["from"] ?? "default",
    to: groups?.["to"] ?? "default",
  }));

function close(names: Set<string>, renames: readonly Rename[]): void {
  for (let before = -1; before < names.size;) {
    before = names.size;
    for (const { from, to } of renames) if (names.has(from)) names.add(to);
  }
}
