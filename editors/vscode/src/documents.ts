import * as vscode from "vscode";

type Tell = (message: { readonly method: string; readonly params: unknown }) => void;

const languages = new Set(["typescript", "typescriptreact", "javascript", "javascriptreact"]);
// What a program is made of.
const watched = "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json}";
const fileChange = { created: 1, changed: 2, deleted: 3 } as const;

/** Tells of files as an editor tells its language server, from those that are open on. */
export function tellOfDocuments(tell: Tell): vscode.Disposable {
  const isOurs = ({ languageId, uri }: vscode.TextDocument): boolean =>
    languages.has(languageId) && uri.scheme === "file";
  const opened = (document: vscode.TextDocument): void => {
    if (!isOurs(document)) return;
    const { uri, languageId, version } = document;
    const textDocument = { uri: String(uri), languageId, version, text: document.getText() };
    tell({ method: "textDocument/didOpen", params: { textDocument } });
  };
  const changedOnDisk = (uri: vscode.Uri, type: number): void =>
    tell({ method: "workspace/didChangeWatchedFiles", params: { changes: [{ uri: String(uri), type }] } });

  vscode.workspace.textDocuments.forEach(opened);
  const watcher = vscode.workspace.createFileSystemWatcher(watched);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => changedOnDisk(uri, fileChange.created)),
    watcher.onDidChange((uri) => changedOnDisk(uri, fileChange.changed)),
    watcher.onDidDelete((uri) => changedOnDisk(uri, fileChange.deleted)),
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Saving is told as a change of nothing.
      if (!isOurs(document) || contentChanges.length === 0) return;
      const textDocument = { uri: String(document.uri), version: document.version };
      const changes = contentChanges.map(({ range, text }) => ({
        range: { start: placeOf(range.start), end: placeOf(range.end) },
        text,
      }));
      tell({ method: "textDocument/didChange", params: { textDocument, contentChanges: changes } });
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!isOurs(document)) return;
      const textDocument = { uri: String(document.uri) };
      tell({ method: "textDocument/didClose", params: { textDocument } });
    }),
  );
}

const placeOf = ({ line, character }: vscode.Position): { line: number; character: number } => ({
  line,
  character,
});
