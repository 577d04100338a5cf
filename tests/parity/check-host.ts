import { node, type Project } from "../support/project.js";
import type { Mark } from "../support/squiggles.js";

interface Reported {
  readonly number: number;
  readonly file: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** `proviso check`, once in each project, with the compiler of one version. */
export async function checked(
  workspace: Project,
  projects: readonly string[],
  version: string,
): Promise<readonly Mark[]> {
  await workspace.installCompiler(version);
  const bin = workspace.path("node_modules", "proviso", "dist", "cli", "main.js");
  const marks: Mark[] = [];
  for (const name of projects) {
    const { output } = await node([bin, "check", "--format", "json"], workspace.path(name));
    // What is said of syntax errors stands behind the report, on the other stream.
    const json = /^\{[^]*?^\}$/m.exec(output)?.[0] ?? output;
    const { findings, suggestions } = JSON.parse(json) as Record<
      "findings" | "suggestions",
      readonly Reported[]
    >;
    for (const { number, file, start, end } of [...findings, ...suggestions]) {
      marks.push({ file: `${name}/${file}`, code: number, start: start.offset, end: end.offset });
    }
  }
  return marks;
}
