import type { CatalogEntry, FeatureEntry } from "../../../src/analysis/catalog/feature.js";
import type { Edit, OptInGroup, OptInRequiredFinding, Span } from "../../../src/analysis/finding.js";
import type { CheckReport } from "../../../src/report/formats/index.js";

/** A report with nothing in it, or with what is given. */
export function reportOf(
  files: Readonly<Record<string, string>>,
  parts: Partial<CheckReport> = {},
): CheckReport {
  return {
    version: "1.2.3",
    findings: [],
    optIns: [],
    suggestions: [],
    problems: [],
    strict: false,
    textOf: (file) => files[file.slice(folder.length)],
    displayPath: (file) => (file.startsWith(folder) ? file.slice(folder.length) : `../..${file}`),
    ...parts,
  };
}

export const folder = "/srv/project/";

export const blueprints: FeatureEntry = {
  flag: "BLUEPRINTS",
  title: "Blueprints",
  status: "trial",
  added: "1.7.0",
  issues: [1023, 651],
};
export const graduated: FeatureEntry = {
  flag: "GRADUATED",
  title: "Graduated",
  status: "accepted",
  added: "1.0.0",
  finalized: "1.5.0",
  issues: [],
};
export const catalog: CatalogEntry = {
  docs: "https://example.com/experimental",
  features: new Map([blueprints, graduated].map((feature) => [feature.flag, feature])),
  tags: new Map(),
};

/** The place of a piece of text in a file. */
export function spanOf(name: string, text: string, piece: string, from = 0): Span {
  const start = text.indexOf(piece, from);
  if (start < 0) throw new Error(`there is no ${piece}`);
  return { file: folder + name, start, end: start + piece.length };
}

export function groupOf(site: Span, snippet: string, uses: readonly Span[], edit: Edit): OptInGroup {
  return { site: { ...site, snippet }, origin: undefined, flags: ["BLUEPRINTS"], catalog, edit, uses };
}

export function useOf(use: Span, group: OptInGroup): OptInRequiredFinding {
  return {
    code: "opt-in-required",
    ...use,
    member: "registerBlueprint",
    features: [blueprints],
    catalog,
    group,
    edit: group.edit,
  };
}
