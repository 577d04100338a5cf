import { isReadable, readCatalog } from "./read-catalog.js";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry } from "./feature.js";
import type { GatedWorld } from "../gates/lock/gated-world.js";
import { programFlagsOf } from "../gates/mark/mark-world.js";
import { fileOf } from "../program/place-of.js";

/**
 * The catalogs that gate types of the program itself, or list the flags of its own marks, and not only those of what it
 * depends on: in a dependency's folder, or in another one of a workspace.
 *
 * @param folder the folder of the program
 */
export function ownCatalogs(
  context: AnalysisContext,
  { apis, marks }: GatedWorld,
  folder: string,
): ReadonlySet<CatalogEntry> {
  const isOwn = (fileName: string): boolean =>
    fileName.startsWith(`${folder}/`) && !fileName.includes("/node_modules/");
  const own = new Set<CatalogEntry>();
  for (const { catalog } of apis) {
    if (!catalog || !isOwn(fileOf(context, catalog).fileName)) continue;
    const type = context.compiler.typeOfTypeNode(catalog);
    const entry = type && readCatalog(context, type);
    if (entry && isReadable(entry)) own.add(entry);
  }
  for (const { catalog, fileName } of programFlagsOf(marks)) {
    if (isReadable(catalog) && isOwn(fileName)) own.add(catalog);
  }
  return own;
}
