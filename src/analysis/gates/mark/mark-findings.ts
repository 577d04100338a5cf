import { isReadable } from "../../catalog/read-catalog.js";
import type { CatalogEntry, FeatureEntry } from "../../catalog/feature.js";
import type { Finding, FlagOpenedElsewhereFinding, Span } from "../../finding.js";
import type { OptInRequest } from "../../opt-in-request.js";
import { newBlock, planProgramFlags } from "../../opt-in/plan/program-flags-site.js";
import type { AnalysisContext } from "../../program/context.js";
import { isOwnFile, packageNameOf, packageFolderOf } from "../../program/package-folder.js";
import type { MarkUse } from "./mark-use.js";
import { isConsented } from "./foreign/foreign-policy.js";
import { openersOf } from "./flag-openers.js";
import type { ProgramFlags } from "./program-flags.js";
import { asksForConsent, asksForFlag, fileNameOf } from "./requirements.js";
import { push } from "../../../push.js";

/** What is said of a use of something marked. */
export interface MarkFindings {
  readonly findings: readonly Finding[];
  /** What the use misses, for each library whose flags it misses. */
  readonly requests: readonly OptInRequest[];
  /** The features behind the use that need nothing more. */
  readonly open: readonly FeatureEntry[];
  /** Where it is not the program that has opened it. */
  readonly openedElsewhere: readonly FlagOpenedElsewhereFinding[];
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
  const openedElsewhere: FlagOpenedElsewhereFinding[] = [];
  for (const requirement of use.requirements) {
    if (asksForConsent(requirement)) {
      const { owner, flag: tag, declared } = requirement;
      if (isConsented(context.foreign, owner.name, declared)) continue;
      findings.push({ code: "foreign-mark", ...span, member, package: owner.name, tag, declared });
      continue;
    }
    if (!asksForFlag(requirement)) {
      const { owner, flag } = requirement;
      const { specifier, interfaceName } = owner;
      const plan = newBlock(context, { specifier, name: interfaceName }, [flag], span.file);
      const edit = plan && plan.changes.length > 0 ? plan.changes : undefined;
      findings.push({ code: "flags-not-loaded", ...span, member, flag, specifier, edit });
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
      const removed = { subject: "member", member, feature, catalog, edit: undefined } as const;
      findings.push({ code: "feature-removed", ...span, ...removed });
    } else if (feature?.status === "accepted") {
      open.push(feature);
    } else if (feature) {
      const opener = openerOf(context, program, flag);
      if (opener === undefined) push(missing, program, flag);
      else open.push(feature);
      if (opener === undefined || opener === "program") continue;
      const edit = planProgramFlags(context, program, [flag], span.file)?.changes;
      const { package: name } = opener;
      openedElsewhere.push({
        code: "flag-opened-elsewhere",
        ...span,
        member,
        feature,
        catalog,
        opener: name,
        edit,
      });
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
  return { findings, requests, open, openedElsewhere };
}

/** Who has opted in to a flag: the program, or only a package that it depends on. */
function openerOf(
  context: AnalysisContext,
  program: ProgramFlags,
  flag: string,
): "program" | { readonly package: string } | undefined {
  const files = openersOf(context, program, flag).map((node) => fileNameOf(context, node));
  const [first] = files;
  if (first === undefined) return undefined;
  if (files.some((file) => isOwnFile(context, file))) return "program";
  const folder = packageFolderOf(context, first);
  return { package: packageNameOf(context, folder) ?? folder };
}
