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

interface Editor {
  /** In the folder that people open. */
  readonly file: string;
  readonly plan: FoundEditor["plan"];
  /** Where it starts servers; in the folder that people open where nothing is said. */
  readonly startsIn?: (opened: string, folder: string) => string;
}

const editors: readonly Editor[] = [
  { file: join(".vscode", "settings.json"), plan: planVsCode },
  { file: join(".zed", "settings.json"), plan: planZed },
  { file: join(".helix", "languages.toml"), plan: planHelix, startsIn: helixRoot },
];

/**
 * Finds the settings of editors that a project has: beside its `tsconfig.json`, or above it in the same repository, which
 * is what people open. What stands further up is of other things.
 */
export function findEditors(folder: string): readonly FoundEditor[] {
  const folders = foldersOf(folder);
  const modules = modulesAbove(folder);
  return editors.flatMap(({ file, plan, startsIn }) => {
    const opened = folders.find((each) => existsSync(join(each, file)));
    if (opened === undefined) return [];
    const started = startsIn?.(opened, folder) ?? opened;
    return [{ file: join(opened, file), modules: slashed(relative(started, modules)), plan }];
  });
}

/** Helix starts the servers of TypeScript in the uppermost folder that has one of these files. */
function helixRoot(opened: string, folder: string): string {
  let root = opened;
  for (let current = folder; current.startsWith(opened); current = dirname(current)) {
    if (["package.json", "tsconfig.json"].some((name) => existsSync(join(current, name)))) root = current;
    if (current === opened) break;
  }
  return root;
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
