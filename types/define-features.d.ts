import type { Catalog } from "./catalog.js";
import type { CheckedCatalog } from "./internal/checked-catalog.js";

/**
 * Declares the catalog of a library. At run time it returns what it was given; its types keep every word of the
 * catalog, because that is where the compiler and Proviso's tools read it.
 *
 * @param catalog the documentation address and the features by flag name
 * @returns the same catalog, with its literal types
 * @throws never; a wrong catalog is a compile error at the wrong entry
 * @example
 * export const features = defineFeatures({
 *   docs: "https://example.com/experimental",
 *   features: { BLUEPRINTS: { title: "Blueprints", added: "1.7.0", status: "trial" } },
 * });
 */
export declare function defineFeatures<const C extends Catalog>(catalog: C & CheckedCatalog<C>): C;
