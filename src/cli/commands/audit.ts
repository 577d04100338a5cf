import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { agesOf } from "../../audit/age.js";
import { audit as auditStates, NoDeclarations } from "../../audit/audit.js";
import { auditFormats, formatAudit, type AuditReport } from "../../report/audit/index.js";
import { plainStyle, terminalStyle } from "../../report/formats/index.js";
import { auditCompiler, CompilerProblem } from "../audit/audit-compiler.js";
import { localState, olderState } from "../audit/older-state.js";
import { choice, type Command } from "../command.js";
import { exitStatus, type ExitStatus } from "../exit-status.js";
import { failWith } from "../problems.js";
import { progressOn } from "../progress.js";
import { Refusal } from "../refusal.js";

const help = `Compares the public declarations of a package with those of another state of it, and tells what was promised to be stable
and is not: each break with the smallest program that compiled before and does not now. What is on trial may change.
It tells the smallest version step that this allows, and fails where package.json claims less.

Usage: proviso audit [PACKAGE] [options]

PACKAGE is the folder of the package, or a tarball of it (default: the nearest folder with a package.json). Its
declarations must have been built. Nothing is run, and no script of a package that is fetched.

Options:
      --against STATE  What it is compared with: a version, a git ref, a folder or a tarball (default: the version that
                       npm has as latest; without a network, the last git tag)
      --format FORMAT  pretty, plain, json, markdown (a release note) or github (default: pretty on a terminal, else plain)
      --strict         Fails for features that are on trial for longer than their catalog says, too
  -h, --help           Shows this

Exit status: 0 package.json claims enough, and the catalog is in order; 1 it does not; 2 wrong use, or a state that
cannot be read; 3 an error of Proviso's own.

Example:
  npx proviso audit --against 1.2.0
`;

export const audit: Command = {
  name: "audit",
  summary: "Tells what is no longer as it was promised, and which version that needs",
  help,
  options: {
    against: { type: "string" },
    format: { type: "string" },
    strict: { type: "boolean" },
  },
  positionals: { min: 0, max: 1, what: "one folder or tarball" },
  async run(args, io) {
    const format = choice(args, "format", auditFormats) ?? (io.isColoured ? "pretty" : "plain");
    const [named] = args.positionals;
    const path = named === undefined ? nearestPackage(io.cwd) : resolve(io.cwd, named);
    const onDisk = statSync(path, { throwIfNoEntry: false });
    if (!onDisk) throw new Refusal({ code: "file-unreadable", file: named ?? path, reason: "missing" });
    const newer = localState(path, named ?? ".", onDisk.isDirectory());
    const project = onDisk.isDirectory() ? path : nearestPackage(io.cwd);
    const progress = progressOn(io);
    progress.step("Fetching …");
    const older = await olderState(
      io.cwd,
      project,
      newer.manifest.name,
      args.text("against"),
      newer.manifest.private === true,
    );
    progress.step("Comparing …");
    const compiler = auditCompiler(project);
    try {
      const result = await auditStates(compiler, older, newer);
      progress.end();
      const strict = args.isOn("strict");
      const report: AuditReport = {
        ...result,
        package: newer.manifest.name,
        oldLabel: older.label,
        newLabel: newer.manifest.version ?? newer.label,
        ages: agesOf(result.catalogs, newer.manifest.version, new Date().toISOString().slice(0, 10)),
        strict,
      };
      io.out(formatAudit(format, report, io.isColoured ? terminalStyle : plainStyle));
      return statusOf(report);
    } catch (error) {
      progress.end();
      if (error instanceof CompilerProblem) return failWith(error.problem, io);
      if (error instanceof NoDeclarations)
        throw new Refusal({
          code: "state-undeclared",
          state: error.side === "old" ? older.label : newer.label,
        });
      throw error;
    } finally {
      compiler.remove();
    }
  },
};

function statusOf({ verdict, faults, ages, strict }: AuditReport): ExitStatus {
  const isExpired = strict && ages.some(({ expired }) => expired !== undefined);
  return verdict.isEnough && faults.length === 0 && !isExpired ? exitStatus.clean : exitStatus.findings;
}

function nearestPackage(folder: string): string {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, "package.json"))) return current;
    if (dirname(current) === current) throw new Refusal({ code: "no-package", folder });
  }
}
