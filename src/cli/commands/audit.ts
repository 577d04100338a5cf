import { agesOf } from "../../audit/age.js";
import { formatDependencies, isDependencyPassed } from "../../report/audit/dependencies/index.js";
import {
  auditFormats,
  formatAudit,
  isPassed,
  type AuditFormat,
  type AuditReport,
} from "../../report/audit/index.js";
import { usageMessage } from "../../report/usage-problem.js";
import { plainStyle, terminalStyle } from "../../report/formats/index.js";
import { auditDependencies } from "../audit/audit-dependencies.js";
import { auditedPackage, releasedAs } from "../audit/audited-package.js";
import { compareStates } from "../audit/compare-states.js";
import { olderState } from "../audit/older-state.js";
import { usualPatience, type Patience } from "../audit/watched-audit.js";
import { choice, projectOption, type Arguments, type Command } from "../command.js";
import { exitStatus, type ExitStatus } from "../exit-status.js";
import { fromRepository, seenFromRepository } from "../from-repository.js";
import type { Io } from "../io.js";
import { failWith, statusOfProblems } from "../problems.js";
import { progressOn } from "../progress.js";
import { Refusal } from "../../hosts/refusal.js";
import { configFilesFor } from "../targets.js";
import { today } from "../today.js";
import { provisoVersion } from "../version.js";

const help = `Compares the public declarations of a package with those of another state of it, and tells what was promised to be
stable and is not: each break with the smallest program that compiled before and does not now. What is on trial may
change. It tells the smallest version step that this allows, and fails where the version of package.json is less.

Usage: proviso audit [PACKAGE] [options]
       proviso audit --dependencies [options]

PACKAGE is the folder of the package, or a tarball of it (default: the nearest folder with a package.json). Its
declarations must have been built. Nothing is run, and no script of a package that is fetched.

With --dependencies it tells an application which features on trial it and what it depends on have opted in to, how old
they are, and which of them the next version of a library breaks: one that is installed beside under another name, or
that --against names.

Options:
      --dependencies   Audits what the program depends on, before an upgrade, and not a package
  -p, --project FILE   With --dependencies: the tsconfig.json of the program, or its folder; may be given several times
      --against STATE  What it is compared with: a version, a git ref, a folder or a tarball (default: the version that
                       npm has as latest; without a network, the last git tag); with --dependencies the next version
                       of a library: queue@3.0.0, a folder or a tarball; may then be given several times
      --format FORMAT  pretty, plain, json, markdown (a release note) or github (default: pretty on a terminal, else
                       plain)
      --release NEXT   What is about to be released: a version, or patch, minor or major (default: the version that
                       package.json has)
      --strict         Fails for features that are on trial for longer than their catalog says, too, and for what could not
                       be compared
      --limit SECONDS  How long the compiler may work on one comparison (default: 30), in time of the processor where the
                       system tells it (Linux); what takes longer is told as not compared
  -h, --help           Shows this

Exit status: 0 the version claims enough, and the catalog is in order; 1 one of them is not so; 2 wrong use, or a state
that cannot be read; 3 an error of Proviso's own.

Example:
  npx proviso audit --against 1.2.0
`;

export const audit: Command = {
  name: "audit",
  help,
  options: {
    ...projectOption,
    against: { type: "string", multiple: true },
    dependencies: { type: "boolean" },
    format: { type: "string" },
    limit: { type: "string" },
    release: { type: "string" },
    strict: { type: "boolean" },
  },
  positionals: { min: 0, max: 1, what: "one folder or tarball" },
  async run(args, io) {
    const format = choice(args, "format", auditFormats) ?? (io.isColoured ? "pretty" : "plain");
    const patience = patienceOf(args.text("limit"));
    if (args.isOn("dependencies")) return ofDependencies(args, io, format, patience);
    const [against, second] = args.texts("against");
    if (second !== undefined || args.texts("project").length > 0)
      throw new Refusal({
        code: "only-dependencies",
        option: second === undefined ? "--project" : "several --against",
      });
    const { state, project, shown } = auditedPackage(io.cwd, args.positionals[0]);
    const progress = progressOn(io);
    try {
      progress.step("Fetching …");
      const { state: older, instead } = await olderState(
        io.cwd,
        project,
        state.manifest.name,
        against,
        state.manifest.private === true,
      );
      const newer = releasedAs(state, args.text("release"), older);
      if (instead) {
        progress.end();
        io.err(`${usageMessage(instead)}\n`);
      }
      progress.step("Comparing …");
      const found = await compareStates(project, older, newer, patience);
      if ("code" in found) return failWith(found, io);
      const report: AuditReport = {
        ...found,
        proviso: provisoVersion(),
        folder: format === "github" ? fromRepository(io.cwd)(shown) : shown,
        package: newer.manifest.name,
        oldLabel: older.label,
        newLabel: newer.manifest.version ?? newer.label,
        ages: agesOf(found.catalogs, newer.manifest.version, today()),
        strict: args.isOn("strict"),
      };
      progress.end();
      io.out(formatAudit(format, report, io.isColoured ? terminalStyle : plainStyle));
      return isPassed(report) ? exitStatus.clean : exitStatus.findings;
    } finally {
      progress.end();
    }
  },
};

function patienceOf(limit: string | undefined): Patience {
  if (limit === undefined) return usualPatience;
  const seconds = Number(limit);
  if (!/^\d+(\.\d+)?$/.test(limit) || seconds === 0) throw new Refusal({ code: "limit-wrong", limit });
  return { seconds };
}

async function ofDependencies(
  args: Arguments,
  io: Io,
  format: AuditFormat,
  patience: Patience,
): Promise<ExitStatus> {
  const [named] = args.positionals;
  if (named !== undefined || args.text("release") !== undefined)
    throw new Refusal({
      code: "not-with-dependencies",
      what: named === undefined ? "--release" : `'${named}'`,
    });
  const configFiles = configFilesFor(io.cwd, args.texts("project"));
  const { session, libraries, problem } = await auditDependencies(
    io,
    configFiles,
    args.texts("against"),
    patience,
  );
  const status = statusOfProblems(session, io);
  if (problem) return failWith(problem, io);
  // What could not be read may have opted in to anything.
  if (status !== exitStatus.clean) return status;
  const { textOf, displayPath } = format === "github" ? seenFromRepository(session, io.cwd) : session;
  const report = { proviso: provisoVersion(), libraries, strict: args.isOn("strict"), textOf, displayPath };
  io.out(formatDependencies(format, report, io.isColoured ? terminalStyle : plainStyle));
  return isDependencyPassed(report) ? exitStatus.clean : exitStatus.findings;
}
