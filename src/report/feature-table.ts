import { cellsOf, columns, programCellsOf, programColumns, type ListedCatalog } from "./feature-list.js";
import { textWidth } from "./formats/text-width.js";

/** The list of experimental APIs for a terminal: one table a catalog. */
export function featureTables(catalogs: readonly ListedCatalog[]): string {
  return ["List of Experimental APIs", ...catalogs.map(tableOf)].map((block) => `${block}\n`).join("\n");
}

function tableOf({ catalog, features }: ListedCatalog): string {
  const rows = [
    [...columns, ...programColumns],
    ...features.map((feature) => [...cellsOf(feature), ...programCellsOf(feature)]),
  ];
  const widths =
    rows[0]?.map((_, index) => Math.max(...rows.map((row) => textWidth(row[index] ?? "")))) ?? [];
  const rule = widths.map((width) => "-".repeat(width));
  const [head = [], ...body] = rows;
  const lines = [head, rule, ...body].map((row) =>
    row
      .map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - textWidth(cell))))
      .join("  ")
      .trimEnd(),
  );
  return [catalog.docs, ...lines].join("\n");
}
