import type { FeatureNameOf } from "../feature-name-of.js";

/** The catalog of the reference App. */
export declare const features: {
  readonly docs: "https://example.com/experimental";
  readonly optIn: "add it to experimentalFeatureFlags";
  readonly features: {
    readonly BLUEPRINTS: {
      readonly title: "Blueprints";
      readonly added: "1.7.0";
      readonly status: "trial";
      readonly issues: readonly [1023, 651];
    };
    readonly WEBSOCKETS: {
      readonly title: "Websockets";
      readonly added: "1.10.0";
      readonly status: "trial";
      readonly issues: readonly [1041, 1017];
    };
  };
};

/** The flag names that an App takes. */
export type FeatureName = FeatureNameOf<typeof features>;
