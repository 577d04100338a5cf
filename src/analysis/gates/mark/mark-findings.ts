import { isReadable } from "../../catalog/read-catalog.js";
import type { CatalogEntry, FeatureEntry } from "../../catalog/feature.js";
import type { Finding, Span } from "../../finding.js";
import type { OptInRequest } from "../../opt-in/plan/group.js";
import type { AnalysisContext } from "../../program/context.js";
import type { MarkUse } from "./mark-uses.js";
import { isOptedIn, type ProgramFlags } from "./program-flags.js";
import { isConsented } from "./foreign/foreign-policy.js";
import { asksForConsent, fileNameOf } from "./requirements.js";

/** What is said of a use of something marked. */
export interface MarkFindings {
  readonly findings: readonly Finding[];
  /** What the use misses, for each library whose flags it misses. */
  readonly requests: readonly OptInRequest[];
  /** The features behind the use that need nothing more. */
  readonly open: readonly FeatureEntry[];
}

export function markFindings(context: AnalysisContext, use: MarkUse): MarkFindings {
  const { node, name: member } = use;
  const span: Span = {
    file: fileNameOf(context, node),
    start: context.compiler.startOf(node),
    end: node.end,
  };
  const findings: Finding[] = [];
  const missing = new Map<ProgramFlags, string[]>();
  const open: FeatureEntry[] = [];
  for (const requirement of use.requirements) {
    if (asksForConsent(requirement)) {
      const { owner, flag: tag, declared } = requirement;
      if (isConsented(context.foreign, owner.name, declared)) continue;
      findings.push({ code: "foreign-mark", ...span, member, package: owner.name, tag, declared });
      continue;
    }
    const { owner: program, flag } = requirement;
    const { catalog } = program;
    if (!isReadable(catalog)) {
      findings.push({ code: "catalog-unreadable", ...span, member, part: catalog.unreadable });
      continue;
    }
    const feature = catalog.features.get(flag);
    if (feature?.status === "rejected") {
      findings.push({
        code: "feature-removed",
        ...span,
        subject: "member",
        member,
        feature,
        catalog,
        edit: undefined,
      });
    } else if (feature && (feature.status === "accepted" || isOptedIn(context, program, flag))) {
      open.push(feature);
    } else {
      missing.set(program, [...(missing.get(program) ?? []), flag]);
    }
  }
  const requests = [...missing].map(([program, flags]): OptInRequest => ({
    span,
    receiver: undefined,
    member,
    flags,
    catalog: program.catalog as CatalogEntry,
    program,
  }));
  return { findings, requests, open };
}
