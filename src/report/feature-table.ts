import type { DisplayPath } from "./display-path.js";
import {
  cellsOf,
  columns,
  declarationCells,
  declarationColumns,
  programCellsOf,
  programColumns,
  type ListedCatalog,
} from "./feature-list.js";
import type { CheckReport } from "./formats/check-report.js";
import { textTable } from "./formats/text-table.js";

/** The list of experimental APIs for a terminal: for each catalog its features, and below what it marks. */
export function featureTables(
  catalogs: readonly ListedCatalog[],
  { displayPath }: Pick<CheckReport, "displayPath">,
): string {
  const tables = catalogs.map((listed) => tableOf(listed, displayPath));
  return ["List of Experimental APIs", ...tables].map((block) => `${block}\n`).join("\n");
}

function tableOf(listed: ListedCatalog, displayPath: DisplayPath): string {
  const { catalog, features } = listed;
  const rows = features.map((feature) => [...cellsOf(feature), ...programCellsOf(listed, feature)]);
  const lines = textTable([[...columns, ...programColumns(listed)], ...rows]);
  const table = catalog.docs === "" ? lines : `${catalog.docs}\n${lines}`;
  const marked = features.flatMap(({ feature, declarations }) =>
    declarations.map((declaration) => declarationCells(feature.flag, declaration, displayPath)),
  );
  return marked.length > 0 ? `${table}\n\n${textTable([declarationColumns, ...marked])}` : table;
}
