import type { StatesRead } from "../program/read-states.js";
import type { Comparison } from "./comparison.js";

/** `"1.2.0"` in version 1.2.0 is what `"1.2.1"` is in the next one, and so is `"studio/1.2.0"`. */
export function ownVersion({ old, new: newer }: StatesRead["versions"]): Comparison["isOwnVersion"] {
  return (before, after) =>
    typeof before === "string" &&
    old !== undefined &&
    newer !== undefined &&
    before.includes(old) &&
    before.replaceAll(old, newer) === after;
}
