import {
  cellsOf,
  columns,
  declarationCells,
  declarationColumns,
  issueAddress,
  programCellsOf,
  programColumns,
  type ListedCatalog,
  type ListedFeature,
} from "./feature-list.js";
import type { DisplayPath } from "./display-path.js";
import type { CheckReport } from "./formats/check-report.js";
import { textWidth } from "./formats/text-width.js";

/**
 * The list of experimental APIs as Markdown: one table a catalog, each under the address of its documentation where
 * there are several.
 *
 * @param withProgram whether to say how the program stands to each feature; not in the documentation of a library
 */
export function featureMarkdown(
  catalogs: readonly ListedCatalog[],
  withProgram: boolean,
  { displayPath }: Pick<CheckReport, "displayPath">,
): string {
  const tables = catalogs.map((listed) => {
    const marked = markedTable(listed, displayPath);
    const table = featuresTable(listed, withProgram) + (marked && `\n${marked}`);
    return catalogs.length > 1 && listed.catalog.docs !== "" ? `<${listed.catalog.docs}>\n\n${table}` : table;
  });
  return tables.join("\n");
}

function featuresTable(listed: ListedCatalog, withProgram: boolean): string {
  return markdownTable([
    [...columns, ...(withProgram ? programColumns(listed) : [])],
    ...listed.features.map((feature) => rowOf(listed, feature, withProgram)),
  ]);
}

/** What is marked, below the features; nothing where nothing is. */
function markedTable({ features }: ListedCatalog, displayPath: DisplayPath): string {
  const rows = features.flatMap(({ feature, declarations }) =>
    declarations.map((declaration) => {
      const [flag = "", kind = "", name = "", from = ""] = declarationCells(
        feature.flag,
        declaration,
        displayPath,
      );
      return [`\`${flag}\``, kind, `\`${name}\``, `\`${from}\``].map(escaped);
    }),
  );
  return rows.length > 0 ? markdownTable([declarationColumns, ...rows]) : "";
}

/** As Prettier writes it, so that formatting the file does not make it stale. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, index) => Math.max(3, ...rows.map((row) => textWidth(row[index] ?? "")))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - textWidth(cell)))).join(" | ")} |\n`;
  const [head = [], ...body] = rows;
  return [head, widths.map((width) => "-".repeat(width)), ...body].map(line).join("");
}

function rowOf(listed: ListedCatalog, feature: ListedFeature, withProgram: boolean): readonly string[] {
  const [title = "", flag = "", added = "", finalized = "", status = ""] = cellsOf(feature);
  const issues = feature.feature.issues.map((issue) => {
    const address = issueAddress(listed.catalog, issue);
    return address === undefined ? `#${issue}` : `[#${issue}](${address})`;
  });
  const cells = [title, `\`${flag}\``, added, finalized, status, issues.join(", ")].map(escaped);
  return withProgram ? [...cells, ...programCellsOf(listed, feature)] : cells;
}

const escaped = (cell: string): string => cell.replace(/\\?\|/g, "\\|").replace(/\s*\n\s*/g, " ");
