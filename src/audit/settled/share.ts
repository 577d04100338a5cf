import { posix } from "node:path";
import type { Replacement } from "../program/rewritten.js";
import type { FilePieces, Piece } from "./pieces.js";
import type { Settled } from "./settled.js";
import { push } from "../../push.js";

/**
 * What has to be replaced so that the newer state has the older one's declarations where they are settled: to the compiler
 * they are one and the same then, which it sees at once. Types that lead to each other in circles would take it hours to
 * compare member by member.
 *
 * What is supposed to be settled gets another name, and the older one stands in its place: so each declaration is compared
 * by itself. Only where an operator makes a type of it, the newer one is meant.
 *
 * @returns by the paths of the files
 */
export function sharingReplacements(settled: Settled): ReadonlyMap<string, readonly Replacement[]> {
  const { twins, supposed, files } = settled;
  const found = new Map<string, Replacement[]>();
  const tails = new Map<string, Set<string>>();
  const tell = (path: string, ...lines: readonly string[]): void => {
    const tail = tails.get(path) ?? new Set();
    tails.set(path, tail);
    for (const line of lines) tail.add(line);
  };
  for (const [piece, old] of [...twins, ...supposed]) {
    if (!isShareable(settled, piece, old)) continue;
    const { path, name, statements } = piece;
    const from = JSON.stringify(specifierTo(path, old.path));
    const key = sharedName(name);
    tell(path, `import { ${key} as ${name} } from ${from};`, `export { ${key} } from ${from};`);
    tell(old.path, `export { ${name} as ${key} };`);
    if (statements.some((each) => each.isDefault)) tell(path, `export { ${name} as default };`);
    else if (files.get(path)?.isOpen === true || statements.some((each) => each.isExported))
      tell(path, `export { ${name} };`);
    if (!supposed.has(piece)) {
      for (const { start, end } of statements) push(found, path, { start, end, text: "" });
      continue;
    }
    for (const { name: range, isDefault, isExported } of statements) {
      push(found, path, { ...range, text: newName(name) });
      if (isDefault) push(found, path, { ...isDefault, text: "" });
      if (!isExported) tell(path, `export { ${newName(name)} };`);
    }
    tell(old.path, `export { ${name} as ${newName(name)} };`);
  }
  for (const { path, text, lines } of operatedMentions(settled)) {
    push(found, path, text);
    tell(path, ...lines);
  }
  for (const [path, lines] of tails)
    push(found, path, atEnd([...lines, ...restOf(files.get(path), [...lines])]));
  return found;
}

/** The mentions of what is supposed to be settled for which that must not be supposed. */
function* operatedMentions(
  settled: Settled,
): Iterable<{ readonly path: string; readonly text: Replacement; readonly lines: readonly string[] }> {
  const { twins, supposed, files, isOperator } = settled;
  const byName = new Map<string, Piece[]>();
  for (const [piece, old] of supposed) if (isShareable(settled, piece, old)) push(byName, piece.name, piece);
  for (const [path, { pieces }] of files) {
    if (!path.startsWith("new/")) continue;
    for (const piece of pieces.values()) {
      if (twins.has(piece)) continue;
      for (const operated of piece.operated) {
        const origin = piece.mentions.get(operated.name);
        const candidates = byName.get(origin?.name ?? operated.name) ?? [];
        const own = candidates.find((each) => each.path === path);
        // `Events[K]` of `on<K extends keyof Events>` has nothing to do with a `type K` of another file.
        const isQualified = operated.end - operated.start > operated.name.length;
        const target = origin
          ? candidates.find((each) => each !== own)
          : (own ?? (isQualified ? candidates[0] : undefined));
        if (!target || !isOperator(operated)) continue;
        const name = newName(target.name);
        const isHere = target.path === path;
        yield {
          path,
          text: { start: operated.start, end: operated.end, text: name },
          lines: isHere ? [] : [`import { ${name} } from ${JSON.stringify(specifierTo(path, target.path))};`],
        };
      }
    }
  }
}

/** What a declaration is handed on as; it is no member of anything that users see. */
export const sharedName = (name: string): string => `proviso$${name}`;
export const newName = (name: string): string => `proviso$new$${name}`;
/** A text of the compiler's as people would write it. */
export const withoutSharedNames = (text: string): string => text.replace(/\bproviso\$(new\$)?/g, "");
export const isSharedName = (name: string): boolean => name.startsWith("proviso$");

export function isShareable({ files }: Settled, piece: Piece, old: Piece): boolean {
  const isDeclaration = [piece, old].every(({ path }) => /\.d\.[cm]?ts$/.test(path));
  const isAlone = [piece, old].every(({ statements }) => statements.every(({ isList }) => !isList));
  return isDeclaration && isAlone && [piece, old].every(({ path }) => files.get(path)?.isModule === true);
}

/** Where all is exported that a file declares, a list of exports would end that. */
function restOf(file: FilePieces | undefined, lines: readonly string[]): readonly string[] {
  if (file?.isOpen !== true) return [];
  return [...file.pieces.values()].flatMap(({ name, statements }) => {
    const line = `export { ${name} };`;
    return statements.some((each) => each.isExported) || lines.includes(line) ? [] : [line];
  });
}

function atEnd(lines: readonly string[]): Replacement {
  const end = Number.MAX_SAFE_INTEGER;
  return { start: end, end, text: `\n${lines.join("\n")}\n` };
}

export function specifierTo(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to).replace(/\.d\.([cm]?)ts$/, ".$1js");
  return path.startsWith(".") ? path : `./${path}`;
}
