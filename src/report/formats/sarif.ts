import { diagnostics, type DiagnosticCode, type DiagnosticEntry } from "../../diagnostics.js";
import type { ReportedError } from "../../analysis/program/compiler.js";
import type { CheckReport } from "./check-report.js";
import { compilerErrors, placeOf } from "./compiler-errors.js";
import { findingEntries, problemEntries, suggestionEntries, type Entry } from "./entries.js";
import { findingFacts } from "./finding-facts.js";
import { placesIn, type Places } from "./places.js";
import { sarifFix, sarifLocation, sourceRoot } from "./sarif-places.js";
import { sarifRule } from "./sarif-rule.js";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const codes = Object.keys(diagnostics) as readonly DiagnosticCode[];

/**
 * The report as SARIF 2.1.0, which code scanning services and editors read, with the edits as fixes.
 *
 * @example
 * JSON.parse(sarifReport(report)).runs[0].results[0].ruleId; // "TS990001"
 */
export function sarifReport(report: CheckReport): string {
  const places = placesIn(report);
  const entries = [...findingEntries(report), ...suggestionEntries(report)];
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          // Every code is listed, found or not: the rules of two logs are the same.
          driver: { name: "proviso", semanticVersion: report.version, rules: codes.map(sarifRule) },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [sourceRoot]: { description: { text: "The folder that Proviso was started in." } },
        },
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: problemEntries(report).map(({ diagnostic, message }) => ({
              descriptor: { id: ruleId(diagnostic) },
              level: "error",
              message: { text: message },
            })),
          },
        ],
        results: [
          ...entries.map((entry) => result(places, entry)),
          ...compilerErrors(report).map((error) => compilerResult(places, error)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const ruleId = ({ number }: DiagnosticEntry): string => `TS${number}`;

function result(places: Places, { finding, code, diagnostic, severity, message, related }: Entry) {
  const { member, features } = findingFacts(finding);
  const edit = "edit" in finding ? finding.edit : undefined;
  return {
    ruleId: ruleId(diagnostic),
    ruleIndex: codes.indexOf(code),
    level: severity === "suggestion" ? "note" : severity,
    message: { text: message },
    locations: [sarifLocation(places, finding)],
    relatedLocations: related.map(({ span, message }, id) => ({
      id: id + 1,
      ...sarifLocation(places, span),
      message: { text: message },
    })),
    ...(edit && { fixes: [sarifFix(places, edit)] }),
    properties: { member, flags: features.map(({ flag }) => flag) },
  };
}

/** An error of the compiler's: a result without a rule, because no list has all that a compiler may say. */
function compilerResult(places: Places, error: ReportedError) {
  const span = placeOf(error);
  return {
    ruleId: `TS${error.code}`,
    level: "error",
    message: { text: error.text },
    locations: span ? [sarifLocation(places, span)] : [],
  };
}
