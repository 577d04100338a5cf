import type { Side } from "../program/layout.js";
import type { ExportItem, Place } from "../surface/export-item.js";
import type { Piece } from "./pieces.js";
import type { Settled } from "./settled.js";
import { push } from "../../push.js";

/**
 * Tells which exports inherit a member from the declaration that it stands in, by the names of them: all that extend it, and
 * have no member of that name by themselves in either state.
 */
export type Heirs = (place: Place, member: string) => readonly string[];

/** @param items what each state exports */
export function heirsIn(
  { counterparts, files, pieceAt }: Settled,
  items: Readonly<Record<Side, readonly ExportItem[]>>,
): Heirs {
  const others = new Map([...counterparts].flatMap(([newer, old]) => [[newer, old] as const, [old, newer]]));
  const exportsOf = new Map<Piece, Set<string>>();
  for (const item of [...items.old, ...items.new]) {
    const piece = pieceAt(item.places[0]);
    if (piece) exportsOf.set(piece, (exportsOf.get(piece) ?? new Set()).add(item.name.join(".")));
  }
  const heirs = directHeirs(files);

  return (place, member) => {
    const home = pieceAt(place);
    const names = new Set<string>();
    const seen = new Set<Piece>();
    const waiting = home?.heritage.members.has(member) === true ? [home] : [];
    for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
      for (const heir of heirs.get(piece) ?? []) {
        const isOverriding = [heir, others.get(heir)].some((each) => each?.heritage.members.has(member));
        if (seen.has(heir) || isOverriding) continue;
        seen.add(heir);
        waiting.push(heir);
        for (const name of exportsOf.get(heir) ?? []) names.add(name);
      }
    }
    return [...names];
  };
}

/** Who extends a declaration, where its name says which one it is: that of the same file, or the only one of its state. */
function directHeirs(files: Settled["files"]): ReadonlyMap<Piece, readonly Piece[]> {
  const byName = new Map<string, Piece | undefined>();
  const key = (path: string, name: string): string => `${path.slice(0, 3)} ${name}`;
  const all = [...files.values()].flatMap(({ pieces }) => [...pieces.values()]);
  for (const piece of all) {
    const known = key(piece.path, piece.name);
    byName.set(known, byName.has(known) ? undefined : piece);
  }
  const found = new Map<Piece, Piece[]>();
  for (const heir of all) {
    for (const base of heir.heritage.bases) {
      const name = heir.mentions.get(base)?.name ?? base;
      const own = heir.mentions.get(base) ? undefined : files.get(heir.path)?.pieces.get(base);
      const piece = own ?? byName.get(key(heir.path, name));
      if (piece && piece !== heir) push(found, piece, heir);
    }
  }
  return found;
}
