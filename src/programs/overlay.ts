import { existsSync } from "node:fs";
import { posix } from "node:path";
import { push } from "../push.js";

/**
 * Texts that some files are to have, whatever the disk has, by the names that the compiler has for the files: a program
 * is looked at as it would be before anything is written.
 */
export type Overlay = ReadonlyMap<string, string>;

/** The files as they are on the disk. */
export const asOnDisk: Overlay = new Map();

/** The files of an overlay that the disk does not have, by the folders that they are to be in. */
export function newFilesByFolder(overlay: Overlay): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const file of overlay.keys()) {
    const folder = posix.dirname(file);
    if (!existsSync(file)) push(folders, folder, file);
  }
  return folders;
}
