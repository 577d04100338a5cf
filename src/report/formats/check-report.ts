import type { Finding, OptInGroup, Suggestion } from "../../analysis/finding.js";
import type { ReportedError } from "../../analysis/program/compiler.js";
import type { Problem } from "../../problem.js";
import type { DisplayPath } from "../display-path.js";

/** All that a check of one or more programs has to say: what every format is made from. */
export interface CheckReport {
  /** The version of Proviso. */
  readonly version: string;
  readonly findings: readonly Finding[];
  /** For each opt-in site, what the whole program misses. */
  readonly optIns: readonly OptInGroup[];
  readonly suggestions: readonly Suggestion[];
  /** The errors of the compiler's that no finding stands in for; nothing where they were not asked for. */
  readonly compilerErrors?: readonly ReportedError[] | undefined;
  /** What kept files from being checked. */
  readonly problems: readonly Problem[];
  /** Whether suggestions count as errors. */
  readonly strict: boolean;
  /** The text of a file as it was checked. */
  readonly textOf: (file: string) => string | undefined;
  /** Relative to where the command runs, with `/` between folders. */
  readonly displayPath: DisplayPath;
}
