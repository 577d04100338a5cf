import type { CheckReport } from "./check-report.js";
import type { Printed } from "./printed.js";

/** How many errors, warnings and suggestions there are, and in how many files; nothing where there are none. */
export function countReport({ problems }: CheckReport, all: readonly Printed[]): string {
  const errors = all.filter(({ severity }) => severity === "error");
  const warnings = all.filter(({ severity }) => severity === "warning");
  const others = all.filter(({ severity }) => severity === "suggestion");
  const counts = [
    ...counted(errors.length + problems.length, "error"),
    ...counted(warnings.length, "warning"),
    ...counted(others.length, "suggestion"),
  ];
  if (counts.length === 0) return "";
  const files = new Set(all.flatMap(({ span }) => span?.file ?? [])).size;
  const where = files === 0 ? "" : ` in ${counted(files, "file").join("")}`;
  const last = counts.slice(-2).join(" and ");
  return `Found ${[...counts.slice(0, -2), last].join(", ")}${where}.\n`;
}

const counted = (count: number, noun: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
