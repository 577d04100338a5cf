import { featureJson } from "../../report/feature-json.js";
import type { ListedCatalog } from "../../report/feature-list.js";
import { featureMarkdown } from "../../report/feature-markdown.js";
import { featureTables } from "../../report/feature-table.js";
import { listedCatalogs } from "../combine.js";
import { choice, projectOption, type Command } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { Refusal } from "../refusal.js";
import { statusOfProblems } from "../problems.js";
import { analyseProjects, type Session } from "../session.js";
import { configFilesFor } from "../targets.js";

const formats = ["table", "markdown", "json"] as const;

const help = `Lists the experimental APIs of every catalog that a program sees: its own, and those of what it depends on.

Usage: proviso list [options]

Options:
  -p, --project FILE   The tsconfig.json of the program, or its folder; may be given several times
      --format FORMAT  table (default), markdown or json
  -h, --help           Shows this

Example:
  npx proviso list --format markdown > EXPERIMENTS.md
`;

export const list: Command = {
  name: "list",
  summary: "Lists the experimental APIs that a program sees, and whether it uses them",
  help,
  options: { ...projectOption, format: { type: "string" } },
  positionals: { min: 0, max: 0, what: "only options" },
  async run(args, io) {
    const format = choice(args, "format", formats) ?? "table";
    const session = await analyseProjects(io, configFilesFor(io.cwd, args.texts("project")));
    const catalogs = listedCatalogs(session.programs);
    const status = statusOfProblems(session, io);
    if (status !== exitStatus.clean && catalogs.length === 0) return status;
    if (catalogs.length === 0 && format !== "json") throw new Refusal({ code: "no-catalog" });
    io.out(render[format](catalogs, session));
    return status;
  },
};

const render: Record<
  (typeof formats)[number],
  (catalogs: readonly ListedCatalog[], session: Session) => string
> = {
  table: featureTables,
  markdown: (catalogs) => featureMarkdown(catalogs, true),
  json: featureJson,
};
