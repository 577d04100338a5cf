import { analyzeProgram } from "../../src/analysis/analyze-program.js";
import { analysisContext } from "../../src/analysis/program/context.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { openProgram } from "../../src/programs/open-program.js";
import type { OpenProgram } from "../../src/programs/program.js";
import { projectsOf } from "../../src/programs/projects.js";
import type { WrittenProject } from "./written-project.js";

/** What the analysis says of one file, without the names of folders. */
export type FileFindings = readonly unknown[];

/** Opens the only project behind a `tsconfig.json`; a problem is thrown. */
export async function open(configFile: string): Promise<OpenProgram> {
  const projects = projectsOf(configFile);
  if ("code" in projects) throw new Error(projects.code);
  const program = await openProgram(projects.at(-1)!);
  if ("code" in program) throw new Error(JSON.stringify(program));
  return program;
}

/** The findings of each file of a program, as data that can be compared with that of another compiler. */
export async function findingsIn(
  project: WrittenProject,
  program: OpenProgram,
): Promise<Record<string, FileFindings>> {
  const context = analysisContext(program.compiler);
  const { files } = analyzeProgram(context, gatedWorld(context), await program.check("all"));
  program.confirm();
  const found = [...files].filter(([, { findings }]) => findings.length > 0);
  const entries = found.map(([file, { findings }]): [string, FileFindings] => {
    const text = program.compiler.textOf(file) ?? "";
    const shown = findings.map((finding) => ({ ...finding, text: text.slice(finding.start, finding.end) }));
    const replacer = (_: string, value: unknown): unknown =>
      value instanceof Map ? Object.fromEntries(value) : value;
    const json = JSON.stringify(shown, replacer).replaceAll(`${project.folder}/`, "");
    return [file.slice(project.folder.length + 1), JSON.parse(json) as FileFindings];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}
