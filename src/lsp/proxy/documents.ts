import type { Message } from "../protocol.js";
import type { ContentChange } from "../program/buffers.js";
import type { Analyst } from "./analyst.js";

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

interface DocumentParams {
  readonly textDocument: { readonly uri: string; readonly version: number; readonly text: string };
  readonly contentChanges: readonly ContentChange[];
}

export function editorDocuments(analyst: Analyst): Documents {
  const versions = new Map<string, number>();
  let generation = 0;

  function touch(uri: string, version: number): void {
    versions.delete(uri);
    versions.set(uri, version);
  }

  function take({ method, params }: Message): boolean {
    const { textDocument, contentChanges } = (params ?? {}) as DocumentParams;
    switch (method) {
      case "textDocument/didOpen": {
        const { uri, version, text } = textDocument;
        touch(uri, version);
        analyst.tell({ kind: "open", uri, version, text });
        return true;
      }
      case "textDocument/didChange": {
        const { uri, version } = textDocument;
        touch(uri, version);
        analyst.tell({ kind: "change", uri, version, changes: contentChanges });
        return true;
      }
      case "textDocument/didClose":
        versions.delete(textDocument.uri);
        analyst.tell({ kind: "close", uri: textDocument.uri });
        return true;
      case "workspace/didChangeWatchedFiles": {
        const { changes } = params as { readonly changes: readonly { readonly uri: string }[] };
        analyst.tell({ kind: "files", uris: changes.map(({ uri }) => uri) });
        return true;
      }
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
    versionOf: (uri) => versions.get(uri),
    get open() {
      return [...versions.keys()].reverse();
    },
  };
}
