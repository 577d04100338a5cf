import type { CatalogEntry, FeatureEntry } from "../../analysis/catalog/feature.js";
import type { Edit, Finding, OptInSite, Span } from "../../analysis/finding.js";
import type { ReportedError } from "../../analysis/program/compiler.js";
import type { CheckReport } from "./check-report.js";
import { compilerErrors, placeOf } from "./compiler-errors.js";
import { findingEntries, problemEntries, suggestionEntries, type Entry } from "./entries.js";
import { findingFacts } from "./finding-facts.js";
import { wholeOptIns } from "./opt-in-summary.js";
import { placesIn, type Places } from "./places.js";

/**
 * The report as JSON, as `schemas/check.schema.json` describes it. `version` goes up when a field goes away or changes
 * its meaning; that fields come is no new version.
 *
 * @example
 * JSON.parse(jsonReport(report)).findings[0].flags; // ["BLUEPRINTS"]
 */
export function jsonReport(report: CheckReport): string {
  const places = placesIn(report);
  const data = {
    version: 1,
    proviso: report.version,
    findings: findingEntries(report).map((entry) => findingJson(places, entry)),
    optIns: wholeOptIns(report).map(({ group, message }) => ({
      flags: group.flags,
      catalog: catalogJson(group.catalog),
      site: siteJson(places, group.site),
      edit: editJson(places, group.edit),
      uses: group.uses.map((use) => spanJson(places, use)),
      message,
    })),
    suggestions: suggestionEntries(report).map((entry) => findingJson(places, entry)),
    ...(report.compilerErrors && {
      compilerErrors: compilerErrors(report).map((error) => compilerErrorJson(places, error)),
    }),
    problems: problemEntries(report).map(({ problem, diagnostic, message }) => ({
      code: problem.code,
      number: diagnostic.number,
      message,
    })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function findingJson(places: Places, { finding, code, diagnostic, severity, message, related }: Entry) {
  const { member, features, catalog } = findingFacts(finding);
  return {
    code,
    number: diagnostic.number,
    severity,
    ...spanJson(places, finding),
    message,
    member: member ?? null,
    flags: features.map(({ flag }) => flag),
    features: features.map(featureJson),
    catalog: catalog ? catalogJson(catalog) : null,
    site: siteJson(places, siteOf(finding)),
    edit: editJson(places, "edit" in finding ? finding.edit : undefined),
    related: related.map(({ span, message }) => ({ ...spanJson(places, span), message })),
  };
}

function compilerErrorJson(places: Places, error: ReportedError) {
  const span = placeOf(error);
  return {
    number: error.code,
    ...(span ? spanJson(places, span) : { file: null, start: null, end: null }),
    message: error.text,
  };
}

const siteOf = (finding: Finding): OptInSite | undefined =>
  finding.code === "opt-in-required" ? finding.group.site : undefined;

function spanJson(places: Places, span: Span) {
  const { file, start, end } = places.at(span);
  return { file, start: { offset: span.start, ...start }, end: { offset: span.end, ...end } };
}

const siteJson = (places: Places, site: OptInSite | undefined) =>
  site ? { ...spanJson(places, site), snippet: site.snippet } : null;

const editJson = (places: Places, edit: Edit | undefined) =>
  edit ? edit.map((change) => ({ ...spanJson(places, change), newText: change.newText })) : null;

const catalogJson = ({ docs, issueTracker }: CatalogEntry) => ({ docs, issueTracker: issueTracker ?? null });

const featureJson = ({
  flag,
  title,
  status,
  added,
  finalized,
  issues,
  docs,
  reason,
  successor,
}: FeatureEntry) => ({
  flag,
  title,
  status,
  added,
  finalized: finalized ?? null,
  issues,
  docs: docs ?? null,
  reason: reason ?? null,
  successor: successor ?? null,
});
