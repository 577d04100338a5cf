import { normalised } from "../program/normalised.js";
import type { Heirs } from "../settled/heirs.js";
import type { ExportItem, Place } from "../surface/export-item.js";
import { push } from "../../push.js";
import type { Declared } from "./declared.js";

/** A difference as it is seen of one export. */
export interface Sighting {
  readonly item: ExportItem;
  /** The export in the other state. */
  readonly counterpart: ExportItem | undefined;
  /** Where what differs is declared; nothing for what is told by itself. */
  readonly declared: Declared | undefined;
  /** Tells apart what may differ of one declaration. */
  readonly fact: string;
  /** What has made it another one, though it is written as before: the same for all that this has changed. */
  readonly reason: string | undefined;
  /** The member that it is, or is in; nothing for the export itself. */
  readonly member: string | undefined;
  /** How far inside the export that is. */
  readonly depth: number;
}

/** All that is seen of one difference; the first is where it is told. */
export type Cause<S extends Sighting> = readonly [S, ...S[]];

/**
 * Puts together what is declared once and seen of several exports: a member is told of the class that declares it, and not
 * again of each that inherits it.
 */
export function byCause<S extends Sighting>(all: readonly S[], textAt: TextAt): readonly Cause<S>[] {
  const groups = new Map<string, S[]>();
  for (const [index, each] of all.entries()) {
    push(groups, keyOf(each) ?? String(index), each);
  }
  const order = new Map(all.map((each, index) => [each, index]));
  return [...groups.values()]
    .flatMap((group) => causesIn(group, textAt))
    .sort(([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
}

type TextAt = (place: Place) => string;

function keyOf({ declared, fact, reason }: Sighting): string | undefined {
  if (!declared) return undefined;
  if (reason !== undefined) return `${fact} ${reason}`;
  const at = (place: Place | undefined): string => (place ? `${place.path} ${place.start}` : "");
  return JSON.stringify([fact, at(declared.old), at(declared.new)]);
}

function causesIn<S extends Sighting>(group: readonly S[], textAt: TextAt): readonly Cause<S>[] {
  const [first, ...rest] = group;
  if (!first) return [];
  if (rest.length === 0 || first.declared === undefined) return group.map((each) => [each]);
  // Where all that it is for is written as before, what is different is the same thing for all of them.
  if (first.reason !== undefined) return [[first, ...rest]];
  // What has come is told where it is declared, whoever has come to extend that.
  const home = nearest(group.filter(isDeclaredIn)) ?? (first.declared.old ? undefined : nearest(group));
  if (home) return [[home, ...group.filter((each) => each !== home)]];
  // A class that extends another one than before has lost a member by itself: the one that declares it still has it.
  const isDeclaredAlike = isSameText(textAt, first.declared.old, first.declared.new);
  const led = isDeclaredAlike ? [] : group.filter((each) => isLedToAsBefore(each, textAt));
  const others = new Map<ExportItem, S[]>();
  for (const each of group) if (!led.includes(each)) push(others, each.item, each);
  return [led, ...others.values()].flatMap((part): readonly Cause<S>[] => {
    const head = nearest(part);
    return head ? [[head, ...part.filter((each) => each !== head)]] : [];
  });
}

function nearest<S extends Sighting>(group: readonly S[]): S | undefined {
  const [first, ...rest] = group;
  return rest.reduce((one, other) => (one && one.depth <= other.depth ? one : other), first);
}

/** Whether an export is what declares it. */
function isDeclaredIn({ item, counterpart, declared }: Sighting): boolean {
  const isIn = (place: Place): boolean =>
    [item, counterpart].some((each) =>
      each?.places.some(
        ({ path, start, end }) => path === place.path && start <= place.start && place.end <= end,
      ),
    );
  const { old, new: newer } = declared ?? {};
  return (!old || isIn(old)) && (!newer || isIn(newer));
}

/** Whether an export leads to what is inside it by the same words: a class extends what it did. */
function isLedToAsBefore({ item, counterpart, depth }: Sighting, textAt: TextAt): boolean {
  const wordsOf = (each: ExportItem | undefined): string =>
    (each?.places ?? [])
      .map((place) => {
        const text = normalised(textAt(place)).replace(/^(?:(?:export|declare|default|abstract) )+/, "");
        return depth === 0 ? text.replace(/\{[^]*$/, "") : text;
      })
      .join("\n");
  return counterpart !== undefined && wordsOf(item) === wordsOf(counterpart);
}

const isSameText = (textAt: TextAt, one: Place | undefined, other: Place | undefined): boolean =>
  one !== undefined && other !== undefined && normalised(textAt(one)) === normalised(textAt(other));

/** The exports beside the one that tells it, each once: those of which it is seen, and those that inherit it unseen. */
export function reachedBy<S extends Sighting>([head, ...rest]: Cause<S>, heirs: Heirs): readonly string[] {
  const { declared, member, depth } = head;
  const place = declared?.old ?? declared?.new;
  // What an export has lost that extends another one than before, the others still have.
  const isHome = depth === 0 && isDeclaredIn(head);
  const inheriting = place && member !== undefined && isHome ? heirs(place, member) : [];
  const names = [...rest.map(({ item }) => item.name.join(".")), ...inheriting];
  return [...new Set(names)].filter((name) => name !== head.item.name.join("."));
}
