/**
 * Where in a text something may stand that asks for flags, in order: a class or an interface with a base, an object, a
 * predicate. Most braces are those of blocks, and most of a file need not be looked at.
 *
 * There are some more, such as the braces of types; none is left out.
 */
export function askingPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (const { index } of text.matchAll(basesAndPredicates)) places.push(index);
  for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at + 1))
    if (mayBeginObject(text, at) && mayHaveMethods(text, at)) places.push(at);
  return places.sort((a, b) => a - b);
}

// Not that of a type parameter: `<T extends Item>`, `<A, B extends Item>`.
const basesAndPredicates = /\b(?:is|implements|extends(?<![<,]\s*[\w$]+\s+extends))\b/g;

/** Whether something may be called in braces: not in `{ id }` and `{}`. What may be a string or a comment is not read. */
function mayHaveMethods(text: string, brace: number): boolean {
  noParameters.lastIndex = brace + 1;
  return !noParameters.test(text);
}

const noParameters = /[^(){}"'`/]*\}/y;

/** Whether a brace may be that of an object, by what stands before it. */
function mayBeginObject(text: string, brace: number): boolean {
  let at = brace - 1;
  let hasNewLine = false;
  while (at >= 0 && isSpace(text.charCodeAt(at))) if (text.charCodeAt(at--) === newLine) hasNewLine = true;
  if (at < 0) return false;
  // What seems to stand before it may be a comment.
  if (hasNewLine && text.lastIndexOf("//", at) > text.lastIndexOf("\n", at)) return true;
  const before = text.charAt(at);
  // `) {`, `} {`, `: string[] {` and `=> {` begin blocks.
  if (before === ")" || before === "}" || before === "]") return false;
  if (before === ">") return text.charAt(at - 1) !== "=" && !isOfName(text, at);
  if (!isPartOfWord.test(before)) return true;
  let start = at;
  while (start > 0 && at - start < longestKeyword && isPartOfWord.test(text.charAt(start - 1))) start--;
  return beforeExpression.has(text.slice(start, at + 1));
}

/** Whether what ends in `>` has a name before it: `class Store<T> {`, `: Map<string, () => void> {`, and not `<Plugin>{`. */
function isOfName(text: string, end: number): boolean {
  let depth = 0;
  for (let at = end; at >= 0 && end - at < longestArguments; at--) {
    const character = text.charAt(at);
    // What may be a string or a comment is not read.
    if ("\"'`/".includes(character)) return false;
    if (character === ">" && text.charAt(at - 1) !== "=") depth++;
    if (character !== "<" || --depth > 0) continue;
    let start = at;
    while (start > 0 && at - start < longestKeyword && isPartOfWord.test(text.charAt(start - 1))) start--;
    return start < at && !beforeExpression.has(text.slice(start, at));
  }
  return false;
}

const longestArguments = 500;
const isPartOfWord = /[\w$]/;
const newLine = 10;
const isSpace = (code: number): boolean => code <= 32;
const longestKeyword = 12;

/** The keywords that an expression follows. */
const beforeExpression: ReadonlySet<string> = new Set(
  "await case default delete extends in instanceof new of return throw typeof void yield".split(" "),
);
