import { isReadable, readCatalog } from "./catalog.js";
import type { AnalysisContext } from "./context.js";
import type { CatalogEntry } from "./feature.js";
import type { GatedWorld } from "./gated-world.js";
import { fileOf } from "./opt-in/plan.js";

/** The catalogs that gate types of the program itself, and not only of what it depends on. */
export function ownCatalogs(context: AnalysisContext, { apis }: GatedWorld): ReadonlySet<CatalogEntry> {
  const own = new Set<CatalogEntry>();
  for (const { catalog } of apis) {
    if (!catalog || !context.compiler.isChecked(fileOf(context, catalog).fileName)) continue;
    const type = context.compiler.typeOfTypeNode(catalog);
    const entry = type && readCatalog(context, type);
    if (entry && isReadable(entry)) own.add(entry);
  }
  return own;
}
