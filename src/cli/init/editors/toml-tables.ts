/** A table of a TOML text, and what is written in it. */
export interface TomlTable {
  /** Its keys with dots between them; nothing for what stands before the first table. */
  readonly name: string;
  readonly entries: readonly TomlEntry[];
}
/** One key with its value, and where the value stands. */
export interface TomlEntry {
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A text is no TOML from here on. */
export class TomlError extends Error {
  constructor(readonly position: number) {
    super("not TOML");
  }
}

const header = /(\[\[?)[ \t]*((?:"[^"\n]*"|'[^'\n]*'|[\w.\- \t])+?)[ \t]*\]\]?/y;
const key = /((?:"[^"\n]*"|'[^'\n]*'|[\w.\- \t])+?)[ \t]*=[ \t]*/y;
const trivia = /(?:\s|#[^\n]*)*/y;
const string = /"""(?:\\[^]|[^\\])*?"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
// A date and its time may have a space between them.
const plain = /\d{4}-\d\d-\d\d (?=\d\d:)[^\s#[\]{},]+|[^\s"'#[\]{},]+/y;
const restOfLine = /[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;

/**
 * Reads a TOML text as far as it takes to add to it: what tables it has, and what keys they have.
 *
 * @throws {TomlError}
 */
export function tomlTables(text: string): readonly TomlTable[] {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found) at += found[0].length;
    return found;
  };
  const fail = (): never => {
    throw new TomlError(at);
  };

  function list(close: string): void {
    for (;;) {
      take(trivia);
      if (text[at] === close) break;
      // Keys of an inline table look like values.
      if (text[at] === "," || text[at] === "=") at++;
      else value();
    }
    at++;
  }
  function value(): void {
    const open = text[at];
    if (open === "[" || open === "{") {
      at++;
      list(open === "[" ? "]" : "}");
    } else if (!take(string) && !take(plain)) fail();
  }

  let entries: TomlEntry[] = [];
  const tables: TomlTable[] = [{ name: "", entries }];
  for (;;) {
    take(trivia);
    if (at === text.length) return tables;
    const table = take(header);
    if (table) tables.push({ name: bare(table[2]), entries: (entries = []) });
    else {
      const name = take(key) ?? fail();
      const start = at;
      value();
      entries.push({ key: bare(name[1]), value: text.slice(start, at), start, end: at });
    }
    if (!take(restOfLine)) fail();
  }
}

/** A name without quotes and the spaces around its dots. */
const bare = (name = ""): string =>
  name
    .replace(/["']/g, "")
    .replace(/\s*\.\s*/g, ".")
    .trim();
