// From the index, so that it is in every program that has an App: TypeScript names the toolkit's types by it where it
// writes declarations.
import type { FlagsIn, FlagTuple, Gated, KnownFlags, LiteralFlagTuple } from "../index.js";
import type { ExperimentalApi } from "./experimental-api.js";
import type { FeatureName, features } from "./features.js";
import type { StableApp } from "./stable-app.js";

/** A small web application: Hono inside, with experimental features behind flags. */
export type App<Flags extends FeatureName = never> = Gated<
  StableApp,
  ExperimentalApi,
  Flags,
  typeof features
>;

/** How an App is made. */
export interface AppOptions<F> {
  /**
   * The experimental features that you opt in to, written out: `["BLUEPRINTS"]`. They may change or go away in any
   * release.
   */
  readonly experimentalFeatureFlags?: LiteralFlagTuple<F, typeof features>;
}

/** The constructor of {@link App}. */
export interface AppConstructor {
  /**
   * @param name the name of the application
   * @param options the experimental features to opt in to
   * @example
   * const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });
   */
  new <const F extends FlagTuple<typeof features> = []>(
    name: string,
    options?: AppOptions<F> & KnownFlags<F>,
  ): App<FlagsIn<F, typeof features>>;
}

export declare const App: AppConstructor;
