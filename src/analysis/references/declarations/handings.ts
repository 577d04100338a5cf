import { commentedTypes } from "./commented-types.js";
import { declaredWith } from "./declared-with.js";
import type { Handing } from "./handing.js";

/**
 * A text without its doc comments and lines that are comments, whose words are no names: most of a declaration file is comments. In JavaScript they
 * may import.
 */
export const codeIn = (file: string, text: string): string =>
  isJavaScript.test(file) || !mayHaveComments(text) ? text : text.replace(docComment, "");
const mayHaveComments = (text: string): boolean => text.includes("/**") || text.includes("//");
const isJavaScript = /\.[cm]?jsx?$/;
// Those that begin a line: what begins elsewhere may stand in a string.
const docComment = /^[^\S\r\n]*(?:\/\*\*\s[^]*?\*\/|\/\/[^\r\n]*)/gm;

/** The specifiers of the modules that a text imports from, and of a few that only look so. */
export const specifiersIn = (text: string): readonly string[] =>
  [...text.matchAll(specifier)].map(([, name = ""]) => name);
const specifier = /\b(?:from|import|require)\b\s*\(?\s*["']([^"'\r\n]+)["']/g;

// Letters beyond ASCII are taken for those of names, which costs nothing but a few names too many.
const word = String.raw`[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*`;
const begin = String.raw`(?<![\w$\u0080-\uffff])`;
const path = String.raw`(?:${word}\s*\.\s*)*`;
// Either name of an export may be a string: `export { paint as "paint it" }`.
const quoted = (name: string): string =>
  String.raw`(?:"(?<${name}Double>[^"\r\n]*)"|'(?<${name}Single>[^'\r\n]*)')`;
// It looks for `as` first: what stands before that is only read where there is one.
const renaming = new RegExp(
  String.raw`\bas(?<=(?:${begin}(?<from>${word})|${quoted("from")})\s+as)\s+(?:(?<to>${word})|${quoted("to")})`,
  "g",
);
const exporting = new RegExp(String.raw`\bexport\s*(?:default\b|=)\s*${path}(?<from>${word})`, "g");
const importing = new RegExp(
  String.raw`\b(?:import|const|let|var)\s+(?:type\s+)?(?:\*\s*as\s+)?(?<to>${word})\s*(?:,\s*(?:\{[^}]*\}|\*\s*as\s+${word})\s*)?` +
    String.raw`(?:\bfrom|=\s*require\s*\()\s*["'](?<module>[^"'\r\n]*)["']`,
  "g",
);
// `export { default } from "./wall.js"`
const passing = /\bexport\s*\{[^}]*\bdefault\b[^}]*\}\s*from\s*["'](?<module>[^"'\r\n]*)["']/g;
const aliasing = new RegExp(String.raw`\bimport\s+(?<to>${word})\s*=\s*${path}(?<from>${word})\s*;`, "g");

/** The names that a text gives to what has one already: in imports, exports and aliases. */
export function renamesIn(file: string, text: string): readonly Handing[] {
  const renames: Handing[] = [];
  const add = (pattern: RegExp): void => void renames.push(...pairs(file, text, pattern));
  if (text.includes(" as ")) add(renaming);
  if (text.includes("import")) add(aliasing);
  if (text.includes("import") || text.includes("require")) add(importing);
  if (text.includes("export")) add(exporting);
  if (text.includes("default")) add(passing);
  if (text.includes("namespace")) {
    renames.push(...globals(file, text));
    add(standing);
  }
  if (text.includes("require") && isJavaScript.test(file))
    renames.push(...taken(file, text, requiring, "name"));
  return renames;
}

// `declare const tools_nail: typeof hammer; declare namespace tools { export { tools_nail as nail } }`, as bundlers write it.
const standing = new RegExp(
  String.raw`\b(?:const|type)\s+(?<to>[\w$]+_${word})(?:<[^<>]*>\s*=|\s*=|:\s*typeof)\s*(?<from>${word})\s*(?:<[^<>]*>)?\s*;`,
  "g",
);

/** `export = draw; export as namespace Lab;`: in a script `Lab` is `draw`. */
function globals(file: string, text: string): readonly Handing[] {
  const [, to] = asNamespace.exec(text) ?? [];
  const whole = to === undefined ? [] : pairs(file, text, exportingWhole);
  return whole.map((handing) => ({ ...handing, to: to ?? "" }));
}

const asNamespace = new RegExp(String.raw`\bexport\s+as\s+namespace\s+(${word})`);
const exportingWhole = new RegExp(String.raw`\bexport\s*=\s*${path}(?<from>${word})`, "g");

// `const { draw: paint } = require("library")` is how JavaScript imports.
const requiring = /\b(?:const|let|var)\s*\{(?<parts>(?:[^{}]|\{[^{}]*\})*)\}\s*=\s*require\s*\(/g;

// `const { draw: paint } = library`
const taking = /\b(?:const|let|var)\s*\{(?<parts>[^}]*)\}\s*=/g;
const part = new RegExp(String.raw`(?<from>${word})(?:\s*:\s*(?<to>${word}))?`, "g");

const taken = (file: string, text: string, pattern: RegExp, kind: Handing["kind"]): readonly Handing[] =>
  [...text.matchAll(pattern)].flatMap(({ groups }) =>
    [...(groups?.["parts"] ?? "").matchAll(part)].map((match): Handing => {
      const { from = "", to = from } = match.groups ?? {};
      return { from, to, file, kind };
    }),
  );

/** The names of what gets something that has a name: variables, parameters, functions, classes. */
export const handingsIn = (file: string, text: string): readonly Handing[] => [
  ...taken(file, text, taking, "value"),
  ...declaredWith(file, text, reserved),
  ...(isJavaScript.test(file) ? commentedTypes(file, text) : []),
];

const pairs = (file: string, text: string, pattern: RegExp): readonly Handing[] =>
  [...text.matchAll(pattern)].flatMap(({ groups }): readonly Handing[] => {
    const { module } = groups ?? {};
    const nameOf = (name: "from" | "to"): string =>
      groups?.[name] ?? groups?.[`${name}Double`] ?? groups?.[`${name}Single`] ?? "default";
    const [from, to] = [nameOf("from"), nameOf("to")];
    return reserved.has(to) ? [] : [{ from, to, file, kind: "name", module }];
  });

// What no declaration has for a name, and is behind one for other reasons: `in`, `as if`.
const reserved: ReadonlySet<string> = new Set(
  (
    "break case catch class const continue debugger delete do else enum export extends false finally for function if " +
    "import in instanceof new null return super switch this throw true try typeof var void while with"
  ).split(" "),
);
