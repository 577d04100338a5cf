import type { GatedMember } from "../../analysis/gates/lock/gated-members.js";
import { completedAt, type Completed } from "../../editor/completed.js";
import { planOfMember } from "../../editor/plan-of-member.js";
import { standingOf, unquoted } from "../../editor/offers.js";
import { mergeEdits } from "../../fix/merge-edits.js";
import { featureHover } from "../../report/feature-hover.js";
import type { ClientAbilities } from "../client.js";
import type { CompletionItem, Markup, TextEdit } from "../protocol.js";
import { dataOf } from "./completion-data.js";
import { appendedMarkup } from "./hover.js";
import type { Moment, Transformer } from "./moment.js";
import { textEdits } from "./workspace-edit.js";

/** What is told of one item when it is looked at, and done when it is accepted. */
export const completionResolveTransformer: Transformer = {
  transform(moment, result, params) {
    const item = params as CompletionItem;
    const { offeredAt, name = item.label } = dataOf(item);
    const resolved = result as CompletionItem | null;
    if (!offeredAt || !resolved) return result;
    const completed = completedAt(moment.view, moment.file, moment.lines.offsetAt(offeredAt.position));
    if (completed?.kind === "flag") {
      const { catalog } = completed.flags;
      const feature = catalog.features.get(unquoted(name));
      if (!feature) return result;
      return documented(moment, resolved, featureHover(feature, catalog, "offered"));
    }
    const member = completed?.members.get(name);
    if (!completed || !member) return result;
    const standing = standingOf(member);
    const edits = member.isLocked ? optInEdits(moment, completed, member) : [];
    return {
      ...documented(moment, resolved, featureHover(member.feature, member.catalog, standing)),
      ...(edits.length > 0 && {
        additionalTextEdits: [...(resolved.additionalTextEdits ?? []), ...edits],
      }),
    };
  },
};

function documented({ client }: Moment, item: CompletionItem, text: string): CompletionItem {
  const { documentation } = item;
  const all = documentation === undefined ? docs(client, text) : appendedMarkup(documentation, text);
  return { ...item, documentation: all };
}

/** What is told of an item of which the server tells nothing. */
export function docs({ hasMarkdownDocs }: ClientAbilities, value: string): Markup {
  return { kind: hasMarkdownDocs ? "markdown" : "plaintext", value };
}

/** Accepting an item may change its own file only; an opt-in that goes elsewhere is offered as a code action. */
function optInEdits(
  moment: Moment,
  { receiver }: Completed & { readonly kind: "members" },
  member: GatedMember,
): readonly TextEdit[] {
  if (member.feature.status === "rejected") return [];
  const plan = planOfMember(moment.view.context, receiver, member);
  const { fileName } = moment.file;
  if (!plan?.changes.every(({ file }) => file === fileName)) return [];
  const { files } = mergeEdits([plan.changes]);
  return textEdits(moment, fileName, files.get(fileName) ?? []);
}
