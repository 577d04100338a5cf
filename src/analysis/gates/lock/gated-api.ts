import type ts from "typescript";

/** The types of one `Gated<…>`, as they are written. */
export interface GatedApi {
  readonly api: ts.TypeNode;
  readonly catalog: ts.TypeNode | undefined;
}
