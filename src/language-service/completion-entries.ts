import type ts from "typescript";
import type { GatedMember } from "../analysis/gates/lock/gated-members.js";
import type { TypeScript } from "../compilers/typescript.js";
import type { FlagPlace } from "../editor/completion-place.js";
import { flagOffers, flagSort, memberOffer, unquoted, type Offer } from "../editor/offers.js";

/** Marks the entries that opt in when they are accepted, so that their details are asked for by it. */
export const optInSource = "proviso";

/** How entries are shown beside their names; older editors show where an entry comes from instead. */
export interface LabelStyle {
  readonly hasLabelDetails: boolean;
}

function offered<Entry extends ts.CompletionEntry>(
  entry: Entry,
  { label, sortText = entry.sortText }: Offer,
  style: LabelStyle,
): Entry {
  return style.hasLabelDetails
    ? { ...entry, sortText, labelDetails: { ...entry.labelDetails, description: label } }
    : { ...entry, sortText, sourceDisplay: [{ kind: "text", text: label }] };
}

/** Has a locked member opt in when it is accepted. */
export function memberEntry(
  entry: ts.CompletionEntry,
  member: GatedMember,
  style: LabelStyle,
): ts.CompletionEntry {
  const offer = memberOffer(member);
  if (!offer) return entry;
  const shown = offered(entry, offer, style);
  return offer.isRemoved
    ? { ...shown, kindModifiers: [entry.kindModifiers, "deprecated"].filter(Boolean).join(",") }
    : { ...shown, hasAction: true, source: optInSource };
}

/** The entries at a place for a flag: those of the compiler's that may be written, and those that it does not offer. */
export function flagEntries(
  typescript: TypeScript,
  own: readonly ts.CompletionEntry[],
  place: FlagPlace,
  style: LabelStyle,
): readonly ts.CompletionEntry[] {
  const { catalog, inside, written } = place;
  const offers = flagOffers(place);
  const kind = typescript.ScriptElementKind.string;
  const known = new Set<string>();
  const kept = own.flatMap((entry) => {
    const flag = unquoted(entry.name);
    if (entry.kind !== kind || !catalog.features.has(flag)) return [entry];
    known.add(flag);
    const offer = offers.get(flag);
    return offer ? [offered(entry, offer, style)] : [];
  });
  const missing = [...offers]
    .filter(([flag]) => !known.has(flag))
    .map(([flag, offer]) => {
      const name = written(flag);
      const entry = {
        name,
        kind,
        kindModifiers: "",
        sortText: flagSort,
        ...(inside && { replacementSpan: inside }),
      };
      return offered(entry, offer, style);
    });
  return [...kept, ...missing];
}
