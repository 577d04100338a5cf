import type { Finding } from "../../analysis/finding.js";
import type { DiagnosticCode } from "../../diagnostics.js";
import type { Problem } from "../../problem.js";
import type { DisplayPath } from "../display-path.js";

/** What people read of one code: in docs/diagnostics.md, and in the rules of a SARIF log. Markdown. */
export interface DiagnosticHelp {
  /** What it says, and why. */
  readonly meaning: string;
  /** What to do. */
  readonly remedy: string;
  /** What brings it about, and what it looks like. */
  readonly example: { readonly language: "ts" | "json" | "text"; readonly text: string };
}

/** The finding or problem that has a code. */
type Said<Code extends DiagnosticCode> = Extract<Finding | Problem, { readonly code: Code }>;

/** All words of one code: what is said of one finding or problem, and what there is to read of all such. */
export interface Words<Code extends DiagnosticCode> extends DiagnosticHelp {
  /** Lines after the first are indented, as those of the compiler are. */
  readonly message: (said: Said<Code>, displayPath: DisplayPath) => string;
}
