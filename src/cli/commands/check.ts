import { formatReport, plainStyle, reportFormats, terminalStyle } from "../../report/formats/index.js";
import { checkReport, checkStatus, tellRest } from "../check-outcome.js";
import { choice, projectOption, type Command } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { fixProjects, previewOf } from "../fix-projects.js";
import { seenFromRepository } from "../from-repository.js";
import { sayProblems } from "../problems.js";
import { analyseProjects } from "../session.js";
import { configFilesFor, selectionOf } from "../targets.js";
import { withoutNeededFlags } from "../needed-flags.js";

const help = `Finds every use of an experimental feature without opting in, in one program or several, and says for each app
what to add. Also tells which flags are not needed any more, and which nothing uses; these fail only with --strict.

With --types it reports TypeScript's own errors, too: then it is the only command that a build has to run to check types.

Usage: proviso check [options] [files or folders]

Without files, all files of the program are reported on; with files, these only.

Options:
  -p, --project FILE   The tsconfig.json of the program, or its folder; may be given several times
                       (default: the nearest one, with all projects that it refers to)
      --types          Reports, and fails on, all that tsc --noEmit reports, too
      --strict         Fails on flags that are not needed, and on flags that nothing uses, too
      --format FORMAT  pretty, plain, json, github or sarif (default: pretty on a terminal, else plain)
      --fix            Writes the flags that are missing, and takes out those of accepted and rejected features
      --dry-run        Shows what --fix would write, as a unified diff, and writes nothing
  -h, --help           Shows this

Exit status: 0 clean; 1 findings, with --fix those that are left, with --dry-run also where it would write something;
2 wrong use, or a project that cannot be read; 3 an error of Proviso's own.

Example:
  npx proviso check --fix src
`;

export const check: Command = {
  name: "check",
  help,
  options: {
    ...projectOption,
    types: { type: "boolean" },
    strict: { type: "boolean" },
    format: { type: "string" },
    fix: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  positionals: { min: 0, max: Infinity, what: "files and folders" },
  async run(args, io) {
    const format = choice(args, "format", reportFormats) ?? (io.isColoured ? "pretty" : "plain");
    const selection = selectionOf(io.cwd, args.positionals);
    const configFiles = configFilesFor(io.cwd, args.texts("project"), args.positionals);
    const strict = args.isOn("strict");
    const isPreview = args.isOn("dry-run");
    // A preview is a diff, and has no place for errors.
    const types = args.isOn("types") && !isPreview;
    const found =
      args.isOn("fix") && !isPreview
        ? await fixProjects(io, configFiles, selection, { types })
        : await analyseProjects(io, configFiles, { types, allErrors: isPreview });
    const session = await withoutNeededFlags(found, ({ texts }) =>
      analyseProjects(io, configFiles, { allErrors: true, overlay: texts }),
    );
    const seen = format === "github" ? seenFromRepository(session, io.cwd) : session;
    const report = checkReport(seen, selection, { strict, types });
    const diff = isPreview ? await previewOf(io, configFiles, selection, session) : "";
    io.out(isPreview ? diff : formatReport(format, report, io.isColoured ? terminalStyle : plainStyle));
    if (isPreview) sayProblems(session.problems, io);
    tellRest(io, session, selection, report);
    const status = checkStatus(session, selection, report);
    return status === exitStatus.clean && diff !== "" ? exitStatus.findings : status;
  },
};
