import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { slashed } from "../../targets.js";
import type { EditorNeeds, EditorPlan } from "./editor-plan.js";
import { planHelix } from "./helix.js";
import { planVsCode } from "./vs-code.js";
import { planZed } from "./zed.js";

/** The settings of one editor that a project has. */
export interface FoundEditor {
  readonly file: string;
  readonly modules: string;
  readonly plan: (text: string, needs: EditorNeeds) => EditorPlan;
}

const editors = [
  { file: join(".vscode", "settings.json"), plan: planVsCode },
  { file: join(".zed", "settings.json"), plan: planZed },
  { file: join(".helix", "languages.toml"), plan: planHelix },
];

/**
 * Finds the settings of editors that a project has: beside its `tsconfig.json`, or above it in the same repository, which
 * is what people open. What stands further up is of other things.
 */
export function findEditors(folder: string): readonly FoundEditor[] {
  const folders = foldersOf(folder);
  const modules = modulesAbove(folder);
  return editors.flatMap(({ file, plan }) => {
    const opened = folders.find((each) => existsSync(join(each, file)));
    if (opened === undefined) return [];
    return [{ file: join(opened, file), modules: slashed(relative(opened, modules)), plan }];
  });
}

/** A folder and those above it, up to that of the repository; the folder alone where it is in none. */
function foldersOf(folder: string): readonly string[] {
  const all = [folder];
  for (let current = folder; !existsSync(join(current, ".git"));) {
    const above = dirname(current);
    if (above === current) return [folder];
    all.push((current = above));
  }
  return all;
}

/** Where Proviso is installed; where it will be, when it is not. */
function modulesAbove(folder: string): string {
  for (let current = folder; ; current = dirname(current)) {
    const modules = join(current, "node_modules");
    if (existsSync(join(modules, "proviso"))) return modules;
    if (dirname(current) === current) return join(folder, "node_modules");
  }
}
