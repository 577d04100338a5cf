import { join, posix } from "node:path";
import { root, type Project } from "../support/project.js";
import type { Mark } from "../support/squiggles.js";
import { checked } from "./check-host.js";
import { served } from "./lsp-host.js";
import { edited } from "./tsserver-host.js";

/** What shows findings, with one compiler. */
export interface Host {
  readonly name: string;
  /** Everything that it reports of the projects of a workspace, in files named relative to the workspace. */
  readonly findings: (workspace: Project, projects: readonly string[]) => Promise<readonly Mark[]>;
  /** Whether it shows this code at all, in a project that has all of these. */
  readonly shows: (code: number, all: readonly number[]) => boolean;
}

export const hosts: readonly Host[] = [
  {
    name: "tspc 5.9",
    findings: (workspace, projects) => patched(workspace, projects, "5.9"),
    shows: inBuild,
  },
  {
    name: "tspc 6.0",
    findings: (workspace, projects) => patched(workspace, projects, "6.0"),
    shows: inBuild,
  },
  { name: "tsserver 5.4", findings: (workspace) => edited(workspace, "5.4"), shows: inEditor },
  { name: "tsserver 5.9", findings: (workspace) => edited(workspace, "5.9"), shows: inEditor },
  { name: "tsserver 6.0", findings: (workspace) => edited(workspace, "6.0"), shows: inEditor },
  // In other languages, which editors pass on to the compiler.
  {
    name: "tspc 6.0 in German",
    findings: (workspace, projects) => patched(workspace, projects, "6.0", "de"),
    shows: inBuild,
  },
  {
    name: "tsserver 6.0 in Chinese",
    findings: (workspace) => edited(workspace, "6.0", "zh-cn"),
    shows: inEditor,
  },
  {
    name: "check 5.9",
    findings: (workspace, projects) => checked(workspace, projects, "5.9"),
    shows: inCheck,
  },
  {
    name: "check 6.0",
    findings: (workspace, projects) => checked(workspace, projects, "6.0"),
    shows: inCheck,
  },
  {
    name: "check 7.0",
    findings: (workspace, projects) => checked(workspace, projects, "7.0"),
    shows: inCheck,
  },
  {
    name: "check 7.1",
    findings: (workspace, projects) => checked(workspace, projects, "7.1"),
    shows: inCheck,
  },
  { name: "lsp 7.0", findings: (workspace) => served(workspace, "7.0"), shows: inEditor },
  { name: "lsp 7.1", findings: (workspace) => served(workspace, "7.1"), shows: inEditor },
];

// A build leaves out what is no error, and does not go on after errors of syntax.
function inBuild(code: number, all: readonly number[]): boolean {
  if (all.some(isSyntax)) return isSyntax(code);
  return ![990005, 990006, 990009, 990042].includes(code);
}

function isSyntax(code: number): boolean {
  return code < 1200;
}

// The errors of the compiler's are its own to report.
function inCheck(code: number): boolean {
  return code >= 990000;
}

// Only who sees the whole program can say that nothing uses a flag.
function inEditor(code: number): boolean {
  return code !== 990006 && code !== 990042;
}

/** The transformer, in the compiler that `tspc` runs. */
async function patched(
  workspace: Project,
  projects: readonly string[],
  version: string,
  locale = "en",
): Promise<readonly Mark[]> {
  await workspace.installCompiler(version);
  const compiler = workspace.path("node_modules", "ts-patch", "compiler", "typescript.js");
  const script = join(root, "tests", "support", "patched-compiler.mjs");
  const configs = projects.map((name) => workspace.path(name, "tsconfig.json"));
  const { output } = await workspace.node(script, compiler, locale, ...configs);
  const folder = workspace.folder.replaceAll("\\", "/");
  return (JSON.parse(output) as readonly Mark[]).map((mark) => ({
    ...mark,
    file: posix.relative(folder, mark.file),
  }));
}
