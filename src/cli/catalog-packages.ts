import { catalogIdentity } from "../analysis/catalog/catalog-identity.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { isReadable, readCatalog } from "../analysis/catalog/read-catalog.js";
import { programFlagsOf } from "../analysis/gates/mark/mark-world.js";
import { catalogTypeOf } from "../analysis/gates/mark/program-flags.js";
import { fileOf } from "../analysis/program/place-of.js";
import type { Type } from "../analysis/program/compiler.js";
import { packageFolderOf } from "../analysis/program/package-folder.js";
import type { LiveProgram } from "./session.js";

/** The package that has a catalog, as it is installed. */
export interface CatalogPackage {
  readonly folder: string;
  readonly name: string | undefined;
  readonly version: string | undefined;
}

/** The packages of the catalogs that the programs of a run see. */
export interface CatalogPackages {
  /** Adds those of one program, while its compiler can be asked. */
  readonly look: (program: LiveProgram) => void;
  readonly of: (catalog: CatalogEntry) => CatalogPackage | undefined;
}

export function catalogPackages(): CatalogPackages {
  const found = new Map<string, CatalogPackage>();

  function add({ context }: LiveProgram, type: Type | undefined): void {
    const catalog = type && readCatalog(context, type);
    if (!type || !catalog || !isReadable(catalog)) return;
    // Who gates by a catalog may be another package than the one that wrote it.
    const docs = context.compiler.propertyOf(type, "docs");
    const [declaration] = docs ? context.compiler.declarationsOf(docs) : [];
    if (!declaration) return;
    const folder = packageFolderOf(context, fileOf(context, declaration).fileName);
    found.set(catalogIdentity(catalog), {
      folder,
      ...manifestIn((file) => context.compiler.readFile(file), folder),
    });
  }

  return {
    look(program) {
      const { context, world } = program;
      for (const { catalog } of world.apis) add(program, catalog && context.compiler.typeOfTypeNode(catalog));
      for (const { declaration } of programFlagsOf(world.marks))
        add(program, catalogTypeOf(context, declaration));
    },
    of: (catalog) => found.get(catalogIdentity(catalog)),
  };
}

function manifestIn(
  read: (file: string) => string | undefined,
  folder: string,
): Pick<CatalogPackage, "name" | "version"> {
  try {
    const { name, version } = JSON.parse(read(`${folder}/package.json`) ?? "{}") as Record<string, unknown>;
    return {
      name: typeof name === "string" ? name : undefined,
      version: typeof version === "string" ? version : undefined,
    };
  } catch {
    return { name: undefined, version: undefined };
  }
}
