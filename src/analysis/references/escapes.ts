// `\u{70}`, `\u0070`, `\x70`, `\160`, a line that is continued, and any other character.
const escape = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|([0-3]?[0-7]{1,2})|(\r\n|[^]))/gi;

/** A text with its escapes written out, as strings and names have it: `"p\x61y"` and `p\u0061y` are `pay`. */
export function withoutEscapes(text: string): string {
  return text.replace(
    escape,
    (whole, braces?: string, four?: string, two?: string, octal?: string, other?: string) => {
      const hex = braces ?? four ?? two;
      if (other !== undefined) return special.get(other) ?? other;
      const code = hex !== undefined ? parseInt(hex, 16) : parseInt(octal ?? "", 8);
      return code <= lastCodePoint ? String.fromCodePoint(code) : whole;
    },
  );
}

const lastCodePoint = 0x10ffff;
const special: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ...["\n", "\r", "\r\n", "\u2028", "\u2029"].map((lineEnd) => [lineEnd, ""] as const),
]);
