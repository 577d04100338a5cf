import type { Audit } from "../../audit/audit.js";
import type { Side } from "../../audit/program/layout.js";
import type { PackageState } from "../../audit/state/package-state.js";
import type { Problem } from "../../problem.js";

/** What a process that audits is handed. */
export interface AuditJob {
  readonly project: string;
  /** An empty folder for what only the compiler is to see. */
  readonly folder: string;
  /** Where it writes down what it is doing: a number, and the task. */
  readonly taskFile: string;
  /** The tasks that are to be left out. */
  readonly skipped: readonly string[];
  readonly older: PackageState;
  readonly newer: PackageState;
}

/** What comes back. */
export type AuditAnswer =
  | { readonly kind: "audit"; readonly found: Audit }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** Declarations of the newer state that cannot be read. */
  | { readonly kind: "malformed"; readonly file: string; readonly line: number; readonly reason: string }
  | { readonly kind: "no-declarations"; readonly side: Side }
  | {
      readonly kind: "failed";
      readonly error: string;
      readonly isTooDeep: boolean;
      /** The tasks that it has left out by then. */
      readonly skipped: readonly string[];
    };

/** How much may be left out by itself: each costs another comparison. Beyond that no types are compared. */
export const mostSkipped = 12;

/** Left out with this are all comparisons of types; what has which name is compared all the same. */
export const allTypes = "all types";

/** How many letters a task is written down with, so that one takes all of the place of the one before. */
export const taskLength = 80;
