import type { FlagList, TextChange } from "../analysis/opt-in/edit/text-change.js";

/**
 * One change for two of one place that differ in their flags alone: `<"A">` and `<"B">` make `<"A" | "B">`, which is
 * what they make one after the other too.
 *
 * @returns nothing where that is not all in which they differ
 */
export function withFlagsOf(change: TextChange, other: TextChange): TextChange | undefined {
  if (change.start !== other.start || change.end !== other.end) return undefined;
  const one = partsOf(change);
  const two = partsOf(other);
  if (!one || !two || !isSameAround(one, two)) return undefined;
  const { separator } = one.flags;
  const items = [...new Set([...one.flags.items, ...two.flags.items])];
  return { ...change, newText: one.before + items.join(separator) + one.after, flags: { items, separator } };
}

interface Parts {
  readonly before: string;
  readonly flags: FlagList;
  readonly after: string;
}

const isSameAround = (one: Parts, two: Parts): boolean =>
  one.before === two.before && one.after === two.after && one.flags.separator === two.flags.separator;

function partsOf({ newText, flags }: TextChange): Parts | undefined {
  if (!flags) return undefined;
  const list = flags.items.join(flags.separator);
  const start = newText.lastIndexOf(list);
  return { before: newText.slice(0, start), flags, after: newText.slice(start + list.length) };
}
