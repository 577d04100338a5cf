import { catalogIdentity } from "../../analysis/catalog/catalog-identity.js";
import type { CatalogEntry } from "../../analysis/catalog/feature.js";
import { isReadable } from "../../analysis/catalog/read-catalog.js";
import { catalogsOf } from "../../analysis/flags/flag-findings.js";
import { writtenFlagsIn } from "../../analysis/flags/written-flags.js";
import { flagBlocks } from "../../analysis/gates/mark/flag-blocks.js";
import { isOwnFile, packageFolderOf, packageNameOf } from "../../analysis/program/package-folder.js";
import type { CatalogPackages } from "../catalog-packages.js";
import type { LiveProgram } from "../session.js";

/** Which packages that a program depends on have opted in to features of others. */
export interface DependencyOptIns {
  /** Adds those of one program, while its compiler can be asked. */
  readonly look: (program: LiveProgram) => void;
  /** The names of the packages that have opted in to one feature. */
  readonly of: (catalog: CatalogEntry, flag: string) => readonly string[];
}

/** @param packages those of the catalogs, which look at each program first */
export function dependencyOptIns(packages: Pick<CatalogPackages, "of">): DependencyOptIns {
  const found = new Map<string, Set<string>>();
  const keyOf = (catalog: CatalogEntry, flag: string): string => `${flag} ${catalogIdentity(catalog)}`;

  function add({ context }: LiveProgram, catalog: CatalogEntry, flag: string, fileName: string): void {
    if (isOwnFile(context, fileName)) return;
    const folder = packageFolderOf(context, fileName);
    const key = keyOf(catalog, flag);
    found.set(key, (found.get(key) ?? new Set()).add(packageNameOf(context, folder) ?? folder));
  }

  return {
    look(program) {
      const { context, world } = program;
      for (const { program: flags, flag, file, isTrue } of flagBlocks(context, world.marks)) {
        if (isTrue && isReadable(flags.catalog)) add(program, flags.catalog, flag, file.fileName);
      }
      const catalogs = catalogsOf(context, world);
      for (const fileName of context.compiler.fileNames()) {
        if (context.compiler.isChecked(fileName)) continue;
        for (const { catalog, feature } of writtenFlagsIn(context, fileName, catalogs)) {
          // What a library says of its own flags opens nothing for its users.
          if (packages.of(catalog)?.folder !== packageFolderOf(context, fileName))
            add(program, catalog, feature.flag, fileName);
        }
      }
    },
    of: (catalog, flag) => [...(found.get(keyOf(catalog, flag)) ?? [])].sort(),
  };
}
