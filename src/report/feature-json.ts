import type { Span } from "../analysis/finding.js";
import { issueAddress, type ListedCatalog } from "./feature-list.js";
import { placesIn, type Places } from "./formats/places.js";
import type { CheckReport } from "./formats/check-report.js";

/** The list of experimental APIs for other programs. */
export function featureJson(
  catalogs: readonly ListedCatalog[],
  files: Pick<CheckReport, "textOf" | "displayPath">,
): string {
  const places = placesIn(files);
  const list = catalogs.map(({ catalog, isOwn, features }) => ({
    docs: catalog.docs,
    ...(catalog.issueTracker !== undefined && { issueTracker: catalog.issueTracker }),
    own: isOwn,
    features: features.map(({ feature, optIns, uses, declarations, age }) => ({
      title: feature.title,
      flag: feature.flag,
      added: feature.added,
      finalized: feature.finalized ?? null,
      status: feature.status,
      age: age
        ? {
            minors: age.minors ?? null,
            expire: feature.expire ?? catalog.expire ?? null,
            expired: age.expired !== undefined,
          }
        : null,
      issues: feature.issues.map((number) => ({ number, url: issueAddress(catalog, number) ?? null })),
      optIns: optIns.map((span) => placeOf(places, span)),
      uses: uses.map((span) => placeOf(places, span)),
      declarations: declarations.map(({ kind, name, entryPoint, file, line, column }) => ({
        kind,
        name,
        entryPoint: entryPoint ?? null,
        file: files.displayPath(file),
        line,
        column,
      })),
    })),
  }));
  return `${JSON.stringify({ catalogs: list }, undefined, 2)}\n`;
}

function placeOf(places: Places, span: Span) {
  const { file, start } = places.at(span);
  return { file, line: start.line, column: start.column };
}
