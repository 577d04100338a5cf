import type { Handing } from "./handing.js";

const word = String.raw`[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*`;
const words = new RegExp(word, "g");
// With the declaration behind it, whatever that begins with: `/** … */ export const own = …`.
const comment = new RegExp(
  String.raw`\/\*\*(?<text>[^]*?)\*\/\s*(?:(?:export|default|const|let|var|async|function|static|get|class)\b\s*\*?\s*|(?:${word}\s*\.\s*)+)*(?<to>${word})?`,
  "g",
);
const parameter = new RegExp(String.raw`@(?:param|arg|argument)\s*\{[^@]*\}\s*\[?\s*(${word})`, "g");
const typedef = new RegExp(String.raw`@typedef\s*\{[^@]*\}\s*(${word})`, "g");

/** What JavaScript says of types in its comments: `/** @type {Server} *\/ const own = …`, `@param {Server} given`. */
export function commentedTypes(file: string, text: string): readonly Handing[] {
  return [...text.matchAll(comment)].flatMap(({ groups = {} }) => {
    const { text: commented = "", to } = groups;
    const names = [...commented.matchAll(parameter)].map(([, name]) => name);
    const aliases = [...commented.matchAll(typedef)].map(([, name]) => name);
    const from = [...new Set(commented.match(words))];
    const handed = (to: string | undefined, kind: Handing["kind"]): readonly Handing[] =>
      to === undefined ? [] : from.map((each) => ({ from: each, to, kind, file }));
    return [
      ...[to, ...names].flatMap((name) => handed(name, "type")),
      ...aliases.flatMap((name) => handed(name, "base")),
    ];
  });
}
