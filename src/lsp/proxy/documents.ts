import { documentKey } from "../document-uri.js";
import type { Message } from "../protocol.js";
import type { Analyst } from "./analyst.js";
import { changedFiles, toldIn } from "./told.js";

/** The notifications that tell of files. */
export const notedMethods: readonly string[] = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didClose",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWorkspaceFolders",
];

/** What the editor has told of its files so far. */
export interface Documents {
  /** Takes note of what the editor tells; whether it changes what the server may answer. */
  note(message: Message): boolean;
  /** Anything may have changed, though the editor tells of nothing. */
  forget(): void;
  /** Grows with all that may change what the server answers. */
  readonly generation: number;
  /** The version of a file that is open. */
  versionOf(uri: string): number | undefined;
  /** The files that are open, the last that was touched first. */
  readonly open: readonly string[];
}

export function editorDocuments(analyst: Analyst): Documents {
  const files = new Map<string, { readonly uri: string; readonly version: number }>();
  let generation = 0;
  const versionOf = (uri: string): number | undefined => files.get(documentKey(uri))?.version;

  function touch(uri: string, version: number): void {
    files.delete(documentKey(uri));
    files.set(documentKey(uri), { uri, version });
  }

  // What is not as the protocol has it tells us nothing; what to say of it is for the server.
  function take({ method, params }: Message): boolean {
    const { uri, version, text, changes } = toldIn(params);
    switch (method) {
      case "textDocument/didOpen":
        if (uri === undefined || version === undefined || text === undefined) return false;
        touch(uri, version);
        analyst.tell({ kind: "open", uri, version, text });
        return true;
      case "textDocument/didChange": {
        const before = uri === undefined ? undefined : versionOf(uri);
        if (uri === undefined || before === undefined || !changes) return false;
        touch(uri, version ?? before);
        analyst.tell({ kind: "change", uri, version: version ?? before, changes });
        return true;
      }
      case "textDocument/didClose":
        if (uri === undefined || !files.delete(documentKey(uri))) return false;
        analyst.tell({ kind: "close", uri });
        return true;
      case "workspace/didChangeWatchedFiles":
        analyst.tell({ kind: "files", uris: changedFiles(params) });
        return true;
      case "workspace/didChangeConfiguration":
      case "workspace/didChangeWorkspaceFolders":
        analyst.tell({ kind: "files", uris: undefined });
        return true;
      default:
        return false;
    }
  }

  return {
    note(message) {
      const counts = take(message);
      if (counts) generation++;
      return counts;
    },
    forget() {
      analyst.tell({ kind: "files", uris: undefined });
      generation++;
    },
    get generation() {
      return generation;
    },
    versionOf,
    get open() {
      return [...files.values()].map(({ uri }) => uri).reverse();
    },
  };
}
