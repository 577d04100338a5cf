import type { Edit, Span } from "../analysis/finding.js";

/** An edit that is proposed, with what it is for. */
export interface Proposal {
  readonly kind: "opt-in" | "remove-flag" | "augment-module";
  readonly edit: Edit;
  readonly flags: readonly string[];
  /** The place that is shown to people. */
  readonly site: Span;
  /** The site as it is to be, where the edit adds something. */
  readonly snippet: string | undefined;
  /** The places that ask for the edit. */
  readonly uses: readonly Span[];
}

/** An error of a program, whoever reports it. */
export interface ProgramError {
  /** The `tsconfig.json` of the program. */
  readonly program: string;
  readonly file: string;
  readonly start: number;
  /** `TS2345`, or the code of a finding. */
  readonly code: string;
  /** Its message, on one line. */
  readonly text: string;
  /** The flags that it asks for. */
  readonly flags: readonly string[];
}

/** What was seen of all programs with a draft of their files. */
export interface Sight<T> {
  /** What it was taken from. */
  readonly from: T;
  readonly proposals: readonly Proposal[];
  readonly errors: readonly ProgramError[];
  /** Whether every program could be looked at as well as it was at first. */
  readonly isWhole: boolean;
  readonly textOf: (file: string) => string | undefined;
}

/** An edit that was taken back, and why. */
export interface TakenBack {
  readonly proposal: Proposal;
  /** Whether the error came with the edit: else it is the one that the edit was to mend, and did not. */
  readonly isNew: boolean;
  readonly error: ProgramError;
  /** Where the error is without all edits. */
  readonly place: number;
}
