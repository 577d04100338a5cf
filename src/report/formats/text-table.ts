import { textWidth } from "./text-width.js";

/** A table for a terminal: the first row above a rule, each column as wide as its widest cell. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, index) => Math.max(...rows.map((row) => textWidth(row[index] ?? ""))));
  const rule = widths.map((width) => "-".repeat(width));
  const [first = [], ...body] = rows;
  return [first, rule, ...body]
    .map((row) =>
      row
        .map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - textWidth(cell))))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
