import type { ForeignMarkFinding } from "../analysis/finding.js";
import type { CheckReport } from "./formats/check-report.js";
import { placesIn } from "./formats/places.js";
import { textTable } from "./formats/text-table.js";

/** A foreign mark that a program uses. */
interface ForeignMark {
  readonly package: string;
  readonly tag: string;
  readonly declared: string;
  readonly uses: readonly ForeignMarkFinding[];
}

const columns = ["Package", "Tag", "Marked", "Uses"] as const;

/** Each foreign mark once, by package and name. */
function marksOf(uses: readonly ForeignMarkFinding[]): readonly ForeignMark[] {
  const marks = new Map<string, ForeignMark & { uses: ForeignMarkFinding[] }>();
  for (const use of uses) {
    const key = [use.package, use.declared, use.tag].join("\n");
    const mark = marks.get(key) ?? { package: use.package, tag: use.tag, declared: use.declared, uses: [] };
    mark.uses.push(use);
    marks.set(key, mark);
  }
  return [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
}

const cellsOf = ({ package: name, tag, declared, uses }: ForeignMark): readonly string[] => [
  name,
  `@${tag}`,
  declared,
  String(uses.length),
];

/** The foreign marks that a program uses, for a terminal. */
export function foreignTable(uses: readonly ForeignMarkFinding[]): string {
  const marks = marksOf(uses);
  if (marks.length === 0) return "This program uses nothing that a package without Proviso marks.\n";
  return `${["Foreign marks in use", textTable([columns, ...marks.map(cellsOf)])].join("\n\n")}\n`;
}

/** The same as a table of Markdown. */
export function foreignMarkdown(uses: readonly ForeignMarkFinding[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = marksOf(uses).map((mark) => {
    const [name = "", tag = "", declared = "", count = ""] = cellsOf(mark);
    return row([`\`${name}\``, `\`${tag}\``, `\`${declared}\``, count]);
  });
  return `${[row(columns), row(columns.map(() => "---")), ...rows].join("\n")}\n`;
}

/** The same for other programs, with the places. */
export function foreignJson(
  uses: readonly ForeignMarkFinding[],
  files: Pick<CheckReport, "textOf" | "displayPath">,
): string {
  const places = placesIn(files);
  const marks = marksOf(uses).map(({ package: name, tag, declared, uses }) => ({
    package: name,
    tag,
    declared,
    uses: uses.map((use) => {
      const { file, start } = places.at(use);
      return { file, line: start.line, column: start.column };
    }),
  }));
  return `${JSON.stringify({ foreign: marks }, undefined, 2)}\n`;
}
