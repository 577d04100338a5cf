import { documentKey } from "../document-uri.js";
import { readText } from "../../compilers/native/index.js";
import { isLockFile, isLockFileName, openedLockFile } from "../../lock/output/lock-file.js";
import type { LockFile } from "./messages.js";

/** The files with the types of locks that programs have. */
export interface LockFiles {
  /** Those that have not been told of yet. */
  newIn(fileNames: Iterable<string>): readonly LockFile[];
  /** Whether there may be some. */
  hasNew(fileNames: readonly string[]): boolean;
  /** Files have changed; without names it may have been any. */
  forget(uris: readonly string[] | undefined): void;
}

export function lockFilesIn(uriOf: (fileName: string) => string): LockFiles {
  const told = new Set<string>();
  return {
    newIn(fileNames) {
      const found: LockFile[] = [];
      for (const fileName of fileNames) {
        if (!isLockFileName(fileName)) continue;
        if (told.has(fileName)) continue;
        told.add(fileName);
        const text = readText(fileName);
        if (text !== undefined && isLockFile(text))
          found.push({ uri: uriOf(fileName), text: openedLockFile(text) });
      }
      return found;
    },
    hasNew: (fileNames) => fileNames.some((name) => isLockFileName(name) && !told.has(name)),
    forget(uris) {
      // What is open at the server stays open: to be told of it again would be to ask everything twice.
      for (const uri of uris ?? []) told.delete(documentKey(uri));
    },
  };
}
