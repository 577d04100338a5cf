import { documentKey } from "../document-uri.js";
import type { LockFile } from "../program/messages.js";
import type { Message } from "../protocol.js";
import { frameOf } from "./framing.js";
import { changedFiles, toldIn } from "./told.js";

/**
 * Has the server see the locks of packages open, as the other tools do: their file is open for it with another text, as
 * any file is that somebody types in. What it then says is what it would say once the program has opted in, and what is
 * found says the rest. Where nothing can be found in a file, all stay closed as long as it is open: to open and close
 * them in turn would be to have everything checked anew with each key.
 */
export interface OpenedLocks {
  /** Whether the server sees any of them open from now on that it did not. */
  open(files: readonly LockFile[]): boolean;
  /** Nothing can be found in a file that the server is asked about. */
  keepClosed(uri: string): void;
  /** A file has been looked at; whether the server sees locks open from now on that were kept closed for it. */
  isSeen(uri: string): boolean;
  /** There is nobody any more who finds anything; whether the server saw some of them open. */
  closeAll(): boolean;
  readonly haveBeenOpen: boolean;
  /** What the editor tells of the same files goes before. */
  fromClient(message: Message): void;
}

/** @param changed is told when the server sees another program, though the editor has told of nothing */
export function openedLocks(
  toServer: (bytes: Buffer) => void,
  isOpen: (uri: string) => boolean,
  changed: () => void,
): OpenedLocks {
  const known = new Map<string, LockFile>();
  const opened = new Set<string>();
  const unseen = new Set<string>();
  let haveBeenOpen = false;
  const send = (method: string, textDocument: object): void =>
    toServer(frameOf({ method, params: { textDocument } }));

  function openKnown(): boolean {
    if (unseen.size > 0) return false;
    const before = opened.size;
    for (const [key, { uri, text }] of known) {
      if (opened.has(key) || isOpen(uri)) continue;
      opened.add(key);
      send("textDocument/didOpen", { uri, languageId: "typescript", version: 1, text });
    }
    if (opened.size === before) return false;
    haveBeenOpen = true;
    changed();
    return true;
  }

  function close(key: string): void {
    const uri = known.get(key)?.uri;
    if (opened.delete(key)) send("textDocument/didClose", { uri });
  }

  function closeOpened(): boolean {
    if (opened.size === 0) return false;
    for (const key of opened) close(key);
    changed();
    return true;
  }

  function forget(uri: string): void {
    close(documentKey(uri));
    known.delete(documentKey(uri));
  }

  const isSeen = (uri: string): boolean => unseen.delete(documentKey(uri)) && openKnown();

  return {
    open(files) {
      for (const file of files) known.set(documentKey(file.uri), file);
      return openKnown();
    },
    keepClosed(uri) {
      unseen.add(documentKey(uri));
      closeOpened();
    },
    isSeen,
    closeAll() {
      const wereOpen = closeOpened();
      // Who finds something next tells of all of them.
      known.clear();
      return wereOpen;
    },
    get haveBeenOpen() {
      return haveBeenOpen;
    },
    fromClient({ method, params }) {
      const { uri: told } = toldIn(params);
      if (method === "textDocument/didOpen" && told !== undefined) forget(told);
      if (method === "textDocument/didClose" && told !== undefined) isSeen(told);
      // Installed anew: it is read, and opened, again.
      if (method === "workspace/didChangeWatchedFiles") for (const uri of changedFiles(params)) forget(uri);
    },
  };
}
