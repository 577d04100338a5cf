import { isReadable, readCatalog } from "./read-catalog.js";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry } from "./feature.js";
import type { GatedWorld } from "../gates/lock/gated-world.js";
import { fileOf } from "../opt-in/edit/source.js";

/**
 * The catalogs that gate types of the program itself, and not only of what it depends on: in a dependency's folder, or
 * in another one of a workspace.
 *
 * @param folder the folder of the program
 */
export function ownCatalogs(
  context: AnalysisContext,
  { apis }: GatedWorld,
  folder: string,
): ReadonlySet<CatalogEntry> {
  const own = new Set<CatalogEntry>();
  for (const { catalog } of apis) {
    if (!catalog) continue;
    const { fileName } = fileOf(context, catalog);
    if (!fileName.startsWith(`${folder}/`) || fileName.includes("/node_modules/")) continue;
    const type = context.compiler.typeOfTypeNode(catalog);
    const entry = type && readCatalog(context, type);
    if (entry && isReadable(entry)) own.add(entry);
  }
  return own;
}
