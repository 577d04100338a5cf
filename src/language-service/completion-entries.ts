import type ts from "typescript";
import type { FeatureEntry } from "../analysis/catalog/feature.js";
import type { GatedMember } from "../analysis/gates/lock/gated-members.js";
import type { TypeScript } from "../compilers/typescript.js";
import { flagLabel, memberLabel } from "../report/feature-hover.js";
import type { FlagPlace } from "./completion-place.js";

/** Marks the entries that opt in when they are accepted, so that their details are asked for by it. */
export const optInSource = "proviso";

// TypeScript sorts members as "11" and "12", and all that is no member of the receiver from "13" on.
const afterMembers = "12~";
const flagSort = "11";
const afterOtherFlags = "12";

/** How entries are shown beside their names; older editors show where an entry comes from instead. */
export interface LabelStyle {
  readonly hasLabelDetails: boolean;
}

function labelled<Entry extends ts.CompletionEntry>(entry: Entry, text: string, style: LabelStyle): Entry {
  return style.hasLabelDetails
    ? { ...entry, labelDetails: { ...entry.labelDetails, description: text } }
    : { ...entry, sourceDisplay: [{ kind: "text", text }] };
}

/** Puts what is locked behind what everybody may use, and has it opt in. */
export function memberEntry(
  entry: ts.CompletionEntry,
  { feature, isLocked }: GatedMember,
  style: LabelStyle,
): ts.CompletionEntry {
  if (!isLocked) return entry;
  const shown = { ...labelled(entry, memberLabel(feature), style), sortText: afterMembers };
  return feature.status === "rejected"
    ? { ...shown, kindModifiers: [entry.kindModifiers, "deprecated"].filter(Boolean).join(",") }
    : { ...shown, hasAction: true, source: optInSource };
}

/** The entries at a place for a flag: those of the compiler's that may be written, and those that it does not offer. */
export function flagEntries(
  typescript: TypeScript,
  own: readonly ts.CompletionEntry[],
  { catalog, inside, others, written }: FlagPlace,
  style: LabelStyle,
): readonly ts.CompletionEntry[] {
  const isOffered = ({ status, flag }: FeatureEntry): boolean => status !== "rejected" && !others.has(flag);
  const kind = typescript.ScriptElementKind.string;
  const known = new Set<string>();
  const kept = own.flatMap((entry) => {
    const feature = entry.kind === kind ? catalog.features.get(unquoted(entry.name)) : undefined;
    if (!feature) return [entry];
    known.add(feature.flag);
    return isOffered(feature) ? [flagEntry(entry, feature, style)] : [];
  });
  const missing = [...catalog.features.values()]
    .filter((feature) => isOffered(feature) && !known.has(feature.flag))
    .map((feature) => {
      const name = written(feature.flag);
      const entry = {
        name,
        kind,
        kindModifiers: "",
        sortText: flagSort,
        ...(inside && { replacementSpan: inside }),
      };
      return flagEntry(entry, feature, style);
    });
  return [...kept, ...missing];
}

function flagEntry(entry: ts.CompletionEntry, feature: FeatureEntry, style: LabelStyle): ts.CompletionEntry {
  const shown = labelled(entry, flagLabel(feature), style);
  return feature.status === "accepted" ? { ...shown, sortText: afterOtherFlags } : shown;
}

/** Where no quotes are written yet, the compiler offers flags with quotes. */
export const unquoted = (name: string): string => name.replace(/^(["'`])(.*)\1$/, "$2");
