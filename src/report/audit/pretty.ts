import type { Break, Subject } from "../../audit/change.js";
import type { Style } from "../formats/style.js";
import { strictWord, lostWord, breakWord, expiredIn, type AuditReport } from "./audit-report.js";
import { breakDetails, indented } from "./break-details.js";
import { whereFaultIs, whereIs } from "./places.js";
import {
  ageLine,
  arrivalsLine,
  breakLine,
  count,
  faultLine,
  lostLine,
  trialWords,
  uncomparedLine,
  verdictLine,
} from "./words.js";

/** The audit for a terminal: each break with both declarations, and the program that shows it. */
export function prettyAudit(report: AuditReport, style: Style): string {
  const { breaks, unproven, faults, arrivals } = report;
  const added = arrivalsLine(arrivals);
  const trials = report.trials.filter(({ change }) => change !== "marked");
  const location = (subject: Subject): string => style("file", whereIs(report, subject));
  const word = (text: string): string => style(text === "error" ? "error" : "warning", text);
  const section = (title: string, blocks: readonly string[]): readonly string[] =>
    blocks.length === 0 ? [] : [`${title}\n\n`, ...blocks, "\n"];
  const blockOf = (found: Break, kind: string): string =>
    [
      `  ${location(found)} ${word(kind)} ${breakLine(found)}`,
      ...indented(breakDetails(found), "    ").map((line) =>
        line.replace(/^ {4}[-+ ](?= )/, (sign) => style("code", sign)),
      ),
      "",
      "",
    ].join("\n");
  const entries = [...new Set(breaks.map(({ entries: [entry = ""] }) => entry))].sort();
  return [
    `${report.package}: ${report.oldLabel} → ${report.newLabel}\n\n`,
    ...entries.flatMap((entry) =>
      section(
        `Stable, and broken, in '${entry}':`,
        breaks
          .filter((found) => found.entries[0] === entry)
          .map((found) => blockOf(found, breakWord(report))),
      ),
    ),
    ...section(
      "The catalog:",
      faults.map(
        (fault) => `  ${style("file", whereFaultIs(report, fault))} ${word("error")} ${faultLine(fault)}\n`,
      ),
    ),
    ...section(
      "Imported, and not there:",
      report.lost.map(
        (each) =>
          `  ${style("file", `${report.folder}${each.file}:${each.line}`)} ${word(lostWord(report, each))} ${lostLine(each)}\n`,
      ),
    ),
    ...section(
      "On trial, and allowed:",
      trials.map((trial) => `  ${location(trial)} ${trialWords(trial)}\n`),
    ),
    ...section(
      "Perhaps broken: it seems not to fit, but no program was found that shows it.",
      unproven.map((found) => blockOf(found, "perhaps")),
    ),
    ...section(
      "Not compared:",
      report.uncompared.map(
        (subject) => `  ${location(subject)} ${word(strictWord(report))} ${uncomparedLine(subject)}\n`,
      ),
    ),
    ...section(
      "On trial for too long:",
      expiredIn(report).map((age) => `  ${word(strictWord(report))} ${ageLine(age)}\n`),
    ),
    `${count(breaks.length, "break")}, ${count(faults.length, "fault")} of the catalog, ${count(trials.length, "change")} on trial.\n`,
    ...(added === undefined ? [] : [`${added}\n`]),
    `${verdictLine(report.verdict)}\n`,
  ].join("");
}
