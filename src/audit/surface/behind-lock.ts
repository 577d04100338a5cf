import { declarationEnd } from "../opened/declaration-bounds.js";
import { alone, literally } from "../program/name-patterns.js";

/**
 * What stands behind a lock that `proviso lock` has written, as text: that may change while the lock stays as it is.
 * Of anything else the text itself.
 *
 * @param text a declaration: `declare const draw$lock: Open<"LINES", typeof draw>`
 * @param file all of its file, where what it locks is declared as well
 */
export function textBehindLock(text: string, file: string): string {
  const [, name] = /\bOpen(?:\$\d+)?\s*<[^,]*,\s*(?:typeof\s+)?([\w$]+)/.exec(text) ?? [];
  if (name === undefined) return text;
  const declaration = alone(
    `(?:function|class|const|let|var|enum|interface|type|namespace)\\s+${literally(name)}`,
    "g",
  );
  const found = [...file.matchAll(declaration)].map(({ index }) =>
    file.slice(index, declarationEnd(file, index)),
  );
  return [text, ...found].join("\n");
}
