import type ts from "typescript";

/** The module `typescript`, versions 5.4 to 6, as a host hands it in. */
export type TypeScript = typeof ts;
