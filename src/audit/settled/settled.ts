import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";
import type { Compiled } from "../program/compiled.js";
import type { ExportPair } from "../compare/pairs.js";
import type { Place } from "../surface/export-item.js";
import { behindDot } from "../program/name-patterns.js";
import { movedPieces, namesIn, piecesOf, type FilePieces, type Piece } from "./pieces.js";
import type { Operated } from "./operated.js";
import { isOperated, isOperatedIn, operatorsIn } from "./operators.js";
import { push } from "../../push.js";
import { movedNames, pairedPieces, uniqueNames } from "./paired-pieces.js";
import { pieceFinder } from "./piece-finder.js";

/**
 * What need not be compared, because it is written as before and so is all that it mentions, or what it mentions is told
 * by itself.
 */
export interface Settled {
  /** The declarations of the newer state that can be taken for the older ones, with these. */
  readonly twins: ReadonlyMap<Piece, Piece>;
  /** All declarations of the newer state that the older one has, too, whether they are settled or not. */
  readonly counterparts: ReadonlyMap<Piece, Piece>;
  /**
   * Those that are not settled but told by themselves, with the older ones: what mentions them is compared as if they
   * were. What they are is compared under another name.
   */
  readonly supposed: ReadonlyMap<Piece, Piece>;
  /** Whether an operator makes a type of what is written there. */
  readonly isOperator: (operated: Operated) => boolean;
  readonly pieceAt: (place: Place | undefined) => Piece | undefined;
  readonly files: ReadonlyMap<string, FilePieces>;
  /** Whether an export is one of them in both states. */
  readonly isSettled: (pair: ExportPair) => boolean;
  /** What is known of a declaration that is written alike in both states: its text, normalised, and where the newer one is. */
  readonly likeness: (text: string, place: Place | undefined) => Likeness;
}

/** `same`: it means the same in both. `told`: what is different in it is told by itself. */
export type Likeness = "same" | "told" | "open";

/**
 * A declaration is not settled when its words are others, or when it mentions one that is not settled and
 * - that one is no export of its own, so what is different in it shows only where it is mentioned, or
 * - an operator makes a type of it: an option more breaks nobody, but `keyof Options` is another type by it.
 *
 * @param own the files of the package in both states, as paths
 */
