import { hasNameOf, hasQuoted } from "../name-places.js";
import type { GatedNames } from "../gated-names.js";
import type { Handing } from "./handing.js";
import { declaredUnits, isOpen } from "./declared-units.js";
import { unitsWithKeys } from "./key-holders.js";
import { commonEnds } from "./common-ends.js";
import { codeIn, handingsIn, renamesIn } from "./handings.js";

/** What has been found of the names that something marked has in a program. */
export interface KnownNames {
  /** Those that may be written anywhere. */
  readonly direct: ReadonlySet<string>;
  /** Those that lead to what has the other ones as members. */
  readonly leading: GatedNames;
  /** Those that a call may be written with. */
  readonly signatures: ReadonlySet<string>;
  /** Those that a file may have as keys, and the names of what holds such a key. */
  readonly searched: ReadonlySet<string>;
  readonly keyHolders: ReadonlySet<string>;
  /** Those that lead to where a function is asked for. */
  readonly callables: GatedNames;
}

/**
 * Whether an edit gives something one more name that has one of these already. Names that are not there any more do no
 * harm: they are looked for in vain.
 *
 * @param before the text of the file at the time the names were found; nothing for a file that there was none of
 * @returns `"unsettled"` in the middle of typing, where the text around the edit has more brackets opened than closed
 */
export function addsNames(
  { direct, leading, signatures, searched, keyHolders, callables }: KnownNames,
  fileName: string,
  before: string | undefined,
  after: string,
): boolean | "unsettled" {
  const piece = before === undefined ? { was: "", is: after } : changedPiece(fileName, before, after);
  if (isOpen(piece.is, 0, piece.is.length)) return "unsettled";
  const code = codeIn(fileName, piece.is);
  const isNewImport = (module: string, to: string): boolean =>
    !(piece.was.includes(module) && piece.was.includes(to));
  const leads = (name: string): boolean => leading !== "unknown" && leading.has(name);
  const isKnown = (name: string): boolean => direct.has(name) || (leads(name) && !searched.has(name));
  const renames = renamesIn(fileName, code);
  // A default may be anything.
  if (renames.some(({ module, to }) => module !== undefined && !isKnown(to) && isNewImport(module, to)))
    return true;
  const isAdded = ({ from, to }: Handing): boolean =>
    (direct.has(from) && !direct.has(to)) ||
    (signatures.has(from) && !signatures.has(to)) ||
    (leads(from) && !leads(to));
  if (renames.some((rename) => rename.module === undefined && isAdded(rename))) return true;
  if (signatures.size > 0) {
    const handings = handingsIn(fileName, code);
    if (handings.some(({ from, to }) => signatures.has(from) && !signatures.has(to))) return true;
  }
  const holding = hasQuoted(searched, code) ? unitsWithKeys(declaredUnits(fileName, code), searched) : [];
  if (holding.some(({ names, isDefault }) => isDefault || names.some((name) => !keyHolders.has(name))))
    return true;
  if (renames.some(({ from, to }) => keyHolders.has(from) && !keyHolders.has(to))) return true;
  return [leading, callables].some((known) => leadsFurther(known, fileName, code));
}

/** Whether a declaration in a text has a name that leads where others lead, and is none of these. */
function leadsFurther(known: GatedNames, fileName: string, code: string): boolean {
  if (known === "unknown" || !hasNameOf(known, code)) return false;
  return declaredUnits(fileName, code).some(
    ({ text, names, isDefault }) =>
      (isDefault || names.some((name) => !known.has(name))) && hasNameOf(known, text),
  );
}

const comment = /\/\*|\*\//;

/**
 * What is not the same in two texts, with the whole of the declarations that it stands in, as far as lines tell. Where a
 * comment begins or ends, that is all of them.
 */
export function changedPiece(
  fileName: string,
  before: string,
  after: string,
): { readonly was: string; readonly is: string } {
  const [start, same] = commonEnds(before, after);
  const [was, is] = [before, after].map((text) => text.slice(Math.max(start - 1, 0), text.length - same + 1));
  if (comment.test(`${was} ${is}`)) return { was: codeIn(fileName, before), is: after };
  const from = declarationBefore(after, start);
  const to = declarationBehind(after, after.length - same);
  return { was: before.slice(from, before.length - (after.length - to)), is: after.slice(from, to) };
}

// A declaration begins at the beginning of a line; what is inside of it is indented.
function declarationBefore(text: string, place: number): number {
  for (let at = text.lastIndexOf("\n", place - 1); at >= 0; at = text.lastIndexOf("\n", at - 1)) {
    if (/[\w@$]/.test(text.charAt(at + 1))) return at + 1;
    if (at === 0) break;
  }
  return 0;
}

function declarationBehind(text: string, place: number): number {
  for (let at = text.indexOf("\n", place); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (/[\w@$]/.test(text.charAt(at + 1))) return at + 1;
  }
  return text.length;
}
