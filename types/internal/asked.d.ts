import type { Catalog } from "../catalog.js";
import type { FeaturesWithStatus } from "./features-with-status.js";

/**
 * The flag names in `Flags` that open something. `any`, `unknown` and `string` name no flag; a rejected flag opens
 * nothing, even where a type argument smuggles it in.
 */
export type Asked<C extends Catalog, Flags> = string extends Flags
  ? never
  : Exclude<Flags, FeaturesWithStatus<C, "rejected">>;
