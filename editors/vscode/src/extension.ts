import * as vscode from "vscode";
import { addToAnswers } from "./add-to-answers.js";
import { offerServer, startServer } from "./offer-server.js";
import { findProviso } from "./proviso-package.js";
import { changesAnswers, typescriptExports } from "./typescript-extension.js";

/**
 * Has Visual Studio Code say what Proviso says, on TypeScript 7. Its extension for that lets others change the answers of
 * the server from 7.1 on; before, our server is to stand in front of it, by a setting. What analyses is the package that
 * the workspace has installed, so that everybody who works there sees the same.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Proviso", { log: true });
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("proviso.useServer", () => startServer()),
  );
  if (!findProviso()) {
    output.info("The package 'proviso' is not installed in this workspace: nothing is added.");
    return;
  }
  const typescript = await typescriptExports();
  // The one that comes with the editor loads plugins by itself.
  if (typescript === undefined) output.info("There is no extension for TypeScript 7: nothing is added.");
  else if (changesAnswers(typescript)) context.subscriptions.push(addToAnswers(typescript, output));
  else await offerServer(context.workspaceState, output);
}
