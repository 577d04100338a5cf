import type { Catalog } from "./catalog.js";
import type { IsMissing } from "./internal/is-missing.js";

/**
 * The flag names of a catalog that may be written: those of its `trial` and `accepted` features.
 *
 * @example
 * type FeatureName = FeatureNameOf<typeof features>; // "BLUEPRINTS" | "WEBSOCKETS"
 */
export type FeatureNameOf<C extends Catalog> =
  IsMissing<C> extends true
    ? never
    : {
        [Flag in keyof C["features"] & string]: C["features"][Flag]["status"] extends "rejected"
          ? never
          : Flag;
      }[keyof C["features"] & string];
