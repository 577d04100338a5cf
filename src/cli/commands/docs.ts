import { resolve } from "node:path";
import { writeFiles } from "../../fix/write-files.js";
import { featureMarkdown } from "../../report/feature-markdown.js";
import { usageMessage } from "../../report/usage-problem.js";
import { collectDeclarations } from "../collect-declarations.js";
import { listedCatalogs } from "../combine.js";
import { projectOption, type Command } from "../command.js";
import { displayed } from "../displayed-problem.js";
import { exitStatus } from "../exit-status.js";
import { markers, withTable } from "../marked-table.js";
import { failWith, statusOfProblems } from "../problems.js";
import { Refusal } from "../refusal.js";
import { analyseProjects } from "../session.js";
import { configFilesFor } from "../targets.js";
import { readText } from "../read-named-file.js";

const help = `Keeps the list of experimental APIs in a Markdown file, between the lines
  ${markers.begin}
  ${markers.end}
A library gets the features of its own catalogs; a program without any gets those of the catalogs that it sees, and
whether it opts in to them and uses them.

Usage: proviso docs FILE [options]

Options:
  -p, --project FILE  The tsconfig.json of the program, or its folder; may be given several times
      --check         Writes nothing, and fails with exit status 1 where the file is out of date
  -h, --help          Shows this

Example:
  npx proviso docs README.md --check
`;

export const docs: Command = {
  name: "docs",
  summary: "Keeps the list of experimental APIs in a Markdown file",
  help,
  options: { ...projectOption, check: { type: "boolean" } },
  positionals: { min: 1, max: 1, what: "one Markdown file" },
  async run({ positionals: [file = ""], texts, isOn }, io) {
    const path = resolve(io.cwd, file);
    const text = readText(path, file);
    if (withTable(text, "") === undefined) throw new Refusal({ code: "markers-missing", file, ...markers });
    const declarations = collectDeclarations();
    const session = await analyseProjects(io, configFilesFor(io.cwd, texts("project")), {
      look: declarations.look,
    });
    const status = statusOfProblems(session, io);
    // A table that lacks a catalog because it could not be read must not be written.
    if (status !== exitStatus.clean) return status;
    const catalogs = listedCatalogs(session.programs, declarations.of);
    if (catalogs.length === 0) throw new Refusal({ code: "no-catalog" });
    const own = catalogs.filter(({ isOwn }) => isOwn);
    const table =
      own.length > 0 ? featureMarkdown(own, false, session) : featureMarkdown(catalogs, true, session);
    const written = withTable(text, table) ?? text;
    if (written === text) return exitStatus.clean;
    if (isOn("check")) {
      io.err(`${usageMessage({ code: "table-stale", file })}\n`);
      return exitStatus.findings;
    }
    const problem = await writeFiles([{ file: path, before: text, after: written }]);
    if (problem) return failWith(displayed(problem, session.displayPath), io);
    io.err(`${file} has the list now.\n`);
    return exitStatus.clean;
  },
};
