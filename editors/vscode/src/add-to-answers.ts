import * as vscode from "vscode";
import { clientCapabilities } from "./client-capabilities.js";
import { completionsAtEnd, type CompletionsAtEnd } from "./completions-at-end.js";
import { tellOfDocuments } from "./documents.js";
import { findProviso, middlewareModule, type Middleware } from "./proviso-package.js";
import type { TypeScriptExtension, TypeScriptSdk } from "./typescript-extension.js";

const diagnostic = "textDocument/diagnostic";
const completion = "textDocument/completion";
const methods = [
  diagnostic,
  "textDocument/codeAction",
  "textDocument/hover",
  completion,
  "completionItem/resolve",
];

/** What there is for one run of the server. */
interface Attached {
  readonly middleware: Middleware;
  readonly dispose: () => void;
}

/** Adds to the answers of the server, for as long as the editor runs: each start of the server is followed. */
export function addToAnswers(
  typescript: TypeScriptExtension,
  output: vscode.LogOutputChannel,
): vscode.Disposable {
  let current: Promise<Attached | undefined> = Promise.resolve(undefined);
  const ends = completionsAtEnd();

  function follow(sdk: TypeScriptSdk): void {
    const before = current;
    current = attach(sdk, ends, output).catch((error: unknown) => {
      output.error(`nothing is added to what TypeScript says: ${String(error)}`);
      return undefined;
    });
    void before.then((attached) => attached?.dispose());
  }

  const registered = methods.map((method) =>
    typescript.registerLspMiddleware(method, async (result, { params }) => {
      if (method === completion && ends.has(params)) return result;
      // The first answers come when we are about to be ready: nobody asks again for what an open file shows.
      const attached = await atMost(limit() * (method === diagnostic ? 5 : 1), current);
      return attached ? attached.middleware.transform(method, result, params) : result;
    }),
  );
  const following = typescript.onLanguageServerInitialized(follow);
  const stop = (): void => void current.then((attached) => attached?.dispose());
  return vscode.Disposable.from(...registered, following, { dispose: stop });
}

const limit = (): number => vscode.workspace.getConfiguration("proviso").get("limit", 2000);

async function atMost<T>(milliseconds: number, value: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((settle) => {
    timer = setTimeout(() => settle(undefined), milliseconds);
  });
  const first = await Promise.race([value, late]);
  clearTimeout(timer);
  return first;
}

async function attach(
  sdk: TypeScriptSdk,
  ends: CompletionsAtEnd,
  output: vscode.LogOutputChannel,
): Promise<Attached | undefined> {
  const proviso = findProviso();
  if (!proviso) return undefined;
  if (sdk.packageJsonPath === undefined) {
    output.info("The server that runs is no TypeScript of a package, but perhaps ours: nothing is added.");
    return undefined;
  }
  const middleware = middlewareModule(proviso).lspMiddleware({
    typescript: sdk.packageJsonPath,
    pipe: await sdk.initializeAPIConnection(),
    again: () => sdk.initializeAPIConnection(),
    initialize: { capabilities: clientCapabilities },
    cwd: proviso.folder.uri.fsPath,
    limit: limit(),
    log: (text) => output.warn(text),
    complete: (uri) => void ends.ask(uri),
  });
  if (!middleware) return undefined;
  output.info(`Adds to what TypeScript ${sdk.version} says.`);
  const telling = tellOfDocuments((message) => middleware.note(message));
  const dispose = (): void => {
    telling.dispose();
    middleware.stop();
  };
  return { middleware, dispose };
}
