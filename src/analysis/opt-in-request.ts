import type ts from "typescript";
import type { CatalogEntry } from "./catalog/feature.js";
import type { Span } from "./finding.js";
import type { ProgramFlags } from "./gates/mark/program-flags.js";

/** A use that asks for flags, before it is known where they go. */
export interface OptInRequest {
  readonly span: Span;
  /** Nothing where it is not known what leads to the place of the flags. */
  readonly receiver: ts.Node | undefined;
  readonly member: string | undefined;
  readonly flags: readonly string[];
  readonly catalog: CatalogEntry;
  /** Where the program's flags go, for what is marked: it has no receiver. */
  readonly program?: ProgramFlags;
}
