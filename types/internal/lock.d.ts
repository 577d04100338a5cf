import type { Catalog } from "../catalog.js";
import type { FeatureRemoved } from "../feature-removed.js";
import type { OptInRequired } from "../opt-in-required.js";
import type { IsMissing } from "./is-missing.js";
import type { OptInRequired as OptInRequiredBy } from "./opt-in-required.js";

/** The type that stands in for each member of the feature `Flag` while it is locked. */
export type Lock<C extends Catalog, Flag extends string> =
  IsMissing<C> extends true
    ? OptInRequired<Flag>
    : C["features"][Flag] extends {
          readonly status: "rejected";
          readonly finalized: infer Version extends string;
        }
      ? FeatureRemoved<Flag, Version>
      : C extends { readonly optIn: infer How extends string }
        ? OptInRequiredBy<Flag, How>
        : OptInRequired<Flag>;
