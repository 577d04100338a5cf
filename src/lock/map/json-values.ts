/** A plain value in a JSON text, with the keys that lead to it: `sections.map.mappings`. Lists are passed over. */
export interface JsonValue {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the values of some keys in a JSON text, so that they can be replaced and all else stays as it is written.
 *
 * @param text a text that `JSON.parse` takes
 */
export function valuesOf(text: string, keys: readonly string[]): readonly JsonValue[] {
  const found: JsonValue[] = [];
  // The key at which each object around has come to; nothing in lists, and where a key is yet to come.
  const path: (string | undefined)[] = [];
  let word = "";
  for (let start = 0, end: number; start < text.length; start = end) {
    end = tokenEnd(text, start);
    const token = text.slice(start, end);
    if (token === "{" || token === "[") path.push(undefined);
    else if (token === "}" || token === "]") path.pop();
    else if (token === ",") path[path.length - 1] = undefined;
    else if (token === ":") path[path.length - 1] = JSON.parse(word) as string;
    else if (token.trim() === "") continue;
    else if (path.at(-1) === undefined) word = token;
    else add({ key: path.filter((key) => key !== undefined).join("."), start, end });
  }
  return found;

  function add(value: JsonValue): void {
    if (keys.includes(value.key)) found.push(value);
  }
}

// Texts in maps are as long as files, too long for a pattern that goes back.
function tokenEnd(text: string, start: number): number {
  if (text[start] === '"') {
    for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1))
      if (!isEscaped(text, end)) return end + 1;
    return text.length;
  }
  if (/[{}[\],:\s]/.test(text[start] ?? "")) return start + 1;
  let end = start + 1;
  while (end < text.length && !/[{}[\],:\s"]/.test(text[end] ?? "")) end++;
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before--;
  return (at - before) % 2 === 1;
}
