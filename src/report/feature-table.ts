import { cellsOf, columns, programCellsOf, programColumns, type ListedCatalog } from "./feature-list.js";
import { textTable } from "./formats/text-table.js";

/** The list of experimental APIs for a terminal: one table a catalog. */
export function featureTables(catalogs: readonly ListedCatalog[]): string {
  return ["List of Experimental APIs", ...catalogs.map(tableOf)].map((block) => `${block}\n`).join("\n");
}

function tableOf({ catalog, features }: ListedCatalog): string {
  const rows = features.map((feature) => [...cellsOf(feature), ...programCellsOf(feature)]);
  return `${catalog.docs}\n${textTable([[...columns, ...programColumns], ...rows])}`;
}