export function settledIn(
  compiled: Compiled,
  folders: Readonly<Record<"old" | "new", string>>,
  own: readonly string[],
  pairs: readonly ExportPair[],
  otherFlags: ReadonlySet<string>,
): Settled {
  const { compiler, fileName } = compiled;
  const files = new Map<string, FilePieces>();
  // With `export =` a file hands out one thing: nothing can be taken from it by name, nor be added to it.
  const whole = new Set<string>();
  // By their trees: files that are alike have one.
  const known = new Map<ts.SourceFile, FilePieces>();
  for (const path of own) {
    const file = compiler.sourceFile(fileName(path));
    if (!file) continue;
    const alike = known.get(file);
    const pieces = alike ? movedPieces(alike, path) : piecesOf(compiler, path, file);
    known.set(file, pieces);
    files.set(path, pieces);
    if (exportsWhole(compiler, file)) whole.add(path);
  }
  const [olds, news] = (["old", "new"] as const).map((side) =>
    [...files].flatMap(([path, { pieces }]) => (path.startsWith(`${side}/`) ? [...pieces.values()] : [])),
  );
  const onlyOne = uniqueNames(olds ?? [], news ?? []);
  const counterpart = pairedPieces(folders, olds ?? [], news ?? [], onlyOne);
  const augmented = otherAugmentations(files);
  const pieceAt = pieceFinder(files);
  const told = new Set(
    pairs.flatMap(({ old, new: newer }) => {
      const [one, other] = [pieceAt(old.places[0]), pieceAt(newer.places[0])];
      const isSame = one !== undefined && other !== undefined && counterpart.get(other) === one;
      if (other && whole.has(other.path)) return [];
      return isSame && headsOf(one) === headsOf(other) && isSupposable(compiler, other) ? [other] : [];
    }),
  );
  const aliases = new Set([...told].flatMap(({ isAlias, name }) => (isAlias ? [name] : [])));
  const isOperator = operatorsIn([...(olds ?? []), ...(news ?? [])]);

  // By the names of what is not settled: whether only an operator on it matters.
  const open = new Map<string, boolean>();
  const openPieces = new Set<Piece>();
  const waiting: Piece[] = [];
  const paired = new Set(counterpart.values());
  for (const piece of news ?? []) {
    const old = counterpart.get(piece);
    const isOther = old?.text !== piece.text || augmented.has(piece.name) || hasFlag(piece, otherFlags);
    const moved = old ? movedNames(old, piece, onlyOne) : [];
    for (const name of moved) open.set(name, false);
    if (isOther || moved.length > 0) waiting.push(piece);
  }
  for (const piece of olds ?? []) if (!paired.has(piece)) waiting.push(piece);

  const users = new Map<string, Piece[]>();
  for (const piece of news ?? []) {
    const names = new Set(piece.mentions.keys());
    for (const origin of piece.mentions.values()) if (origin?.name !== undefined) names.add(origin.name);
    for (const name of names) push(users, name, piece);
  }
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    if (openPieces.has(piece)) continue;
    openPieces.add(piece);
    const onlyOperated = told.has(piece);
    open.set(piece.name, onlyOperated && open.get(piece.name) !== false);
    for (const user of users.get(piece.name) ?? []) {
      if (openPieces.has(user)) continue;
      if (!onlyOperated || isOperated(user, piece.name, isOperator)) waiting.push(user);
    }
  }

  /** `K` of `on<K extends keyof Events>(name: K)` is no `type K` of another file. */
  function isNobodys({ path }: Piece, word: string, text: string): boolean {
    const file = files.get(path);
    if (!file?.isModule || file.pieces.has(word)) return false;
    return !text.includes(".") || !behindDot(word).test(text);
  }

  const twins = new Map<Piece, Piece>();
  for (const piece of news ?? []) {
    const old = counterpart.get(piece);
    if (old && !openPieces.has(piece) && !whole.has(piece.path) && !whole.has(old.path))
      twins.set(piece, old);
  }
  const supposed = new Map<Piece, Piece>();
  for (const piece of told) {
    const old = counterpart.get(piece);
    if (old && openPieces.has(piece)) supposed.set(piece, old);
  }
  return {
    twins,
    counterparts: counterpart,
    supposed,
    isOperator,
    pieceAt,
    files,
    isSettled({ old, new: newer }) {
      if (old.places.length === 0 || old.places.length !== newer.places.length) return false;
      return newer.places.every((place, index) => {
        const piece = pieceAt(place);
        return piece !== undefined && twins.get(piece) === pieceAt(old.places[index]);
      });
    },
    likeness(text, place) {
      const piece = pieceAt(place);
      let likeness: Likeness = "same";
      for (const word of namesIn(text)) {
        // By what it is imported from, too.
        const origin = piece?.mentions.get(word)?.name;
        if (!open.has(word) && (origin === undefined || !open.has(origin))) continue;
        if (origin === undefined && piece && isNobodys(piece, word, text)) continue;
        for (const name of origin === undefined ? [word] : [word, origin]) {
          const onlyOperated = open.get(name);
          if (onlyOperated === undefined) continue;
          // What is made of type parameters shows where they are something.
          const isMade = aliases.has(name) && text.includes(`${word}<`);
          if (!onlyOperated || isMade || isOperatedIn(piece, place, text, name, isOperator)) return "open";
          likeness = "told";
        }
      }
      return likeness;
    },
  };
}

const exportsWhole = ({ SyntaxKind }: Compiler, { statements }: ts.SourceFile): boolean =>
  statements.some(
    (statement) =>
      statement.kind === SyntaxKind.ExportAssignment &&
      (statement as ts.ExportAssignment).isExportEquals === true,
  );

const hasFlag = ({ marks }: Piece, flags: ReadonlySet<string>): boolean =>
  marks.some((mark) => flags.has(mark.split(/\s+/)[1] ?? ""));

const headsOf = ({ statements }: Piece): string => statements.map(({ head }) => head).join(" ");

/** What is in a namespace cannot be reached where the namespace has another name. */
const isSupposable = ({ SyntaxKind }: Compiler, { statements }: Piece): boolean =>
  statements.every(({ head }) => !head.startsWith(`${SyntaxKind.ModuleDeclaration}<`));

/** The names to which one state adds something else than the other, by a block for another module. */
function otherAugmentations(files: ReadonlyMap<string, FilePieces>): ReadonlySet<string> {
  const [older, newer] = (["old/", "new/"] as const).map((side) => {
    const texts = new Map<string, string[]>();
    for (const [path, { augmented }] of files)
      if (path.startsWith(side)) for (const [name, text] of augmented) push(texts, name, text);
    return new Map([...texts].map(([name, all]) => [name, all.sort().join("\n")]));
  });
  const names = [...(older?.keys() ?? []), ...(newer?.keys() ?? [])];
  return new Set(names.filter((name) => older?.get(name) !== newer?.get(name)));
}
