import type { Break, Subject } from "../../audit/change.js";
import type { Style } from "../formats/style.js";
import type { AuditReport } from "./audit-report.js";
import { provenBy, summaryLine, where } from "./plain.js";
import { ageLine, breakLine, declarationOf, faultLine, trialLine, verdictLine } from "./words.js";

/** The audit for a terminal: each break with both declarations, and the program that shows it. */
export function prettyAudit(report: AuditReport, style: Style): string {
  const { breaks, unproven, trials, faults, ages } = report;
  const section = (title: string, blocks: readonly string[]): readonly string[] =>
    blocks.length === 0 ? [] : [`${title}\n\n`, ...blocks, "\n"];
  const entries = [...new Set([...breaks, ...unproven].map(({ entries: [entry = ""] }) => entry))].sort();
  const expired = ages.filter((age) => age.expired !== undefined);
  return [
    `${report.package}: ${report.oldLabel} → ${report.newLabel}\n\n`,
    ...entries.flatMap((entry) =>
      section(
        `Stable, and broken, in '${entry}':`,
        breaks.filter((found) => found.entries[0] === entry).map((found) => breakBlock(found, style)),
      ),
    ),
    ...section(
      "The catalog:",
      faults.map((fault) => `  ${style("error", "error")} ${faultLine(fault)}\n`),
    ),
    ...section(
      "On trial, and allowed:",
      trials
        .filter(({ change }) => change !== "marked")
        .map((trial) => `  ${location(trial, style)} ${trialLine(trial)}\n`),
    ),
    ...section(
      "Perhaps broken: it seems not to fit, but no program was found that shows it.",
      unproven.map((found) => breakBlock(found, style)),
    ),
    ...section(
      "On trial for too long:",
      expired.map((age) => `  ${ageLine(age)}\n`),
    ),
    `${summaryLine(report)}\n${verdictLine(report.verdict)}\n`,
  ].join("");
}

function breakBlock(found: Break, style: Style): string {
  const { old, new: newer } = found;
  const indented = (mark: string, text: string): readonly string[] =>
    text.split("\n").map((line) => `    ${style("code", mark)} ${line}`);
  const program = provenBy(found);
  return [
    `  ${location(found, style)} ${style("error", "error")} ${breakLine(found)}`,
    ...(old ? indented("-", declarationOf(old)) : []),
    ...(newer ? indented("+", declarationOf(newer)) : []),
    ...(program.length > 0
      ? ["", "    This compiled before, and does not any more:", ...program.map((line) => `      ${line}`)]
      : []),
    "",
    "",
  ].join("\n");
}

const location = (subject: Subject, style: Style): string => style("file", where(subject));
