import type { Finding, Span } from "../analysis/finding.js";
import { isFirstOfGroup } from "./words/opt-in-required.js";

/** A place that belongs to a finding, with what it is. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** The places that belong to a finding: where the flags go, and, for the first of a group, its other uses. */
export function relatedTo(finding: Finding): readonly Related[] {
  if (finding.code !== "opt-in-required") return [];
  const { group } = finding;
  const site = group.site ? [{ span: group.site, message: "The flags go here." }] : [];
  if (!isFirstOfGroup(finding)) return site;
  const others = group.uses.filter(({ start }) => start !== finding.start);
  return [...site, ...others.map((span) => ({ span, message: "It is used here too." }))];
}
