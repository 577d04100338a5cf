import type { Origin } from "./imports.js";
import type { Piece } from "./pieces.js";

/** By file and name; where the file is another one, by a name that each state has once. */
export function pairedPieces(
  folders: Readonly<Record<"old" | "new", string>>,
  olds: readonly Piece[],
  news: readonly Piece[],
  onlyOne: ReadonlySet<string>,
): ReadonlyMap<Piece, Piece> {
  const key = (side: "old" | "new", { path, name }: Piece): string =>
    `${path.slice(folders[side].length)} ${name}`;
  const byKey = new Map(olds.map((piece) => [key("old", piece), piece]));
  const byName = new Map(olds.map((piece) => [piece.name, piece]));
  const found = new Map<Piece, Piece>();
  for (const piece of news) {
    const old =
      byKey.get(key("new", piece)) ?? (onlyOne.has(piece.name) ? byName.get(piece.name) : undefined);
    if (old) found.set(piece, old);
  }
  return found;
}

/** The names that each state declares once. */
export function uniqueNames(olds: readonly Piece[], news: readonly Piece[]): ReadonlySet<string> {
  const [inOld, inNew] = [olds, news].map((pieces) => {
    const counts = new Map<string, number>();
    for (const { name } of pieces) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  });
  return new Set(
    [...(inOld ?? [])].flatMap(([name, count]) => (count === 1 && inNew?.get(name) === 1 ? [name] : [])),
  );
}

/** The names that stand for something else than before, because they are imported from elsewhere. */
export function movedNames(old: Piece, newer: Piece, onlyOne: ReadonlySet<string>): readonly string[] {
  return [...newer.mentions].flatMap(([name, origin]) =>
    old.mentions.has(name) && !isSameOrigin(old.mentions.get(name), origin, onlyOne) ? [name] : [],
  );
}

function isSameOrigin(
  old: Origin | undefined,
  newer: Origin | undefined,
  onlyOne: ReadonlySet<string>,
): boolean {
  if (!old || !newer) return old === newer;
  if (old.name !== newer.name) return false;
  const isOwn = (specifier: string): boolean => specifier.startsWith(".");
  const isSameFile = old.specifier === newer.specifier;
  return isSameFile || (isOwn(old.specifier) && isOwn(newer.specifier) && onlyOne.has(old.name ?? ""));
}
