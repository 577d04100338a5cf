import type { Compiler } from "../program/compiler.js";
import { fileHasNameOf, wordIndex } from "./file-words.js";
import { isWord } from "./word-finder.js";

type Files = Pick<Compiler, "fileNames" | "textOf" | "identifiersIn" | "isChecked">;

/**
 * Tells which members a program may refer to in files that nothing else is known of: what these are members of has to be
 * followed, for a file with the name of such a member is only looked at where something leads there.
 *
 *     import { paint } from "gallery";           // this file is looked at whatever leads to `text.size`,
 *     export const area = paint(text.size);
 *
 *     export const large = (box: Box) => box.size > 9;  // and this one where its `Box` leads to what is marked
 *
 * Never wrong when it says no.
 *
 * @param direct the names with which a file is looked at in any case
 * @param keyHolders the names of what holds a member as a key, so that its own need not be there
 */
export function membersUsed(
  compiler: Files,
  direct: ReadonlySet<string>,
  keyHolders: ReadonlySet<string>,
): (member: string) => boolean {
  const files = new Set(
    compiler.fileNames().filter(
      (file) =>
        compiler.isChecked(file) &&
        // Of JavaScript the compiler has kept no names.
        !(compiler.identifiersIn(file) && fileHasNameOf(compiler, direct, file)),
    ),
  );
  const isIn = (name: string): boolean =>
    !isWord(name) ||
    wordIndex(compiler)
      .having(name)
      .some((file) => files.has(file));
  return [...keyHolders].some(isIn) ? () => true : isIn;
}
