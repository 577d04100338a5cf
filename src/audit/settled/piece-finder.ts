import type { Place } from "../surface/export-item.js";
import type { FilePieces, Piece } from "./pieces.js";

/** Finds what a place is in. */
export function pieceFinder(
  files: ReadonlyMap<string, FilePieces>,
): (place: Place | undefined) => Piece | undefined {
  const sorted = new Map<string, readonly (readonly [start: number, end: number, piece: Piece])[]>();
  for (const [path, { pieces }] of files) {
    const all = [...pieces.values()].flatMap((piece) =>
      piece.statements.map(({ start, end }) => [start, end, piece] as const),
    );
    sorted.set(
      path,
      all.sort((a, b) => a[0] - b[0]),
    );
  }
  return (place) => {
    if (!place) return undefined;
    const all = sorted.get(place.path) ?? [];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.[0] ?? 0) <= place.start) low = middle + 1;
      else high = middle;
    }
    const [, end = 0, piece] = all[low - 1] ?? [];
    return place.start < end ? piece : undefined;
  };
}
