import * as vscode from "vscode";

/** What the TypeScript 7 extension of version 7.1 lets others do, as far as we need it. */
export interface TypeScriptExtension {
  registerLspMiddleware(
    method: string,
    transformer: (result: unknown, context: { readonly params: unknown }) => unknown,
  ): vscode.Disposable;
  /** Tells of each start of the server; who comes late is told at once. */
  onLanguageServerInitialized(listener: (sdk: TypeScriptSdk) => unknown): vscode.Disposable;
}

/** The TypeScript whose server runs. */
export interface TypeScriptSdk {
  readonly version: string;
  /** Nothing for a program that stands alone, as ours does. */
  readonly packageJsonPath: string | undefined;
  /** Has the server listen for questions about the editor's program, and tells where. */
  initializeAPIConnection(): Promise<string>;
}

const names = ["vscode-typescript", "vscode-typescript-nightly", "native-preview"];

/** What the extension for TypeScript 7 gives to others; nothing where there is none, or where it is not in use. */
export async function typescriptExports(): Promise<object | undefined> {
  for (const name of names) {
    const extension = vscode.extensions.getExtension<object | undefined>(`typescriptteam.${name}`);
    const exports = await extension?.activate();
    if (exports) return exports;
  }
  return undefined;
}

/** Whether it lets others change answers. */
export function changesAnswers(exports: object): exports is TypeScriptExtension {
  const has = (name: string): boolean => typeof (exports as Record<string, unknown>)[name] === "function";
  return has("registerLspMiddleware") && has("onLanguageServerInitialized");
}
