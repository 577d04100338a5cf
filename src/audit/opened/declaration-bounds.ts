/**
 * Where a declaration ends that begins in a text: behind its `;` or `}`, or before what ends the list that it stands in.
 *
 * @param start behind its doc comment
 */
export function declarationEnd(text: string, start: number): number {
  const isBlock =
    /^(?:\s|\/\/.*|export|declare|default|abstract|const)*(?:class|interface|enum|namespace|module)\b/.test(
      text.slice(start, start + 400),
    );
  let depth = 0;
  for (let at = start; at < text.length; at = behindToken(text, at)) {
    const change = nesting(text, at);
    if (depth + change < 0) return at;
    depth += change;
    if (depth > 0) continue;
    if (change < 0 && isBlock && text[at] === "}") return at + 1;
    if (text[at] === ";" || text[at] === ",") return at + 1;
  }
  return text.length;
}

/** The arguments of a type, from behind its `<`, with where its `>` is; nothing where there is none. */
export function typeArguments(
  text: string,
  start: number,
): { readonly all: readonly string[]; readonly end: number } | undefined {
  const all: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at = behindToken(text, at)) {
    const change = nesting(text, at);
    depth += change;
    if (depth < 0) return { all: [...all, text.slice(from, at).trim()], end: at };
    if (depth > 0 || text[at] !== ",") continue;
    all.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return undefined;
}

function nesting(text: string, at: number): number {
  const char = text[at] ?? "";
  if ("([{<".includes(char)) return 1;
  // That of an arrow closes nothing.
  if (char === ">" && text[at - 1] === "=") return 0;
  return ")]}>".includes(char) ? -1 : 0;
}

/** Goes over one character, or over a comment or a text in quotes as a whole. */
function behindToken(text: string, at: number): number {
  const rest = /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
  rest.lastIndex = at;
  const [token = ""] = rest.exec(text) ?? [];
  return at + Math.max(token.length, 1);
}
