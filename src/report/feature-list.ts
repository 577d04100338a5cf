import type { FeatureAge } from "../audit/age.js";
import type { DisplayPath } from "./display-path.js";
import type { Span } from "../analysis/finding.js";
import type { MarkedDeclaration } from "../analysis/gates/mark/marked-declarations.js";
import type { CatalogEntry, FeatureEntry } from "../analysis/catalog/feature.js";

/** One catalog with how the checked programs stand to its features. */
export interface ListedCatalog {
  readonly catalog: CatalogEntry;
  /** Whether the programs gate types of their own by it, and do not only depend on who does. */
  readonly isOwn: boolean;
  readonly features: readonly ListedFeature[];
}

export interface ListedFeature {
  readonly feature: FeatureEntry;
  /** Where its flag is written. */
  readonly optIns: readonly Span[];
  /** Where its members are referred to. */
  readonly uses: readonly Span[];
  /** What its flag opens by marks. */
  readonly declarations: readonly ListedDeclaration[];
  /** How long it has been on trial; nothing where it has ended, or where that was not asked. */
  readonly age: FeatureAge | undefined;
}

/** A marked declaration, with where its mark is written. */
export interface ListedDeclaration extends Omit<MarkedDeclaration, "place"> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where to read of an issue; nothing where the catalog does not tell. */
export function issueAddress({ issueTracker }: CatalogEntry, issue: number): string | undefined {
  return issueTracker === undefined ? undefined : `${issueTracker}${issue}`;
}

export const statusTitle = { trial: "Trial", accepted: "Accepted", rejected: "Rejected" } as const;

/** What each status says to who uses the library. */
export const statusMeaning = {
  trial: "You must explicitly opt-in to use this feature.",
  accepted: "This feature has graduated to a fully supported one: no opt-in is needed.",
  rejected: "This feature has been removed.",
} as const;

/** The columns of the table of experimental APIs. */
export const columns = [
  "Feature",
  "Feature Flag Name",
  "Version Added",
  "Version Finalized",
  "Status",
  "GitHub Issue(s)",
] as const;

/** The columns that say how a program stands to a feature, and how old what is on trial is where that was asked. */
export const programColumns = ({ features }: ListedCatalog): readonly string[] => [
  ...(hasAges(features) ? ["Age"] : []),
  "Opted In",
  "Used",
];

const hasAges = (features: readonly ListedFeature[]): boolean =>
  features.some(({ age }) => age !== undefined);

/** The cells of one row, as they stand on a terminal. */
export function cellsOf({ feature }: ListedFeature): readonly string[] {
  const { title, flag, added, finalized = "", status, issues } = feature;
  return [title, flag, added, finalized, statusTitle[status], issues.map((issue) => `#${issue}`).join(", ")];
}

export function programCellsOf(
  { features }: ListedCatalog,
  { age, optIns, uses }: ListedFeature,
): readonly string[] {
  return [
    ...(hasAges(features) ? [ageCell(age)] : []),
    optIns.length > 0 ? "yes" : "no",
    uses.length > 0 ? "yes" : "no",
  ];
}

/** In minor versions of the library. */
function ageCell(age: FeatureAge | undefined): string {
  if (!age) return "";
  const { minors, expired } = age;
  return [
    ...(minors === undefined ? [] : [`${minors} minor${minors === 1 ? "" : "s"}`]),
    ...(expired ? ["too long"] : []),
  ].join(", ");
}

/** The columns of the table of marked declarations. */
export const declarationColumns = ["Feature Flag Name", "Kind", "Declaration", "Entry Point"] as const;

/** The cells of one row: in the library's own program the file stands where its users have a module. */
export function declarationCells(
  flag: string,
  { kind, name, entryPoint, file }: ListedDeclaration,
  displayPath: DisplayPath,
): readonly string[] {
  return [flag, kind, name, entryPoint ?? displayPath(file)];
}
