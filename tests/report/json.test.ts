import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { jsonReport } from "../../src/report/formats/json.js";
import { app, empty, ofCompiler, sample } from "./support/sample.js";

const schema = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "schemas", "check.schema.json"), "utf8"),
) as object;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const problems = (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);

interface Report {
  readonly findings: readonly Record<string, unknown>[];
  readonly optIns: readonly Record<string, unknown>[];
}
const read = (text: string): Report => JSON.parse(text) as Report;

describe("the JSON report", () => {
  it("is what its schema says", () => {
    expect(problems(jsonReport(sample))).toEqual([]);
    expect(problems(jsonReport(empty))).toEqual([]);
    expect(problems(jsonReport(ofCompiler))).toEqual([]);
  });

  it("has a schema that refuses what is not a report", () => {
    expect(problems("{}")).not.toEqual([]);
    expect(problems(jsonReport(sample).replaceAll('"line"', '"row"'))).not.toEqual([]);
  });

  it("has all there is to know of a finding", () => {
    expect(read(jsonReport(sample)).findings[0]).toMatchObject({
      code: "opt-in-required",
      number: 990001,
      severity: "error",
      file: "src/app.ts",
      start: { offset: app.indexOf("registerBlueprint"), line: 3, column: 5 },
      end: { line: 3, column: 22 },
      member: "registerBlueprint",
      flags: ["BLUEPRINTS"],
      features: [{ flag: "BLUEPRINTS", added: "1.7.0", finalized: null, issues: [1023, 651] }],
      catalog: { docs: "https://example.com/experimental", issueTracker: null },
      site: { file: "src/app.ts", snippet: 'new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] })' },
      edit: [{ start: { line: 2, column: 35 }, newText: ', { experimentalFeatureFlags: ["BLUEPRINTS"] }' }],
    });
  });

  it("adds up what the whole program misses", () => {
    expect(read(jsonReport(sample)).optIns).toMatchObject([{ flags: ["BLUEPRINTS", "WEBSOCKETS"] }]);
  });
});
