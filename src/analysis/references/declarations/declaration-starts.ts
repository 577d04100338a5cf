/**
 * Where the declarations of a declaration file begin. A program has millions of characters in such files, and a regular
 * expression tries each of them: so only lines are looked at, and of these only the ones that may begin one.
 *
 * @param pattern what begins a declaration, at the start of a line
 */
export function declarationStarts(code: string, pattern: string): readonly RegExpExecArray[] {
  // What else ends a line is rare.
  if (/\r(?!\n)|[\u2028\u2029]/.test(code)) return [...code.matchAll(new RegExp(pattern, "gm"))];
  const start = new RegExp(pattern, "my");
  const starts: RegExpExecArray[] = [];
  let end = 0;
  for (let line = 0; line >= 0 && line < code.length; line = nextLine(code, line)) {
    // A declaration may begin with words on several lines.
    if (line < end || !mayBegin(code, line)) continue;
    start.lastIndex = line;
    const found = start.exec(code);
    if (!found) continue;
    starts.push(found);
    end = start.lastIndex;
  }
  return starts;
}

function nextLine(code: string, at: number): number {
  const end = code.indexOf("\n", at);
  return end < 0 ? -1 : end + 1;
}

/** Whether a line begins with a keyword of declarations, with a decorator, or with what may be assigned to. */
function mayBegin(code: string, line: number): boolean {
  let at = line;
  while (isBlank(code.charCodeAt(at))) at++;
  const first = code.charCodeAt(at);
  if (first === 64 /* @ */ || first > 127) return true;
  if (!isOfName(first)) return isOtherBlank(first);
  const start = at;
  while (isOfWord(code.charCodeAt(at))) at++;
  if (at - start <= longest && keywords.has(code.slice(start, at))) return true;
  // `Wall.draw =`
  while (isOfName(code.charCodeAt(at)) || code.charCodeAt(at) > 127) at++;
  while (isBlank(code.charCodeAt(at))) at++;
  const next = code.charCodeAt(at);
  return next === 46 /* . */ || next === 10 || next === 13 || next > 127 || isOtherBlank(next);
}

const isBlank = (code: number): boolean => code === 32 || code === 9;
const isOtherBlank = (code: number): boolean => code === 11 || code === 12;
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);
const isOfName = (code: number): boolean => isOfWord(code) || code === 36;

const keywords: ReadonlySet<string> = new Set(
  (
    "export default declare abstract async function class interface type const enum let var using namespace module " +
    "global import"
  ).split(" "),
);
const longest = "interface".length;
