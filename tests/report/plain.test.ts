import { describe, expect, it } from "vitest";
import { plainReport } from "../../src/report/formats/plain.js";
import type { OptInGroup } from "../../src/analysis/finding.js";
import { catalog, reportOf, groupOf, spanOf, useOf } from "./support/report.js";
import { empty, sample } from "./support/sample.js";

const opening = "You are using experimental features without explicitly opting in.";

describe("the plain report", () => {
  it("has a line for each finding, in the order of files and places, each once", () => {
    const heads = plainReport(sample)
      .split("\n")
      .filter((line) => /\b(error|suggestion) TS/.test(line));
    expect(heads).toEqual([
      expect.stringMatching(/^error TS990013: Proviso failed on src\/broken\.ts /),
      "src/app.ts(3,5): error TS990001: 'registerBlueprint' is experimental: opt in to 'BLUEPRINTS'.",
      "src/app.ts(4,5): error TS990001: 'registerBlueprint' is experimental: opt in to 'BLUEPRINTS'.",
      "src/routes.ts(2,6): error TS990001: 'registerBlueprint' is experimental: opt in to 'BLUEPRINTS'.",
      "src/app.ts(5,45): suggestion TS990005: 'GRADUATED' is not needed since 1.5.0: the feature has been accepted.",
    ]);
  });

  it("ends with what the whole program misses, once for each app", () => {
    const text = plainReport(sample);
    expect(
      text.endsWith(`
${opening}
Experimental features do not guarantee backwards compatibility and may be removed in the future.
If you still like to use these experimental features, you can opt-in by adding this to your src/app.ts file:

new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] })

See https://example.com/experimental for more details.
`),
    ).toBe(true);
    expect(text.split("WEBSOCKETS")).toHaveLength(2);
  });

  it("says so where there is no place for the flags, once for each interface that is not exported", () => {
    const text = "sweep();\nsweep();";
    const uses = [spanOf("a.ts", text, "sweep"), spanOf("a.ts", text, "sweep", 5)];
    const groups = uses.map((use): OptInGroup => ({
      site: undefined,
      origin: undefined,
      unexported: { name: "ExperimentalFeatureFlags", package: "attic" },
      flags: ["BLUEPRINTS"],
      catalog,
      edit: undefined,
      uses: [use],
    }));
    const findings = uses.map((use, index) => useOf(use, groups[index]!));
    const said = plainReport(reportOf({ "a.ts": text }, { findings, optIns: groups }))
      .split("\n")
      .slice(2);
    expect(said.join("\n")).toBe(`
${opening}
Experimental features do not guarantee backwards compatibility and may be removed in the future.
This program cannot opt in to them: no module that it imports exports 'ExperimentalFeatureFlags' of the package 'attic'. Ask its author to export that interface.

See https://example.com/experimental for more details.
`);
  });

  it("does not say again what a finding has said", () => {
    const text = "new App().a;";
    const group = groupOf(spanOf("a.ts", text, "new App()"), "new App({})", [spanOf("a.ts", text, "a")], []);
    const report = reportOf(
      { "a.ts": text },
      { findings: [useOf(spanOf("a.ts", text, "a"), group)], optIns: [group] },
    );
    expect(plainReport(report).split(opening)).toHaveLength(2);
  });

  it("calls suggestions errors where they fail the check", () => {
    expect(plainReport({ ...sample, strict: true })).toContain("src/app.ts(5,45): error TS990005:");
  });

  it("is nothing where there is nothing to say", () => {
    expect(plainReport(empty)).toBe("");
  });
});
