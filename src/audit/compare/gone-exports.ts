import { once } from "../../once.js";
import { push } from "../../push.js";
import type { Break, Subject } from "../change.js";
import type { Door } from "../program/layout.js";
import { normalised } from "../program/normalised.js";
import { alone, literally } from "../program/name-patterns.js";
import type { StatesRead } from "../program/read-states.js";
import type { ExportItem } from "../surface/export-item.js";
import { keyOf } from "./pairs.js";

export type BreakWithoutProof = Break extends infer B
  ? B extends Break
    ? Omit<B, "program" | "isProven" | "because" | "reaches">
    : never
  : never;

/** What both states have where an export is. */
export type Subjects = (old: ExportItem | undefined, newer: ExportItem | undefined) => Subject;

/**
 * The namespace that is gone with an export in it, as an export of its own: it may be one by nothing but what is in it, and
 * is told instead. Nothing where the namespace is still there.
 */
export function goneWith(
  item: ExportItem,
  there: ReadonlyMap<string, ExportItem>,
  closed: ReadonlySet<unknown>,
): ExportItem | undefined {
  if (closed.has(item.door)) return item;
  const spaces = item.outer.filter(({ start, end }) => end > start);
  for (let length = 1; length < item.name.length; length++) {
    const name = item.name.slice(0, length);
    const key = keyOf({ ...item, name });
    if (there.has(key) || [...there.keys()].some((each) => each.startsWith(`${key}.`))) continue;
    const place = spaces[item.name.length - 1 - length];
    const kinds = ["namespace"] as const;
    return { ...item, name, kinds, places: place ? [place] : item.places, typeParameters: undefined };
  }
  return undefined;
}

/** Tells of exports that are gone whether they have another name by now. */
export function goneOrRenamed(
  states: StatesRead,
  subjects: Subjects,
  oldKeys: ReadonlySet<string>,
): (old: ExportItem) => BreakWithoutProof {
  // Thousands may have gone, and thousands have come.
  const come = once(() => {
    const doors = new Map<Door, Map<string, ExportItem[]>>();
    for (const item of states.newer.items) {
      if (oldKeys.has(keyOf(item))) continue;
      const shapes = doors.get(item.door) ?? new Map<string, ExportItem[]>();
      doors.set(item.door, shapes);
      push(shapes, shapeOf(subjects(undefined, item).new?.text, item.name.at(-1)), item);
    }
    return doors;
  });
  return (old) => {
    const subject = subjects(old, undefined);
    const shape = shapeOf(subject.old?.text, old.name.at(-1));
    const [other, ...others] = come().get(old.door)?.get(shape) ?? [];
    if (other && others.length === 0 && shape !== "")
      return { ...subjects(old, other), kind: "export-renamed", to: other.name.join(".") };
    return { ...subject, kind: "export-gone", meaning: "whole" };
  };
}

/** A declaration without its own name. */
function shapeOf(text = "", name = ""): string {
  return normalised(text).replace(alone(`${literally(name)}(?:\\$\\d+)?`, "g"), "\u0000");
}
