import * as vscode from "vscode";

/** What completes at the ends of files, asked for by nobody: the server gets ready for who does ask. */
export interface CompletionsAtEnd {
  ask(uri: string): Promise<void>;
  /** Whether a completion is one of these. */
  has(params: unknown): boolean;
}

interface CompletionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

export function completionsAtEnd(): CompletionsAtEnd {
  const ends = new Map<string, vscode.Position>();
  return {
    async ask(uri) {
      const document = vscode.workspace.textDocuments.find((each) => String(each.uri) === uri);
      if (!document || ends.has(uri)) return;
      const { end } = document.lineAt(document.lineCount - 1).range;
      ends.set(uri, end);
      try {
        await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, end);
      } catch {
        // Nobody waits for it.
      } finally {
        ends.delete(uri);
      }
    },
    has(params) {
      const { textDocument, position } = params as CompletionParams;
      const end = ends.get(String(vscode.Uri.parse(textDocument.uri)));
      return end?.line === position.line && end.character === position.character;
    },
  };
}
