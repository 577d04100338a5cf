import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { audit, type Audit } from "../../../src/audit/audit.js";
import type { Reaching } from "../../../src/audit/change.js";
import { packageState, type PackageState } from "../../../src/audit/state/package-state.js";
import { compilerIn } from "../../../src/cli/audit/audit-compiler.js";
import { breakLine, faultLine, trialLine } from "../../../src/report/audit/words.js";
import { root } from "../../support/project.js";

export const compilers = ["5.4", "5.9", "6.0", "7.0", "7.1"] as const;

/** The texts of a package by their names. */
export type Files = Readonly<Record<string, string>>;

const manifest = { name: "lib", version: "1.2.0", type: "module", types: "./index.d.ts" };

export function stateOf(files: Files, more: object = {}): PackageState {
  const texts = { "package.json": JSON.stringify({ ...manifest, ...more }), ...files };
  const state = packageState("1.2.0", new Map(Object.entries(texts)));
  if (!state) throw new Error("no package");
  return state;
}

/**
 * Compares two states with one of the supported compilers.
 *
 * @param installed what the project has in its `node_modules`, by its path there
 */
export async function auditWith(
  version: string,
  older: PackageState,
  newer: PackageState,
  installed: Files = {},
): Promise<Audit> {
  const [project, temporary] = [emptyFolder(), emptyFolder()];
  mkdirSync(join(project, "node_modules"));
  for (const [path, text] of Object.entries(installed)) {
    const file = join(project, "node_modules", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const packages = join(root, "tests", "compilers", version, "node_modules");
  symlinkSync(join(packages, "typescript"), join(project, "node_modules", "typescript"), "junction");
  const compiler = compilerIn(temporary, project);
  try {
    return await audit(compiler, older, newer);
  } finally {
    compiler.close();
    for (const folder of [project, temporary]) rmSync(folder, { recursive: true, force: true });
  }
}

const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), "proviso-audit-test-")));

const reached = ({ reaches }: Reaching): string => (reaches.length > 0 ? ` → ${reaches.join(", ")}` : "");

/** What an audit found, a line each, with where else it is seen; what no program shows has a question mark. */
export function linesOf({ breaks, unproven, trials, faults }: Audit): readonly string[] {
  return [
    ...breaks.map((found) => `${breakLine(found)}${reached(found)}`),
    ...unproven.map((found) => `? ${breakLine(found)}${reached(found)}`),
    ...trials.map((trial) => `on trial: ${trialLine(trial)}${reached(trial)}`),
    ...faults.map((fault) => `catalog: ${faultLine(fault)}`),
  ];
}
