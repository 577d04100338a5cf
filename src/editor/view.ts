import type { CatalogEntry } from "../analysis/catalog/feature.js";
import type { GatedWorld } from "../analysis/gates/lock/gated-world.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import type { DisplayPath } from "../report/display-path.js";

/** One program as an editor has it at one moment, with what has been found out about it so far. */
export interface EditorView {
  readonly context: AnalysisContext;
  readonly world: GatedWorld;
  readonly catalogs: readonly CatalogEntry[];
  readonly displayPath: DisplayPath;
}
