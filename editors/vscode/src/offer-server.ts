import { join, relative } from "node:path";
import * as vscode from "vscode";
import { findProviso } from "./proviso-package.js";

const section = "js/ts";
const key = "tsdk.path";
const refused = "proviso.refusedServer";

/** Offers to have our server started, where the extension for TypeScript 7 lets nobody change its answers. */
export async function offerServer(state: vscode.Memento, output: vscode.LogOutputChannel): Promise<void> {
  if (process.platform === "win32") {
    output.info("This version of the extension for TypeScript 7 starts only a 'tsc.exe': nothing is added.");
    return;
  }
  if (isOurs(vscode.workspace.getConfiguration(section).get(key)) || state.get(refused) === true) return;
  const [yes, never] = ["Set it", "Not in this Workspace"];
  const answer = await vscode.window.showInformationMessage(
    "Proviso can add to what TypeScript 7 says here: by a setting of this workspace, its server is started in front.",
    yes,
    never,
  );
  if (answer === yes) await startServer();
  else if (answer === never) await state.update(refused, true);
}

/** Has the extension for TypeScript 7 start our server, by a setting of the workspace. */
export async function startServer(): Promise<void> {
  const proviso = findProviso();
  if (!proviso) {
    void vscode.window.showErrorMessage("The package 'proviso' is not installed in this workspace.");
    return;
  }
  const { folder, path } = proviso;
  const inside = relative(folder.uri.fsPath, join(path, "dist", "tsdk")).replaceAll("\\", "/");
  // Behind a link it has another name, by which nobody knows it.
  const value = inside.startsWith("..") ? "node_modules/proviso/dist/tsdk" : inside;
  await vscode.workspace
    .getConfiguration(section, folder)
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}

const isOurs = (value: unknown): boolean =>
  typeof value === "string" && /[\\/]proviso[\\/]dist[\\/]tsdk[\\/]?$/.test(value);
