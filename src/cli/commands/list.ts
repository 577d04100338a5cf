import { ageOf } from "../../audit/age.js";
import { featureJson } from "../../report/feature-json.js";
import type { ListedCatalog } from "../../report/feature-list.js";
import { featureMarkdown } from "../../report/feature-markdown.js";
import { featureTables } from "../../report/feature-table.js";
import type { ForeignMarkFinding } from "../../analysis/finding.js";
import type { ForeignPolicy } from "../../analysis/gates/mark/foreign/foreign-policy.js";
import { foreignJson, foreignMarkdown, foreignTable } from "../../report/foreign-list.js";
import type { Io } from "../io.js";
import { catalogPackages } from "../catalog-packages.js";
import { collectDeclarations } from "../collect-declarations.js";
import { listedCatalogs } from "../combine.js";
import { choice, projectOption, type Command } from "../command.js";
import { exitStatus, type ExitStatus } from "../exit-status.js";
import { Refusal } from "../../hosts/refusal.js";
import { statusOfProblems } from "../problems.js";
import { analyseProjects, type Session } from "../session.js";
import { configFilesFor } from "../targets.js";
import { today } from "../today.js";

const formats = ["table", "markdown", "json"] as const;

const help = `Lists the experimental APIs of every catalog that a program sees: its own, and those of what it depends on. What is
on trial has an age: how many minor versions the library has had since.

Usage: proviso list [options]

Options:
  -p, --project FILE   The tsconfig.json of the program, or its folder; may be given several times
      --foreign        Lists what the program uses of packages that mark what may change without Proviso: with
                       @experimental, @alpha, @beta, @developerPreview or @unstable. It needs no set-up
      --format FORMAT  table (default), markdown or json
  -h, --help           Shows this

Example:
  npx proviso list --format markdown > EXPERIMENTS.md
`;

export const list: Command = {
  name: "list",
  help,
  options: { ...projectOption, foreign: { type: "boolean" }, format: { type: "string" } },
  positionals: { min: 0, max: 0, what: "only options" },
  async run(args, io) {
    const format = choice(args, "format", formats) ?? "table";
    const configFiles = configFilesFor(io.cwd, args.texts("project"));
    if (args.isOn("foreign")) return listForeign(io, configFiles, format);
    const declarations = collectDeclarations();
    const packages = catalogPackages();
    const session = await analyseProjects(io, configFiles, {
      look(program) {
        declarations.look(program);
        packages.look(program);
      },
    });
    const day = today();
    const catalogs = listedCatalogs(session.programs, declarations.of, (catalog, feature) =>
      ageOf(catalog, feature, packages.of(catalog)?.version, day),
    );
    const status = statusOfProblems(session, io);
    if (status !== exitStatus.clean && catalogs.length === 0) return status;
    if (catalogs.length === 0 && format !== "json") throw new Refusal({ code: "no-catalog" });
    io.out(render[format](catalogs, session));
    return status;
  },
};

// Asked of every package, whatever the plugin entry asks and consents to.
const allForeign: ForeignPolicy = { packages: "*", consent: new Map() };

async function listForeign(
  io: Io,
  configFiles: readonly string[],
  format: (typeof formats)[number],
): Promise<ExitStatus> {
  const session = await analyseProjects(io, configFiles, { foreign: allForeign });
  const uses = distinctUses(session);
  const status = statusOfProblems(session, io);
  if (status !== exitStatus.clean && uses.length === 0) return status;
  io.out(renderForeign[format](uses, session));
  return status;
}

/** Two projects may share a file. */
function distinctUses({ programs }: Session): readonly ForeignMarkFinding[] {
  const uses = programs.flatMap(({ findings }) =>
    findings.filter((finding) => finding.code === "foreign-mark"),
  );
  return [...new Map(uses.map((use) => [[use.file, use.start, use.package, use.tag].join(), use])).values()];
}

const renderForeign: Record<
  (typeof formats)[number],
  (uses: readonly ForeignMarkFinding[], session: Session) => string
> = { table: foreignTable, markdown: foreignMarkdown, json: foreignJson };

const render: Record<
  (typeof formats)[number],
  (catalogs: readonly ListedCatalog[], session: Session) => string
> = {
  table: featureTables,
  markdown: (catalogs, session) => featureMarkdown(catalogs, true, session),
  json: featureJson,
};
