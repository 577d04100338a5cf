import type * as Contract from "../types/index.js";

// Only the types of a catalog matter to the compiler and to the tools, so there is nothing to do at run time.
export const defineFeatures: typeof Contract.defineFeatures = (catalog) => catalog;
