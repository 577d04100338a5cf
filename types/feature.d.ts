/**
 * How long something may stay on trial: for some minor versions, or until a day. `proviso audit` tells what is older.
 *
 * @example
 * const expire: Expire = { minors: 6 };
 */
export type Expire =
  | {
      /** How many minor versions may come after the one that added it. */
      readonly minors: number;
    }
  | {
      /** The last day of the trial, as `"2027-03-31"`. */
      readonly date: string;
    };

interface FeatureBase {
  /** The name that people read, such as `"Blueprints"`. */
  readonly title: string;
  /** The version of the library that first had the feature. */
  readonly added: string;
  /** Numbers of the GitHub issues in which the feature is discussed. */
  readonly issues?: readonly number[];
  /** Where people read about this feature, if not at the address of the catalog. */
  readonly docs?: string;
  /** Why it is experimental: one sentence, which people read where they use it. */
  readonly reason?: string;
  /** How much it weighs to use the feature without opting in: `"error"` unless it says otherwise. */
  readonly severity?: "error" | "warning";
  /** The flag that the feature has by now, where it was given another one. */
  readonly successor?: string;
  /** How long the feature may stay on trial, if not as long as the catalog says. */
  readonly expire?: Expire;
}

/** An experiment under way: whoever uses it must opt in. */
export interface TrialFeature extends FeatureBase {
  readonly status: "trial";
  /** A trial is not over, so it has no version in which it ended. */
  readonly finalized?: never;
}

/** An experiment that has ended: `accepted` needs no opt-in any more, `rejected` has been removed. */
export interface FinalizedFeature extends FeatureBase {
  readonly status: "accepted" | "rejected";
  /** The version of the library that accepted or removed the feature. */
  readonly finalized: string;
}

/**
 * One experimental API of a library, as its catalog lists it.
 *
 * @example
 * const feature: Feature = { title: "Blueprints", added: "1.7.0", status: "trial", issues: [1023] };
 */
export type Feature = TrialFeature | FinalizedFeature;
