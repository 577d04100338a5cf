import type { Audit } from "../../audit/audit.js";
import type { FeatureAge } from "../../audit/age.js";

/** All that one audit has to say. */
export interface AuditReport extends Audit {
  readonly package: string;
  /** What the two states are called: `1.2.0`, `this folder`. */
  readonly oldLabel: string;
  readonly newLabel: string;
  /** The age of what is on trial in the newer state. */
  readonly ages: readonly FeatureAge[];
  readonly strict: boolean;
}

/** How an audit can be written. */
export const auditFormats = ["pretty", "plain", "json", "markdown", "github"] as const;
export type AuditFormat = (typeof auditFormats)[number];
