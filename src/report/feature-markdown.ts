import {
  cellsOf,
  columns,
  issueAddress,
  programCellsOf,
  programColumns,
  type ListedCatalog,
  type ListedFeature,
} from "./feature-list.js";
import { textWidth } from "./formats/text-width.js";

/**
 * The list of experimental APIs as Markdown: one table a catalog, each under the address of its documentation where
 * there are several.
 *
 * @param withProgram whether to say how the program stands to each feature; not in the documentation of a library
 */
export function featureMarkdown(catalogs: readonly ListedCatalog[], withProgram: boolean): string {
  const tables = catalogs.map((listed) => {
    const table = tableOf(listed, withProgram);
    return catalogs.length > 1 ? `<${listed.catalog.docs}>\n\n${table}` : table;
  });
  return tables.join("\n");
}

function tableOf(listed: ListedCatalog, withProgram: boolean): string {
  const rows = [
    [...columns, ...(withProgram ? programColumns : [])],
    ...listed.features.map((feature) => rowOf(listed, feature, withProgram)),
  ];
  // As Prettier writes it, so that formatting the file does not make it stale.
  const widths =
    rows[0]?.map((_, index) => Math.max(3, ...rows.map((row) => textWidth(row[index] ?? "")))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - textWidth(cell)))).join(" | ")} |\n`;
  const [head = [], ...body] = rows;
  return [head, widths.map((width) => "-".repeat(width)), ...body].map(line).join("");
}

function rowOf({ catalog }: ListedCatalog, listed: ListedFeature, withProgram: boolean): readonly string[] {
  const [title = "", flag = "", added = "", finalized = "", status = ""] = cellsOf(listed);
  const issues = listed.feature.issues.map((issue) => {
    const address = issueAddress(catalog, issue);
    return address === undefined ? `#${issue}` : `[#${issue}](${address})`;
  });
  const cells = [title, `\`${flag}\``, added, finalized, status, issues.join(", ")].map(escaped);
  return withProgram ? [...cells, ...programCellsOf(listed)] : cells;
}

const escaped = (cell: string): string => cell.replace(/\\?\|/g, "\\|").replace(/\s*\n\s*/g, " ");
