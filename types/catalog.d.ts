import type { Expire, Feature } from "./feature.js";

/**
 * All features of one library, by flag name, with the address of their documentation.
 *
 * @example
 * const catalog: Catalog = {
 *   docs: "https://example.com/experimental",
 *   features: { BLUEPRINTS: { title: "Blueprints", added: "1.7.0", status: "trial" } },
 * };
 */
export interface Catalog {
  /** Where people read about the experiments of the library. */
  readonly docs: string;
  /** What the numbers in `issues` are added to, such as `"https://github.com/owner/name/issues/"`. */
  readonly issueTracker?: string;
  /**
   * How to opt in, in a few words, such as `"add it to experimentalFeatureFlags"`. TypeScript prints them with the flag,
   * where none of Proviso's tools says it better.
   */
  readonly optIn?: string;
  readonly features: Readonly<Record<string, Feature>>;
  /** How long features may stay on trial. */
  readonly expire?: Expire;
  /**
   * The release tags that stand for a flag: with `{ beta: "BETA" }`, what is marked with `@beta` needs the flag `BETA`.
   */
  readonly tags?: Readonly<Record<string, string>>;
}
