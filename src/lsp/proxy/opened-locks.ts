import { documentKey } from "../document-uri.js";
import type { LockFile } from "../program/messages.js";
import type { Message } from "../protocol.js";
import { frameOf } from "./framing.js";
import { changedFiles, toldIn } from "./told.js";

/**
 * Has the server see the locks of packages open, as the other tools do: their file is open for it with another text, as
 * any file is that somebody types in. What it then says is what it would say once the program has opted in, and what is
 * found says the rest.
 */
export interface OpenedLocks {
  open(files: readonly LockFile[]): void;
  /** What the editor tells of the same files goes before. */
  fromClient(message: Message): void;
}

export function openedLocks(
  toServer: (bytes: Buffer) => void,
  isOpen: (uri: string) => boolean,
): OpenedLocks {
  const opened = new Map<string, LockFile>();
  const send = (method: string, textDocument: object): void =>
    toServer(frameOf({ method, params: { textDocument } }));

  function close(uri: string): void {
    const key = documentKey(uri);
    const file = opened.get(key);
    if (!file) return;
    opened.delete(key);
    send("textDocument/didClose", { uri: file.uri });
  }

  return {
    open(files) {
      for (const file of files) {
        const { uri, text } = file;
        const key = documentKey(uri);
        if (opened.has(key) || isOpen(uri)) continue;
        opened.set(key, file);
        send("textDocument/didOpen", { uri, languageId: "typescript", version: 1, text });
      }
    },
    fromClient({ method, params }) {
      const { uri: told } = toldIn(params);
      if (method === "textDocument/didOpen" && told !== undefined) close(told);
      // Installed anew: it is read, and opened, again.
      if (method === "workspace/didChangeWatchedFiles") for (const uri of changedFiles(params)) close(uri);
    },
  };
}
