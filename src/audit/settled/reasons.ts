import { normalised } from "../program/normalised.js";
import type { Declared } from "../causes/declared.js";
import type { Place } from "../surface/export-item.js";
import { behindDot } from "../program/name-patterns.js";
import { namesIn, type Piece } from "./pieces.js";
import type { Settled } from "./settled.js";

/** Tells why what is written as before is not what it was: the declarations behind its names that are written otherwise. */
export type Reasons = (declared: Declared) => readonly Reason[];

/** One of them, in both states; what has come was in neither. */
export interface Reason {
  readonly name: string;
  readonly old: Piece | undefined;
  readonly new: Piece;
}

/**
 * @param textAt what is written at a place
 * @returns nothing of what is not written as before, and where names leave open what they stand for
 */
export function reasonsIn(
  { counterparts, files, pieceAt }: Settled,
  textAt: (place: Place) => string,
): Reasons {
  const byName = new Map<string, Piece | "several">();
  for (const [path, { pieces }] of files) {
    if (!path.startsWith("new/")) continue;
    for (const piece of pieces.values()) byName.set(piece.name, byName.has(piece.name) ? "several" : piece);
  }

  return ({ old, new: newer }) => {
    const piece = newer && pieceAt(newer);
    if (!old || !piece) return [];
    const text = normalised(textAt(newer));
    if (text !== normalised(textAt(old))) return [];
    const names = [...namesIn(text)].filter((name) => piece.mentions.has(name));
    // `value: T` is what each heir of `Base<T>` makes of it.
    const heads = namesIn(piece.statements.map(({ head }) => head).join(" "));
    if (names.some((name) => heads.has(name))) return [];
    return behind(piece, names);
  };

  function behind(user: Piece, mentioned: readonly string[]): readonly Reason[] {
    const found = new Map<Piece, Reason>();
    const seen = new Set<Piece>();
    const waiting = mentioned.map((name) => meantBy(user, name));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { name, piece } = next;
      if (piece === "several") return [];
      if (!piece || seen.has(piece)) continue;
      seen.add(piece);
      const old = counterparts.get(piece);
      if (old?.text !== piece.text) {
        found.set(piece, { name, old, new: piece });
        continue;
      }
      for (const each of piece.mentions.keys()) waiting.push(meantBy(piece, each));
    }
    return [...found.values()];
  }

  /** What a name stands for in a declaration: that of its file, or the only one of the state that it is led to. */
  function meantBy({ path, mentions, text }: Piece, name: string) {
    const origin = mentions.get(name);
    const own = origin ? undefined : files.get(path)?.pieces.get(name);
    const real = origin?.name ?? name;
    // `on<K extends keyof Events>(name: K)` has nothing to do with a `type K` of another file.
    const isLedOn = origin !== undefined || behindDot(name).test(text);
    return { name: real, piece: own ?? (isLedOn ? byName.get(real) : undefined) };
  }
}
