import { dirname, relative } from "node:path";
import { lineMap } from "../../analysis/line-map.js";
import { applyChanges } from "../../analysis/text-change.js";
import { projectsOf } from "../../programs/projects.js";
import { initMessage, type InitResult } from "../../report/init-message.js";
import { projectOption, type Command } from "../command.js";
import { displayed } from "../displayed-problem.js";
import { exitStatus } from "../exit-status.js";
import { extendedPlugins } from "../init/extended-plugins.js";
import { installedTools } from "../init/installed-tools.js";
import { listsNothing } from "../init/solution.js";
import { planPlugin } from "../init/plan-plugin.js";
import type { Io } from "../io.js";
import { sayProblems, statusOf } from "../problems.js";
import { Refusal } from "../refusal.js";
import { configFilesFor, slashed } from "../targets.js";
import { readText, writeText } from "../text-file.js";

const help = `Writes the plugin entry of Proviso into tsconfig.json, which editors and ts-patch read, and says what to run next.
Comments and layout stay as they are; running it again changes nothing. Where a tsconfig.json only refers to others,
these get the entry.

Usage: proviso init [options]

Options:
  -p, --project FILE  The tsconfig.json, or its folder (default: the nearest one); may be given several times
  -h, --help          Shows this

Example:
  npx proviso init
`;

export const init: Command = {
  name: "init",
  summary: "Writes the plugin entry into tsconfig.json, and says what to run next",
  help,
  options: projectOption,
  positionals: { min: 0, max: 0, what: "only options" },
  run({ texts }, io) {
    const shown = (path: string): string => slashed(relative(io.cwd, path));
    const files: string[] = [];
    for (const config of configFilesFor(io.cwd, texts("project"))) {
      const projects = projectsOf(config);
      if ("code" in projects) {
        sayProblems([displayed(projects, shown)], io);
        return statusOf([projects]);
      }
      const [whole] = projects.slice(-1);
      const isSolution = projects.length > 1 && whole !== undefined && listsNothing(whole.text);
      const meant = isSolution ? projects.filter(({ text }) => !listsNothing(text)) : projects.slice(-1);
      files.push(...meant.map(({ path }) => path));
    }
    const results = [...new Set(files)].map((path) => writeEntry(path, shown(path)));
    tell(io, files[0] ?? io.cwd, results);
    return exitStatus.clean;
  },
};

function writeEntry(path: string, shown: string): InitResult {
  const text = readText(path, shown);
  const plan = planPlugin({ file: path, text }, extendedPlugins(path, text));
  if (plan.kind === "unreadable") {
    const { line, column } = lineMap(text).positionAt(plan.position);
    throw new Refusal({ code: "config-unreadable", place: `${shown}(${line},${column})` });
  }
  if (plan.changes.length === 0) return { file: shown, isChanged: false };
  writeText(path, shown, text, applyChanges(text, plan.changes));
  return { file: shown, isChanged: true };
}

function tell(io: Io, configFile: string, results: readonly InitResult[]): void {
  io.out(initMessage(results, installedTools(dirname(configFile))));
}
