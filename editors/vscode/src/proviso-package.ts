import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as vscode from "vscode";

/** The package that a workspace has installed. */
export interface ProvisoPackage {
  readonly folder: vscode.WorkspaceFolder;
  readonly path: string;
}

/** Finds it for the first folder of the workspace that has it. */
export function findProviso(): ProvisoPackage | undefined {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    try {
      const require = createRequire(join(folder.uri.fsPath, "package.json"));
      return { folder, path: dirname(require.resolve("proviso/package.json")) };
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}

/** What the package has for us. */
export interface Middleware {
  note(message: { readonly method: string; readonly params: unknown }): void;
  transform(method: string, result: unknown, params: unknown): Promise<unknown>;
  readonly stop: () => void;
}
interface MiddlewareModule {
  lspMiddleware(parts: {
    readonly typescript: string;
    readonly pipe: string;
    readonly again: () => Promise<string>;
    readonly initialize: unknown;
    readonly cwd: string;
    readonly limit: number;
    readonly log: (text: string) => void;
    readonly complete: (uri: string) => void;
  }): Middleware | undefined;
}

/** @throws where the package is too old to have it */
export function middlewareModule({ path }: ProvisoPackage): MiddlewareModule {
  const require = createRequire(join(path, "package.json"));
  return require(join(path, "dist", "lsp", "middleware.js")) as MiddlewareModule;
}
