import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { diagnostics } from "../../src/diagnostics.js";
import { sarifReport } from "../../src/report/formats/sarif.js";
import { catalog, graduated, reportOf } from "./support/report.js";
import { empty, ofCompiler, sample } from "./support/sample.js";

// The schema of the standard, as one of its tools publishes it. It says draft 4 of JSON schema of itself, but has nothing
// in it that draft 7, which the standard says, reads in another way.
const file = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(join(__dirname, "..", "..", file), "utf8")) as Record<string, unknown>;
const isUri = (text: string): boolean => URL.canParse(text);
const validate = new Ajv({
  allErrors: true,
  strict: false,
  // One of its patterns is none under the stricter rules.
  unicodeRegExp: false,
  formats: {
    uri: isUri,
    "uri-reference": (text) => !/[\s\\]/.test(text) && URL.canParse(text, "file:///"),
    "date-time": (text) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);
const problems = (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { id: string; helpUri: string }[] } };
      readonly results: readonly Record<string, unknown>[];
      readonly invocations: readonly unknown[];
    },
  ];
}
const runOf = (text: string): Log["runs"][0] => (JSON.parse(text) as Log).runs[0];

describe("the SARIF report", () => {
  it("is what the schema of SARIF 2.1.0 says", () => {
    expect(problems(sarifReport(sample))).toEqual([]);
    expect(problems(sarifReport({ ...sample, strict: true }))).toEqual([]);
    expect(problems(sarifReport(empty))).toEqual([]);
    expect(problems(sarifReport(ofCompiler))).toEqual([]);
  });

  it("is held to a schema that refuses", () => {
    expect(problems(sarifReport(sample).replaceAll("deletedRegion", "removedRegion"))).not.toEqual([]);
    expect(problems(sarifReport(sample).replaceAll('"note"', '"hint"'))).not.toEqual([]);
  });

  it("has a rule for each diagnostic, with its place in the documentation", () => {
    const { rules } = runOf(sarifReport(empty)).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(Object.values(diagnostics).map(({ number }) => `TS${number}`));
    for (const { id, helpUri } of rules) expect(helpUri).toMatch(new RegExp(`#${id.toLowerCase()}$`));
  });

  it("has results with their rule, places and fix", () => {
    const { results, tool } = runOf(sarifReport(sample));
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["TS990001", "error"],
      ["TS990001", "error"],
      ["TS990001", "error"],
      ["TS990005", "note"],
    ]);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex as number]?.id).toBe(ruleId);
    const artifactLocation = { uri: "src/app.ts", uriBaseId: "%SRCROOT%" };
    expect(results[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 22 },
          },
        },
      ],
      relatedLocations: [{ id: 1, message: { text: "The flags go here." } }, { id: 2 }],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 2, startColumn: 35, endLine: 2, endColumn: 35 },
                  insertedContent: { text: ', { experimentalFeatureFlags: ["BLUEPRINTS"] }' },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("says that a run failed in which something could not be checked", () => {
    expect(runOf(sarifReport(sample)).invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: "TS990013" } }] },
    ]);
    expect(runOf(sarifReport(empty)).invocations).toMatchObject([{ executionSuccessful: true }]);
  });

  it.each([
    ["/srv/project/a b#1.ts", { uri: "a%20b%231.ts", uriBaseId: "%SRCROOT%" }],
    ["/elsewhere/a.ts", { uri: "file:///elsewhere/a.ts" }],
  ])("names %s as an address", (name, artifactLocation) => {
    const finding = {
      code: "flag-unused",
      file: name,
      start: 0,
      end: 0,
      feature: graduated,
      catalog,
      edit: undefined,
      isExported: false,
      mayBeNeeded: false,
    } as const;
    const text = sarifReport(reportOf({}, { suggestions: [finding] }));
    expect(problems(text)).toEqual([]);
    expect(runOf(text).results).toMatchObject([{ locations: [{ physicalLocation: { artifactLocation } }] }]);
  });
});
