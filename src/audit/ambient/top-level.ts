/** A block that stands at the top of a file: `declare module "name" { … }`. */
export interface Block {
  /** What stands before it, from behind the last `;` or `}`: `declare module "name" `. */
  readonly head: string;
  readonly headStart: number;
  /** What is in it: from behind `{` to before `}`. */
  readonly start: number;
  readonly end: number;
}

/** A text without what is in its blocks, comments and quotes, each as long as it was; and the blocks. */
export interface TopLevel {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * What stands at the top of a file of declarations. Nothing has to be asked of a compiler, which would have to be told first
 * what it is to read.
 */
export function topLevelOf(text: string): TopLevel {
  const kept: string[] = [];
  const blocks: Block[] = [];
  let depth = 0;
  let open = 0;
  let headStart = 0;
  const keep = (from: number, to: number, isText: boolean): void => {
    const piece = text.slice(from, to);
    kept.push(isText && depth === 0 ? piece : piece.replace(/[^\n]/g, " "));
  };
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    const char = text[at];
    if (end > at + 1 || char === '"' || char === "'") keep(at, end, false);
    else if (char === "{") {
      if (depth === 0) open = at + 1;
      keep(at, end, true);
      depth++;
    } else if (char === "}") {
      depth = Math.max(0, depth - 1);
      keep(at, end, true);
      if (depth === 0) {
        blocks.push({ head: text.slice(headStart, open - 1), headStart, start: open, end: at });
        headStart = end;
      }
    } else {
      keep(at, end, true);
      if (char === ";" && depth === 0) headStart = end;
    }
    at = end;
  }
  return { text: kept.join(""), blocks };
}

/** Where a comment or something in quotes ends that begins there; otherwise one further. */
function endOfWord(text: string, at: number): number {
  switch (text[at]) {
    case "/":
      if (text[at + 1] === "/") return behind(text.indexOf("\n", at), 0, text);
      return text[at + 1] === "*" ? behind(text.indexOf("*/", at + 2), 2, text) : at + 1;
    case '"':
    case "'":
      return endOfQuotes(text, at);
    case "`":
      return endOfTemplate(text, at);
    default:
      return at + 1;
  }
}

const behind = (found: number, length: number, text: string): number =>
  found < 0 ? text.length : found + length;

function endOfQuotes(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    // What is not closed ends with its line.
    else if (text[at] === text[from] || text[at] === "\n") return at + 1;
  }
  return text.length;
}

function endOfTemplate(text: string, from: number): number {
  let depth = 0;
  for (let at = from + 1; at < text.length;) {
    if (depth === 0) {
      if (text[at] === "`") return at + 1;
      if (text[at] === "$" && text[at + 1] === "{") depth++;
      at += text[at] === "\\" || depth > 0 ? 2 : 1;
      continue;
    }
    if (text[at] === "{") depth++;
    if (text[at] === "}") depth--;
    at = endOfWord(text, at);
  }
  return text.length;
}
