import type { Project } from "../support/project.js";
import type { Mark } from "../support/squiggles.js";

interface Reported {
  readonly number: number;
  readonly file: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** `proviso check`, with the compiler of one version. */
export async function checked(project: Project, version: string): Promise<readonly Mark[]> {
  await project.installCompiler(version);
  const bin = project.path("node_modules", "proviso", "dist", "cli", "main.js");
  const { output } = await project.node(bin, "check", "--format", "json");
  // What is said of syntax errors stands behind the report, on the other stream.
  const json = /^\{[^]*?^\}$/m.exec(output)?.[0] ?? output;
  const { findings, suggestions } = JSON.parse(json) as Record<
    "findings" | "suggestions",
    readonly Reported[]
  >;
  return [...findings, ...suggestions].map(({ number, file, start, end }) => ({
    file,
    code: number,
    start: start.offset,
    end: end.offset,
  }));
}
