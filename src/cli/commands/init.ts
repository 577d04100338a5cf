import { dirname, relative } from "node:path";
import { lineMap } from "../../analysis/program/line-map.js";
import { applyChanges } from "../../analysis/opt-in/edit/text-change.js";
import { writeFiles, type FileWrite } from "../../fix/write-files.js";
import type { ConfigFile } from "../../programs/config-file.js";
import { projectsOf } from "../../programs/projects.js";
import { initMessage } from "../../report/init-message.js";
import { projectOption, type Command } from "../command.js";
import { displayed } from "../displayed-problem.js";
import { exitStatus } from "../exit-status.js";
import { extendedPlugins } from "../../programs/extended-plugins.js";
import { installedTools } from "../init/installed-tools.js";
import { listsNothing } from "../init/solution.js";
import { planEditors } from "../init/editors/plan-editors.js";
import { planPlugin } from "../init/plan-plugin.js";
import { failWith } from "../problems.js";
import { Refusal } from "../../hosts/refusal.js";
import { configFilesFor, slashed } from "../targets.js";
import { readText } from "../../hosts/read-named-file.js";

const help = `Writes the plugin entry of Proviso into tsconfig.json, which editors and ts-patch read, and says what to run next.
Comments and layout stay as they are; running it again changes nothing. Where a tsconfig.json only refers to others,
these get the entry. The settings of editors that the project has get what they need: .vscode/settings.json,
.zed/settings.json and .helix/languages.toml.

Usage: proviso init [options]

Options:
  -p, --project FILE  The tsconfig.json, or its folder (default: the nearest one); may be given several times
  -h, --help          Shows this

Example:
  npx proviso init
`;

export const init: Command = {
  name: "init",
  help,
  options: projectOption,
  positionals: { min: 0, max: 0, what: "only options" },
  async run({ texts }, io) {
    const shown = (path: string): string => slashed(relative(io.cwd, path));
    const files = new Set<string>();
    for (const config of configFilesFor(io.cwd, texts("project"))) {
      const projects = projectsOf(config);
      if ("code" in projects) return failWith(displayed(projects, shown), io);
      for (const { path } of targetsIn(projects)) files.add(path);
    }
    const writes = [...files].map((path) => planWrite(path, shown(path)));
    const folder = dirname(writes[0]?.file ?? io.cwd);
    const tools = installedTools(folder);
    const isKnown = tools.kind === "native" || tools.kind === "classic";
    const editors = isKnown ? planEditors(folder, tools.kind === "classic", shown) : undefined;
    const problem = await writeFiles([...writes, ...(editors?.writes ?? [])]);
    if (problem) return failWith(displayed(problem, shown), io);
    const results = writes.map(({ file, before, after }) => ({
      file: shown(file),
      isChanged: before !== after,
    }));
    io.out(initMessage(results, editors?.results ?? [], tools));
    return exitStatus.clean;
  },
};

/** The project itself, or what it refers to where it has no file of its own. */
function targetsIn(projects: readonly ConfigFile[]): readonly ConfigFile[] {
  const itself = projects.slice(-1);
  const others = projects.filter(({ text }) => !listsNothing(text));
  return itself.some(({ text }) => listsNothing(text)) && others.length > 0 ? others : itself;
}

function planWrite(path: string, shown: string): FileWrite {
  const text = readText(path, shown);
  const plan = planPlugin({ file: path, text }, extendedPlugins(path, text));
  if (plan.kind === "unreadable") {
    const { line, column } = lineMap(text).positionAt(plan.position);
    throw new Refusal({ code: "config-unreadable", place: `${shown}(${line},${column})` });
  }
  return { file: path, before: text, after: applyChanges(text, plan.changes) };
}
