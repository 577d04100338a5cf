import { openedMembers, type OpenedMember } from "../../analysis/gates/lock/opened-members.js";
import { featurePage } from "../../report/feature-page.js";
import type { ListedCatalog } from "../../report/feature-list.js";
import { catalogIdentity } from "../../analysis/catalog/catalog-identity.js";
import { collectDeclarations } from "../collect-declarations.js";
import { listedCatalogs } from "../combine.js";
import { projectOption, type Command } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { nearest } from "../../nearest.js";
import { Refusal } from "../../hosts/refusal.js";
import { statusOfProblems } from "../problems.js";
import { analyseProjects, type LiveProgram } from "../session.js";
import { configFilesFor } from "../targets.js";

const help = `Tells everything that is known of one experimental feature: its status, versions, issues and documentation,
what it opens, and where this program opts in to it and uses it.

Usage: proviso explain FLAG [options]

Options:
  -p, --project FILE  The tsconfig.json of the program, or its folder; may be given several times
  -h, --help          Shows this

Example:
  npx proviso explain BLUEPRINTS
`;

export const explain: Command = {
  name: "explain",
  help,
  options: projectOption,
  positionals: { min: 1, max: 1, what: "the name of one flag" },
  async run({ positionals: [flag = ""], texts }, io) {
    // Two programs that see the same catalog have the same members.
    const members = new Map<string, OpenedMember & { readonly catalog: string }>();
    const declarations = collectDeclarations(flag);
    const look = (program: LiveProgram): void => {
      declarations.look(program);
      for (const { feature, catalog } of program.features.filter((usage) => usage.feature.flag === flag)) {
        for (const member of openedMembers(program.context, program.world, catalog, feature.flag))
          members.set(JSON.stringify([catalogIdentity(catalog), member]), {
            ...member,
            catalog: catalogIdentity(catalog),
          });
      }
    };
    const session = await analyseProjects(io, configFilesFor(io.cwd, texts("project")), { look });
    const status = statusOfProblems(session, io);
    const catalogs = listedCatalogs(session.programs, declarations.of);
    const pages = catalogs.flatMap((listed) => {
      const own = [...members.values()].filter(({ catalog }) => catalog === catalogIdentity(listed.catalog));
      return listed.features
        .filter(({ feature }) => feature.flag === flag)
        .map((feature) => featurePage(listed, feature, own, session));
    });
    if (pages.length === 0 && status === exitStatus.clean) throw unknown(flag, catalogs);
    io.out(pages.join("\n"));
    return status;
  },
};

function unknown(flag: string, catalogs: readonly ListedCatalog[]): Refusal {
  const flags = [...new Set(catalogs.flatMap(({ features }) => features.map(({ feature }) => feature.flag)))];
  return new Refusal({
    code: "flag-unknown",
    flag,
    nearest: nearest(flag, flags),
    hasFlags: flags.length > 0,
  });
}
