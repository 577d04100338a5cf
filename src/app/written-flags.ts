import type { Spared } from "../../types/internal/index.js";
import type { FeatureName } from "./features.js";
import { readOnlySet } from "./read-only-set.js";

class Flags {
  readonly #flags: ReadonlySet<FeatureName>;

  constructor(flags: readonly FeatureName[]) {
    this.#flags = readOnlySet(flags);
  }

  /** The flags that the App was given, for people to read. Nothing checks them at run time. */
  get experimentalFeatureFlags(): ReadonlySet<FeatureName> {
    return this.#flags;
  }
}

/** What every App has for people to read. A fake of an App needs no flags. */
export const WrittenFlags: new (
  flags: readonly FeatureName[],
) => Spared<Pick<Flags, "experimentalFeatureFlags">> = Flags;
