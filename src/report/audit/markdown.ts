import type { FeatureEntry } from "../../analysis/catalog/feature.js";
import type { Audit } from "../../audit/audit.js";
import type { Reaching, TrialChange } from "../../audit/change.js";
import type { AuditReport } from "./audit-report.js";
import { breakLine, reachLine, lostLine, trialLine, uncomparedLine } from "./words.js";

/**
 * The audit as a release note: what became of experiments, for the people who use them. What is stable and broken comes
 * first, where there is any.
 */
export function markdownAudit(report: AuditReport): string {
  const breaks: Section = ["Breaking", report.breaks.map((found) => item(breakLine(found), found))];
  const uncompared: Section = [
    "Not compared",
    [
      ...report.uncompared.map((subject) => `- ${sentence(uncomparedLine(subject))}`),
      ...report.lost.map((each) => `- ${sentence(lostLine(each))}`),
    ],
  ];
  return written([breaks, ...changesIn(report), uncompared]);
}

/** The part of it that a changelog has: what became of experiments. */
export const changesMarkdown = (audit: Audit): string => written(changesIn(audit));

type Section = readonly [title: string, items: readonly string[]];

function written(sections: readonly Section[]): string {
  const parts = sections.filter(([, items]) => items.length > 0);
  if (parts.length === 0) return "No changes to experimental APIs.\n";
  return parts.map(([title, items]) => `### ${title}\n\n${items.join("\n")}\n`).join("\n");
}

function changesIn({ steps, trials }: Audit): readonly Section[] {
  const features = (kind: "accepted" | "rejected" | "new"): readonly string[] =>
    steps.filter((step) => step.kind === kind).map(({ feature, docs }) => featureItem(feature, docs));
  // What a catalog tells of needs not be told declaration by declaration.
  const flags = new Set(steps.map(({ feature }) => feature.flag));
  const other = (change: TrialChange["change"]): readonly string[] =>
    trials
      .filter((trial) => trial.change === change && !flags.has(trial.mark))
      .map((trial) => item(trialLine(trial), trial));
  // What has been rejected may still be there, to say so.
  const rejected = new Set(
    steps.filter(({ kind }) => kind === "rejected").map(({ feature }) => feature.flag),
  );
  const changed = trials.filter(
    ({ change, mark }) =>
      (change === "changed" && !rejected.has(mark)) || (change === "gone" && !flags.has(mark)),
  );
  return [
    ["Accepted", [...features("accepted"), ...other("accepted")]],
    ["Rejected", features("rejected")],
    ["New on trial", [...features("new"), ...other("new")]],
    ["Changed on trial", changed.map((trial) => item(trialLine(trial), trial))],
  ];
}

const item = (line: string, reaching: Reaching): string =>
  `- ${[line, reachLine(reaching)].flatMap((each) => (each === undefined ? [] : sentence(each))).join(" ")}`;

function featureItem({ title, flag, added, successor }: FeatureEntry, docs: string): string {
  const instead = successor === undefined ? "" : `; it is called \`${successor}\` by now`;
  return `- [${escaped(title)}](${docs}) (\`${flag}\`, on trial since ${added}${instead})`;
}

/** Names, flags and types stand in code. */
export const sentence = (line: string): string =>
  line
    .replace(/'([^']*)'/g, (_, code: string) => inCode(code))
    .replace(/ \((@?\w+)\)(?=[ .])/g, (_, mark: string) => ` (${inCode(mark)})`);
const inCode = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
const escaped = (text: string): string => text.replace(/[[\]\\]/g, "\\$&");
