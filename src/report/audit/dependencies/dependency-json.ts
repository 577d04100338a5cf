import { isBroken } from "../../../audit/opened/fate.js";
import { placesIn } from "../../formats/places.js";
import { breakJson, trialJson, uncomparedJson } from "../json.js";
import { isDependencyPassed, type DependencyReport } from "./dependency-report.js";

/** The same for other programs, as `schemas/audit-dependencies.schema.json` describes it. */
export function dependencyJson(report: DependencyReport): string {
  const places = placesIn(report);
  const libraries = report.libraries.map(({ name, version, next, features, stableBreaks, catalog }) => ({
    package: name,
    version: version ?? null,
    next: next ?? null,
    stableBreaks,
    features: features.map(({ feature, age, optIns, packages, fate }) => ({
      flag: feature.flag,
      title: feature.title,
      docs: feature.docs ?? catalog.docs,
      added: feature.added,
      minors: age?.minors ?? null,
      expired: age?.expired !== undefined,
      optIns: optIns.map((span) => {
        const { file, start } = places.at(span);
        return { file, line: start.line, column: start.column };
      }),
      packages,
      next: fate
        ? {
            status: fate.status,
            isBroken: isBroken(fate),
            breaks: fate.breaks.map(breakJson),
            changes: fate.changes.map(trialJson),
            uncompared: fate.uncompared.map(uncomparedJson),
          }
        : null,
    })),
  }));
  const data = { version: 1, proviso: report.proviso, isPassed: isDependencyPassed(report), libraries };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
