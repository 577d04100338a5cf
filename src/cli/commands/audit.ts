import { agesOf } from "../../audit/age.js";
import { auditFormats, formatAudit, isPassed, type AuditReport } from "../../report/audit/index.js";
import { plainStyle, terminalStyle } from "../../report/formats/index.js";
import { auditedPackage, releasedAs } from "../audit/audited-package.js";
import { compareStates } from "../audit/compare-states.js";
import { olderState } from "../audit/older-state.js";
import { choice, type Command } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { failWith } from "../problems.js";
import { progressOn } from "../progress.js";
import { today } from "../today.js";
import { provisoVersion } from "../version.js";

const help = `Compares the public declarations of a package with those of another state of it, and tells what was promised to be stable
and is not: each break with the smallest program that compiled before and does not now. What is on trial may change.
It tells the smallest version step that this allows, and fails where the version of package.json is less.

Usage: proviso audit [PACKAGE] [options]

PACKAGE is the folder of the package, or a tarball of it (default: the nearest folder with a package.json). Its
declarations must have been built. Nothing is run, and no script of a package that is fetched.

Options:
      --against STATE  What it is compared with: a version, a git ref, a folder or a tarball (default: the version that
                       npm has as latest; without a network, the last git tag)
      --format FORMAT  pretty, plain, json, markdown (a release note) or github (default: pretty on a terminal, else plain)
      --release NEXT   What is about to be released: a version, or patch, minor or major (default: the version that
                       package.json has)
      --strict         Fails for features that are on trial for longer than their catalog says, too
  -h, --help           Shows this

Exit status: 0 the version claims enough, and the catalog is in order; 1 one of them is not so; 2 wrong use, or a state
that cannot be read; 3 an error of Proviso's own.

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
    release: { type: "string" },
    strict: { type: "boolean" },
  },
  positionals: { min: 0, max: 1, what: "one folder or tarball" },
  async run(args, io) {
    const format = choice(args, "format", auditFormats) ?? (io.isColoured ? "pretty" : "plain");
    const { state, project, shown } = auditedPackage(io.cwd, args.positionals[0]);
    const progress = progressOn(io);
    try {
      progress.step("Fetching …");
      const older = await olderState(
        io.cwd,
        project,
        state.manifest.name,
        args.text("against"),
        state.manifest.private === true,
      );
      const newer = releasedAs(state, args.text("release"), older);
      progress.step("Comparing …");
      const found = await compareStates(project, older, newer);
      if ("code" in found) return failWith(found, io);
      const report: AuditReport = {
        ...found,
        proviso: provisoVersion(),
        folder: shown,
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
