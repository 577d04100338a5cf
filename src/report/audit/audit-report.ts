import type { Audit } from "../../audit/audit.js";
import type { LostImport } from "../../audit/program/lost-imports.js";
import type { FeatureAge } from "../../audit/age.js";

/** All that one audit has to say. */
export interface AuditReport extends Audit {
  /** The version of Proviso. */
  readonly proviso: string;
  readonly package: string;
  /** Where the newer state is, as people see it from where they are: `packages/studio/`; empty for where they are. */
  readonly folder: string;
  /** What the two states are called: `1.2.0`, `this folder`. */
  readonly oldLabel: string;
  readonly newLabel: string;
  /** The age of what is on trial in the newer state. */
  readonly ages: readonly FeatureAge[];
  /** Whether what is on trial for too long fails the audit, too, and what could not be compared. */
  readonly strict: boolean;
}

/** How an audit can be written. */
export const auditFormats = ["pretty", "plain", "json", "markdown", "github"] as const;
export type AuditFormat = (typeof auditFormats)[number];

/** What has been on trial for longer than it was to be. */
export const expiredIn = ({ ages }: AuditReport): readonly FeatureAge[] =>
  ages.filter(({ expired }) => expired !== undefined);

/** Whether `package.json` claims enough, and the catalog is in order. */
export function isPassed(report: AuditReport): boolean {
  const { lost } = report;
  const isInTime = !report.strict || expiredIn(report).length === 0;
  const isFound = lost.every(({ isElsewhere }) => isElsewhere && !report.strict);
  // What the compiler cannot do is no fault of the package; who wants to be sure is told to look.
  const isWhole = !report.strict || report.uncompared.length === 0;
  return report.verdict.isEnough && report.faults.length === 0 && isInTime && isWhole && isFound;
}

/** A break that the next version may bring is no error. */
export const breakWord = ({ verdict }: AuditReport): "error" | "break" =>
  verdict.isEnough ? "break" : "error";
/** How bad it is that something is on trial for too long, or could not be compared. */
export const strictWord = ({ strict }: AuditReport): "error" | "warning" => (strict ? "error" : "warning");
/** What nobody has is an error; what is only not here could not be compared. */
export const lostWord = (report: AuditReport, { isElsewhere }: LostImport): "error" | "warning" =>
  isElsewhere ? strictWord(report) : "error";
