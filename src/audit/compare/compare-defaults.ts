import { normalised } from "../program/normalised.js";
import type { Fact } from "./difference.js";

/** What is known of type parameters. */
export interface Defaults {
  readonly names: readonly string[];
  /** What each stands for where it is not written. */
  readonly defaults: readonly (string | undefined)[];
}

type DefaultFact = Extract<Fact, { readonly kind: "type-default" }>;

/** The first type parameter that stands for something else than before where it is not written. */
export function otherDefault(
  older: Defaults | undefined,
  newer: Defaults | undefined,
  more: Pick<DefaultFact, "use" | "count">,
): DefaultFact | undefined {
  const texts = (newer?.defaults ?? []).map((each) => each && normalised(each));
  const index = (older?.defaults ?? []).findIndex((each, at) => {
    const after = texts[at];
    return each !== undefined && after !== undefined && normalised(each) !== after;
  });
  const [name, before, after] = [older?.names[index], older?.defaults[index], newer?.defaults[index]];
  if (!older || name === undefined || before === undefined || after === undefined) return undefined;
  return {
    kind: "type-default",
    parameter: name,
    oldType: normalised(before),
    newType: normalised(after),
    names: older.names,
    before: older.defaults,
    ...more,
  };
}
