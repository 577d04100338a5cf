import { gateKey } from "../../analysis/gates/lock/gate.js";
import type { GatedMember } from "../../analysis/gates/lock/gated-members.js";
import { completedAt, type Completed } from "../../editor/completed.js";
import type { FlagPlace } from "../../editor/completion-place.js";
import { flagOffers, flagSort, memberOffer, unquoted, type Offer } from "../../editor/offers.js";
import { featureHover } from "../../report/feature-hover.js";
import {
  completionKind,
  completionTag,
  type CompletionItem,
  type CompletionList,
  type Position,
} from "../protocol.js";
import { dataOf, withPlace } from "./completion-data.js";
import { docs } from "./completion-resolve.js";
import type { Moment, Transformer } from "./moment.js";

/** Completion: locked members come last and opt in when they are accepted; flags say what they are. */
export const completionTransformer: Transformer = {
  prepare: (moment, params) => completedFor(moment, params as Params) !== undefined,
  transform(moment, result, params) {
    const { textDocument, position } = params as Params;
    const completed = completedFor(moment, params as Params);
    if (!completed) return result;
    const list = listOf(result);
    const place = { uri: textDocument.uri, position };
    const mark = (item: CompletionItem): CompletionItem => withPlace(item, list.itemDefaults?.data, place);
    const markOurs = (item: CompletionItem): CompletionItem =>
      withPlace(item, undefined, { ...place, isOurs: true });
    if (completed.kind === "members") {
      if (!result) return result;
      const shown = list.items.filter((item) => !isGateKey(item));
      const items = shown.map((item) => memberItem(moment, item, completed.members, mark));
      const isSame =
        items.length === list.items.length && items.every((item, index) => item === list.items[index]);
      return isSame ? result : { ...list, items };
    }
    const items = flagItems(moment, list.items, completed.flags, position, { mark, markOurs });
    return result || items.length > 0 ? { ...list, items } : result;
  },
};

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What is completed, where something of that is ours. */
function completedFor({ view, file, lines }: Moment, { position }: Params): Completed | undefined {
  const completed = completedAt(view, file, lines.offsetAt(position));
  return completed?.kind === "members" && completed.members.size === 0 ? undefined : completed;
}

function listOf(result: unknown): CompletionList {
  if (Array.isArray(result)) return { isIncomplete: false, items: result as readonly CompletionItem[] };
  return (result as CompletionList | null) ?? { isIncomplete: false, items: [] };
}

/** What a type says to tools is nothing to write. */
const isGateKey = (item: CompletionItem): boolean =>
  dataOf(item).name === gateKey || item.label.startsWith(gateKey);

type Mark = (item: CompletionItem) => CompletionItem;

function memberItem(
  moment: Moment,
  item: CompletionItem,
  members: ReadonlyMap<string, GatedMember>,
  mark: Mark,
): CompletionItem {
  const { name = item.label, isImport } = dataOf(item);
  // What is imported is no member, whatever it is called.
  const member = isImport ? undefined : members.get(name);
  if (!member) return item;
  const offer = memberOffer(member);
  if (!offer) return mark(item);
  const shown = offered(moment, item, offer);
  return offer.isRemoved && moment.client.hasCompletionTags
    ? { ...mark(shown), tags: [...new Set([...(item.tags ?? []), completionTag.deprecated])] }
    : mark(shown);
}

function offered({ client }: Moment, item: CompletionItem, { label, sortText }: Offer): CompletionItem {
  const sorted = sortText === undefined ? item : { ...item, sortText };
  return client.hasLabelDetails
    ? { ...sorted, labelDetails: { ...item.labelDetails, description: label } }
    : { ...sorted, detail: label };
}

/** The items at a place for a flag: those of the server's that may be written, and those that it does not offer. */
function flagItems(
  moment: Moment,
  own: readonly CompletionItem[],
  place: FlagPlace,
  position: Position,
  { mark, markOurs }: { readonly mark: Mark; readonly markOurs: Mark },
): readonly CompletionItem[] {
  const { catalog, inside, written } = place;
  const offers = flagOffers(place);
  const known = new Set<string>();
  const kept = own.flatMap((item) => {
    const flag = unquoted(dataOf(item).name ?? item.label);
    if (item.kind !== completionKind.constant || !catalog.features.has(flag)) return [item];
    known.add(flag);
    const offer = offers.get(flag);
    return offer ? [mark(offered(moment, item, offer))] : [];
  });
  const missing = [...offers]
    .filter(([flag]) => !known.has(flag))
    .map(([flag, offer]): CompletionItem => {
      const newText = written(flag);
      const range = inside
        ? moment.lines.rangeOf({ start: inside.start, end: inside.start + inside.length })
        : { start: position, end: position };
      const feature = catalog.features.get(flag);
      const item = {
        label: newText,
        kind: completionKind.constant,
        sortText: flagSort,
        textEdit: { range, newText },
        ...(feature && {
          documentation: docs(moment.client, featureHover(feature, catalog, "offered")),
        }),
      };
      return markOurs(offered(moment, item, offer));
    });
  return [...kept, ...missing];
}
