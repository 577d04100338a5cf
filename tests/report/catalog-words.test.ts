// What a library may say of a feature beside its title and status, as people read it.
import { describe, expect, it } from "vitest";
import type { CatalogEntry, FeatureEntry } from "../../src/analysis/catalog/feature.js";
import type { OptInRequiredFinding } from "../../src/analysis/finding.js";
import { featureHover } from "../../src/report/feature-hover.js";
import { findingMessage } from "../../src/report/finding-message.js";
import { formatReport, plainStyle } from "../../src/report/formats/index.js";
import { blueprints, catalog, groupOf, reportOf, spanOf, useOf } from "./support/report.js";

const text = "app.registerBlueprint(users);\n";
const use = spanOf("app.ts", text, "registerBlueprint");

function findingOf(words: Partial<FeatureEntry>): OptInRequiredFinding {
  const feature = { ...blueprints, ...words };
  const own: CatalogEntry = { ...catalog, features: new Map([[feature.flag, feature]]) };
  const group = { ...groupOf(spanOf("app.ts", text, "app"), "app", [use], []), catalog: own };
  return { ...useOf(use, group), features: [feature], catalog: own };
}
const messageOf = (words: Partial<FeatureEntry>) => findingMessage(findingOf(words), (file) => file);

describe("the words of a feature", () => {
  it("why it is experimental stands before the address, which may be its own", () => {
    const said = messageOf({ reason: "The routes may move.", docs: "https://example.com/blueprints" });
    expect(said.split("\n").slice(-3)).toEqual([
      "  'BLUEPRINTS': The routes may move.",
      "",
      "  See https://example.com/blueprints for more details.",
    ]);
    expect(messageOf({})).toContain(`See ${catalog.docs} for more details.`);
  });

  it("where a package names no page, none is told of", () => {
    const said = messageOf({ reason: "The routes may move.", docs: "" });
    expect(said.split("\n").at(-1)).toBe("  'BLUEPRINTS': The routes may move.");
    expect(featureHover({ ...blueprints, docs: "" }, catalog, "closed")).not.toContain("Documentation");
  });

  it("hover has them too", () => {
    const hover = featureHover(
      { ...blueprints, reason: "The routes may move.", docs: "https://example.com/blueprints" },
      catalog,
      "closed",
    );
    expect(hover).toContain("- Why: The routes may move.");
    expect(hover).toContain("- Documentation: https://example.com/blueprints");
    expect(hover).not.toContain(catalog.docs);
  });

  it("what is removed leads to what it is called by now", () => {
    const feature = { ...blueprints, status: "rejected", finalized: "2.0.0", successor: "PLANS" } as const;
    const finding = {
      code: "feature-removed",
      subject: "flag",
      member: undefined,
      feature,
      catalog,
      edit: undefined,
    } as const;
    expect(findingMessage({ ...finding, ...use }, (file) => file)).toContain("It goes by 'PLANS' now.");
  });
});

describe("a feature that is only warned of", () => {
  const findings = [findingOf({ severity: "warning" })];
  const report = (strict: boolean) => reportOf({ "app.ts": text }, { findings, strict });

  it("is no error, unless the check is strict", () => {
    expect(formatReport("plain", report(false), plainStyle)).toContain("app.ts(1,5): warning TS990001:");
    expect(formatReport("plain", report(true), plainStyle)).toContain("app.ts(1,5): error TS990001:");
    expect(formatReport("github", report(false), plainStyle)).toContain("::warning ");
    expect(formatReport("sarif", report(false), plainStyle)).toContain('"level": "warning"');
    expect(JSON.parse(formatReport("json", report(false), plainStyle))).toMatchObject({
      findings: [{ severity: "warning", features: [{ flag: "BLUEPRINTS" }] }],
    });
    expect(formatReport("pretty", report(false), plainStyle)).toContain("Found 1 warning in 1 file.");
  });

  it("is an error beside one that is not", () => {
    const other = findingOf({});
    const both = { ...other, features: [...other.features, ...findings[0]!.features] };
    const said = formatReport("plain", reportOf({ "app.ts": text }, { findings: [both] }), plainStyle);
    expect(said).toContain("error TS990001");
  });
});
