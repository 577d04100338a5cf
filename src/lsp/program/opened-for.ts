import { fileNameOf } from "../document-uri.js";
import type { Buffers } from "./buffers.js";
import type { EditorSnapshots } from "./editor-api.js";
import type { LockFile } from "./messages.js";

/** Locks that are open for the analysis alone, where the server is the editor's. */
export interface OpenedFor {
  open(files: readonly LockFile[]): void;
  /** Files have changed; without names it may have been any, and what is read again is opened again. */
  forget(uris: readonly string[] | undefined): void;
}

export function openedFor(snapshots: EditorSnapshots, buffers: Buffers): OpenedFor {
  const texts = new Map<string, string>();
  const replace = (): void => snapshots.replace(texts);
  return {
    open(files) {
      for (const { uri, text } of files) {
        const fileName = fileNameOf(uri);
        // What somebody types there is what counts.
        if (fileName !== undefined && !buffers.isOpen(uri)) texts.set(fileName, text);
      }
      replace();
    },
    forget(uris) {
      for (const uri of uris ?? []) texts.delete(fileNameOf(uri) ?? uri);
      replace();
    },
  };
}
