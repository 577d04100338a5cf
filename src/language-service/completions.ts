import type ts from "typescript";
import { gateKey } from "../analysis/gates/lock/gate.js";
import type { TypeScript } from "../compilers/typescript.js";
import { completedAt, type Completed } from "../editor/completed.js";
import type { FlagPlace } from "../editor/completion-place.js";
import { planOfMember } from "../editor/plan-of-member.js";
import { standingOf, unquoted } from "../editor/offers.js";
import { mergeEdits } from "../fix/merge-edits.js";
import { featureHover, flagInfo } from "../report/feature-hover.js";
import { optInToFlagTitle } from "../report/fix-titles.js";
import { fileChanges } from "./code-fixes.js";
import { flagEntries, memberEntry, optInSource } from "./completion-entries.js";
import type { Extensions } from "./guard.js";
import { appended } from "./hover.js";
import type { View } from "./view.js";

type Place = Completed & { readonly at: View };

/** Completion: locked members come last and opt in when they are accepted; flags say what they are. */
export function completionExtensions(typescript: TypeScript, view: () => View | undefined): Extensions {
  function placeAt(fileName: string, position: number): Place | undefined {
    const at = view();
    const file = at?.program.getSourceFile(fileName);
    const completed = at && file && completedAt(at, file, position);
    return completed && { ...completed, at };
  }

  return {
    getCompletionsAtPosition(ask, fileName, position, options, ...rest) {
      const own = ask(fileName, position, options, ...rest);
      const place = placeAt(fileName, position);
      if (!place) return own;
      const style = { hasLabelDetails: options?.useLabelDetailsInCompletionEntries === true };
      if (place.kind === "members") {
        const { members } = place;
        if (!own || members.size === 0) return own;
        // What a type says to tools is nothing to write.
        const shown = own.entries.filter(({ name }) => name !== gateKey);
        return {
          ...own,
          entries: shown.map((entry) => {
            const member = entry.source === undefined ? members.get(entry.name) : undefined;
            return member ? memberEntry(entry, member, style) : entry;
          }),
        };
      }
      const entries = [...flagEntries(typescript, own?.entries ?? [], place.flags, style)];
      return own || entries.length > 0 ? { ...nothingElse, ...own, entries } : undefined;
    },

    getCompletionEntryDetails(ask, fileName, position, name, formatOptions, source, ...rest) {
      const ownSource = source === optInSource ? undefined : source;
      const own = ask(fileName, position, name, formatOptions, ownSource, ...rest);
      // What is imported is no member, whatever it is called.
      const place = ownSource === undefined ? placeAt(fileName, position) : undefined;
      if (place?.kind === "flag") return flagDetails(typescript, own, place.flags, unquoted(name));
      const member = place?.members.get(name);
      if (!own || !place || !member) return own;
      const standing = standingOf(member);
      const text = featureHover(member.feature, member.catalog, standing);
      const { flag } = member.feature;
      const plan = source === optInSource && planOfMember(place.at.context, place.receiver, member);
      const action = plan && {
        description: optInToFlagTitle([flag]),
        changes: fileChanges(mergeEdits([plan.changes]).files),
      };
      return {
        ...own,
        documentation: appended(own.documentation, text),
        ...(action && { codeActions: [...(own.codeActions ?? []), action] }),
      };
    },
  };
}

const nothingElse = { isGlobalCompletion: false, isMemberCompletion: false, isNewIdentifierLocation: false };

function flagDetails(
  typescript: TypeScript,
  own: ts.CompletionEntryDetails | undefined,
  { catalog }: FlagPlace,
  flag: string,
): ts.CompletionEntryDetails | undefined {
  const feature = catalog.features.get(flag);
  if (!feature) return own;
  const details = own ?? {
    name: flag,
    kind: typescript.ScriptElementKind.string,
    kindModifiers: "",
    displayParts: [{ kind: "stringLiteral", text: flagInfo(feature) }],
  };
  const text = featureHover(feature, catalog, "offered");
  return { ...details, documentation: appended(details.documentation, text) };
}
