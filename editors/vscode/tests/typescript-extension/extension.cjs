// Stands in for the extension for TypeScript 7, as far as others can tell: it starts the `tsc` of `js/ts.tsdk.path`, or
// that of the workspace, and from 7.1 on lets others change its answers.
const { existsSync, readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

const languages = ["typescript", "typescriptreact", "javascript", "javascriptreact"];

exports.activate = async (context) => {
  const [{ uri }] = vscode.workspace.workspaceFolders;
  const require = createRequire(join(uri.fsPath, "package.json"));
  const packageJsonPath = require.resolve("typescript/package.json");
  const { version } = JSON.parse(readFileSync(packageJsonPath, "utf8"));
  const { default: executable } = await import(join(dirname(packageJsonPath), "lib", "getExePath.js"));
  const transformers = new Map();
  const initialized = new vscode.EventEmitter();
  let client;
  let sdk;

  async function start() {
    await client?.stop();
    const tsdk = vscode.workspace.getConfiguration("js/ts").get("tsdk.path");
    const named = tsdk && join(uri.fsPath, tsdk, "tsc");
    const isNamed = named !== undefined && existsSync(named);
    const command = isNamed ? named : executable();
    const started = new LanguageClient(
      "typescript",
      "TypeScript",
      { command, args: ["--lsp"], transport: TransportKind.stdio },
      {
        documentSelector: languages.map((language) => ({ scheme: "file", language })),
        diagnosticPullOptions: { onChange: true, onTabs: true },
        middleware: { sendRequest },
      },
    );
    client = started;
    await started.start();
    sdk = {
      version,
      packageJsonPath: isNamed ? undefined : packageJsonPath,
      initializeAPIConnection: async () =>
        (await started.sendRequest("custom/initializeAPISession", {})).pipe,
    };
    initialized.fire(sdk);
  }

  async function sendRequest(type, params, token, next) {
    const method = typeof type === "string" ? type : type.method;
    const copy = JSON.parse(JSON.stringify(params));
    let result = await next(type, params, token);
    for (const transform of transformers.get(method) ?? []) {
      const given = result;
      result = await Promise.resolve(transform(given, { params: copy })).catch(() => given);
    }
    return result;
  }

  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("js/ts.tsdk.path")) void start();
    }),
    { dispose: () => client?.stop() },
  );
  await start();
  if (version.startsWith("7.0")) return { initializeAPIConnection: () => sdk.initializeAPIConnection() };
  return {
    onLanguageServerInitialized(listener) {
      listener(sdk);
      return initialized.event(listener);
    },
    registerLspMiddleware(method, transformer) {
      const all = transformers.get(method) ?? new Set();
      transformers.set(method, all.add(transformer));
      return new vscode.Disposable(() => all.delete(transformer));
    },
  };
};
