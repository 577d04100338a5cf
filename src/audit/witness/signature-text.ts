/**
 * The type of a function from the text of one of its signatures.
 *
 * @example
 * signatureType("export declare function on(name: string): void;"); // "(name: string) => void"
 */
export function signatureType(text: string): string | undefined {
  const head =
    /^(?:(?:export|declare|default|function|static|abstract|async)\s+)*(?:new\b|[\w$]+|\[[^\]]*\])?\s*\??\s*/.exec(
      text,
    );
  const rest = text.slice(head?.[0].length ?? 0).replace(/;\s*$/, "");
  const open = rest.startsWith("<") ? closing(rest, 0) + 1 : 0;
  const start = rest.indexOf("(", open);
  if (start < 0 || rest.slice(open, start).trim() !== "") return undefined;
  const end = closing(rest, start);
  const result = /^\s*:\s*([^]+)$/.exec(rest.slice(end + 1))?.[1] ?? "any";
  if (end < 0) return undefined;
  // The objects of a class are told by themselves.
  const isConstructor = /\b(?:new|constructor)\s*$/.test(head?.[0] ?? "");
  return isConstructor
    ? `new ${rest.slice(0, end + 1)} => ${/^constructor\b/.test(text) ? "any" : result.trim()}`
    : `${rest.slice(0, end + 1)} => ${result.trim()}`;
}

/** Where a bracket is closed. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const letter = text[index] ?? "";
    if ("(<[{".includes(letter)) depth++;
    else if (")]}".includes(letter) || (letter === ">" && text[index - 1] !== "=")) depth--;
    if (depth === 0) return index;
  }
  return -1;
}
