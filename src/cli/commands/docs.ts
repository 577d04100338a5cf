import { relative, resolve } from "node:path";
import { writeFiles } from "../../fix/write-files.js";
import { featureMarkdown } from "../../report/feature-markdown.js";
import { usageMessage } from "../../report/usage-problem.js";
import { changesSince } from "../audit/changes-since.js";
import { collectDeclarations } from "../collect-declarations.js";
import { listedCatalogs } from "../combine.js";
import { projectOption, type Command } from "../command.js";
import { displayed } from "../displayed-problem.js";
import { exitStatus, type ExitStatus } from "../exit-status.js";
import type { Io } from "../io.js";
import { changesMarkers, markers, withTable, type Markers } from "../marked-table.js";
import { failWith, statusOfProblems } from "../problems.js";
import { readText } from "../../hosts/read-named-file.js";
import { Refusal } from "../../hosts/refusal.js";
import { analyseProjects } from "../session.js";
import { configFilesFor, slashed } from "../targets.js";

const help = `Keeps the list of experimental APIs in a Markdown file, between the lines
  ${markers.begin}
  ${markers.end}
A library gets the features of its own catalogs; a program without any gets those of the catalogs that it sees, and
whether it opts in to them and uses them. Keeps in a changelog what has become of them since the last release, between
  ${changesMarkers.begin}
  ${changesMarkers.end}
For that the package must have been built; see 'proviso audit --help'.

Usage: proviso docs FILE [options]

Options:
  -p, --project FILE   The tsconfig.json of the program, or its folder; may be given several times
      --against STATE  The last release: a version, a git ref, a folder or a tarball (default: the version that npm has
                       as latest; without a network, the last git tag)
      --check          Writes nothing, and fails with exit status 1 where the file is out of date
  -h, --help           Shows this

Example:
  npx proviso docs README.md --check
`;

export const docs: Command = {
  name: "docs",
  help,
  options: { ...projectOption, against: { type: "string" }, check: { type: "boolean" } },
  positionals: { min: 1, max: 1, what: "one Markdown file" },
  async run({ positionals: [file = ""], text: option, texts, isOn }, io) {
    const path = resolve(io.cwd, file);
    const text = readText(path, file);
    const against = option("against");
    const has = (between: Markers): boolean => withTable(text, "", between) !== undefined;
    if (!has(changesMarkers) && (against !== undefined || !has(markers)))
      throw new Refusal({
        code: "markers-missing",
        file,
        what: against === undefined ? "table" : "changes",
        ...(against === undefined ? markers : changesMarkers),
      });
    let written = text;
    if (has(markers)) {
      const table = await tableOf(io, texts("project"));
      if (typeof table !== "string") return table;
      written = withTable(written, table) ?? written;
    }
    if (has(changesMarkers)) {
      const changes = await changesSince(io, against);
      if (typeof changes !== "string") return failWith(changes, io);
      written = withTable(written, changes, changesMarkers) ?? written;
    }
    if (written === text) return exitStatus.clean;
    if (isOn("check")) {
      io.err(`${usageMessage({ code: "table-stale", file, against })}\n`);
      return exitStatus.findings;
    }
    const problem = await writeFiles([{ file: path, before: text, after: written }]);
    if (problem)
      return failWith(
        displayed(problem, (each) => slashed(relative(io.cwd, each))),
        io,
      );
    io.err(`${file} is up to date now.\n`);
    return exitStatus.clean;
  },
};

/** The list; an exit status where it cannot be made. */
async function tableOf(io: Io, projects: readonly string[]): Promise<string | ExitStatus> {
  const declarations = collectDeclarations();
  const session = await analyseProjects(io, configFilesFor(io.cwd, projects), { look: declarations.look });
  const status = statusOfProblems(session, io);
  // A table that lacks a catalog because it could not be read must not be written.
  if (status !== exitStatus.clean) return status;
  const catalogs = listedCatalogs(session.programs, declarations.of);
  if (catalogs.length === 0) throw new Refusal({ code: "no-catalog" });
  const own = catalogs.filter(({ isOwn }) => isOwn);
  return own.length > 0 ? featureMarkdown(own, false, session) : featureMarkdown(catalogs, true, session);
}
