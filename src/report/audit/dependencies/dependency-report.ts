import type { CatalogEntry, FeatureEntry } from "../../../analysis/catalog/feature.js";
import type { Span } from "../../../analysis/finding.js";
import type { FeatureAge } from "../../../audit/age.js";
import { isBroken, type Fate } from "../../../audit/opened/fate.js";
import type { CheckReport } from "../../formats/check-report.js";

/** What the libraries of a program have on trial, and the program or what it depends on has opted in to. */
export interface DependencyReport extends Pick<CheckReport, "textOf" | "displayPath"> {
  readonly proviso: string;
  readonly libraries: readonly LibraryReport[];
  /** Whether what is on trial for longer than its library said fails, too. */
  readonly strict: boolean;
}

export interface LibraryReport {
  readonly name: string;
  readonly version: string | undefined;
  readonly catalog: CatalogEntry;
  /** What the next version is called; nothing where none is known. */
  readonly next: string | undefined;
  readonly features: readonly OptedInFeature[];
  /** How many declarations that were stable the next version breaks. */
  readonly stableBreaks: number;
}

export interface OptedInFeature {
  readonly feature: FeatureEntry;
  readonly age: FeatureAge | undefined;
  /** Where the program itself opts in. */
  readonly optIns: readonly Span[];
  /** The packages that have opted in. */
  readonly packages: readonly string[];
  /** What the next version does to it. */
  readonly fate: Fate | undefined;
}

export function isDependencyPassed({ libraries, strict }: DependencyReport): boolean {
  const features = libraries.flatMap((library) => library.features);
  const isExpired = strict && features.some(({ age }) => age?.expired !== undefined);
  return !isExpired && !features.some(({ fate }) => fate !== undefined && isBroken(fate));
}
