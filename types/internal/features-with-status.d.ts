import type { Catalog } from "../catalog.js";
import type { IsMissing } from "./is-missing.js";

/**
 * The flag names of a catalog whose features have the status `Status`. A catalog that is `any` (its types could not be
 * found) has none, so that nothing opens by accident.
 */
export type FeaturesWithStatus<C extends Catalog, Status> =
  IsMissing<C> extends true
    ? never
    : {
        [Flag in keyof C["features"] & string]: C["features"][Flag]["status"] extends Status ? Flag : never;
      }[keyof C["features"] & string];
