interface FeatureBase {
  /** The name that people read, such as `"Blueprints"`. */
  readonly title: string;
  /** The version of the library that first had the feature. */
  readonly added: string;
  /** Numbers of the GitHub issues in which the feature is discussed. */
  readonly issues?: readonly number[];
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
