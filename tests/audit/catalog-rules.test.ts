import { describe, expect, it } from "vitest";
import type { CatalogEntry, FeatureEntry } from "../../src/analysis/catalog/feature.js";
import { agesOf } from "../../src/audit/age.js";
import { compareCatalogs } from "../../src/audit/catalog/catalog-rules.js";
import { verdictOf } from "../../src/audit/verdict.js";
import { compareVersions, versionOf } from "../../src/audit/semantic-version.js";

type Written = Partial<Omit<FeatureEntry, "flag">>;

const entryOf = (flag: string, written: Written): FeatureEntry => ({
  flag,
  title: flag,
  added: "1.0.0",
  status: "trial",
  issues: [],
  ...written,
});

const catalogOf = (features: Readonly<Record<string, Written>>): CatalogEntry => ({
  docs: "https://example.com/experimental",
  tags: new Map<string, string>(),
  features: new Map(Object.entries(features).map(([flag, written]) => [flag, entryOf(flag, written)])),
});

const faultsOf = (older: Readonly<Record<string, Written>>, newer: Readonly<Record<string, Written>>) =>
  compareCatalogs(
    [{ name: "features", catalog: catalogOf(older) }],
    [{ name: "features", catalog: catalogOf(newer) }],
    "1.5.0",
  ).faults.map(({ kind, flag }) => `${flag} ${kind}`);

describe("a catalog", () => {
  const trial: Written = { status: "trial" };
  const accepted: Written = { status: "accepted", finalized: "1.5.0" };
  const rejected: Written = { status: "rejected", finalized: "1.5.0" };

  it.each<[what: string, older: Record<string, Written>, newer: Record<string, Written>, faults: string[]]>([
    ["is the same", { A: trial }, { A: trial }, []],
    ["grows", { A: trial }, { A: trial, B: trial }, []],
    ["accepts what was on trial", { A: trial }, { A: accepted }, []],
    ["rejects what was on trial", { A: trial }, { A: rejected }, []],
    ["loses a feature", { A: accepted }, {}, ["A feature-gone"]],
    ["takes back what it accepted", { A: accepted }, { A: trial }, ["A status-went-back"]],
    ["accepts what it rejected", { A: rejected }, { A: accepted }, ["A status-went-back"]],
    ["tries what it rejected", { A: rejected }, { A: trial }, ["A status-went-back"]],
    ["rejects what it accepted", { A: accepted }, { A: rejected }, ["A status-went-back"]],
    [
      "gives a flag to another feature",
      { A: rejected },
      { A: { title: "B", added: "1.4.0" } },
      ["A flag-used-again"],
    ],
    ["edits when it was added", { A: trial }, { A: { added: "1.1.0" } }, ["A added-edited"]],
    [
      "edits when it ended",
      { A: { ...accepted, finalized: "1.4.0" } },
      { A: accepted },
      ["A finalized-edited"],
    ],
    [
      "ends before it begins",
      {},
      { A: { ...accepted, added: "1.5.0", finalized: "1.4.0" } },
      ["A finalized-before-added"],
    ],
    [
      "ends after the release",
      { A: trial },
      { A: { ...accepted, finalized: "1.6.0" } },
      ["A finalized-beyond-release"],
    ],
    ["begins after the release", {}, { A: { added: "1.6.0" } }, ["A added-beyond-release"]],
    [
      "gives a flag to another feature while it is on trial",
      { A: trial },
      { A: { title: "B", added: "1.4.0" } },
      ["A flag-used-again"],
    ],
    ["ends and is called something else", { A: trial }, { A: { ...accepted, title: "B" } }, []],
  ])("that %s", (_, older, newer, faults) => {
    expect(faultsOf(older, newer)).toEqual(faults);
  });

  it("may begin in what comes before the release", () => {
    const catalogs = [{ name: "features", catalog: catalogOf({ A: { added: "1.5.0" } }) }];
    expect(compareCatalogs([], catalogs, "1.5.0-beta.1").faults).toEqual([]);
  });
});

describe("the catalogs of a package", () => {
  const named = (
    name: string,
    features: Record<string, Written>,
    docs = "https://example.com/experimental",
  ) => ({
    name,
    catalog: { ...catalogOf(features), docs },
  });
  const kindsOf = (...states: Parameters<typeof compareCatalogs>) =>
    compareCatalogs(...states).faults.map(({ kind, flag }) => `${flag} ${kind}`);
  const rejected: Written = { status: "rejected", finalized: "1.2.0" };

  it("are the same ones when they have another name, another address, or copies", () => {
    const older = [named("features", { A: rejected })];
    const moved = "https://example.com/elsewhere";
    expect(kindsOf(older, [named("experiments", { A: rejected })], "1.5.0")).toEqual([]);
    expect(kindsOf(older, [named("features", { A: rejected }, moved)], "1.5.0")).toEqual([]);
    expect(kindsOf(older, [...older, named("features", { A: rejected })], "1.5.0")).toEqual([]);
    expect(kindsOf(older, [], "1.5.0")).toEqual(["A feature-gone"]);
  });

  it("may both be called features, and are told apart", () => {
    const [server, client] = [
      named("features", { A: {} }, "https://a.example"),
      named("features", { B: {} }),
    ];
    expect(kindsOf([server, client], [client, server], "1.5.0")).toEqual([]);
    expect(kindsOf([server, client], [client], "1.5.0")).toEqual(["A feature-gone"]);
  });

  it("hand features over to each other, but no flags", () => {
    const older = [named("one", { A: rejected, B: {} }), named("two", { C: {} }, "https://two.example")];
    const handed = [named("one", { B: {} }), named("two", { A: rejected, C: {} }, "https://two.example")];
    expect(kindsOf(older, handed, "1.5.0")).toEqual([]);
    const again = [
      named("one", { A: rejected, B: {} }),
      named("two", { A: { title: "New", added: "1.5.0" }, C: {} }),
    ];
    expect(kindsOf(older, again, "1.5.0")).toEqual(["A flag-used-again"]);
  });
});

describe("the verdict", () => {
  it.each<
    [old: string, claimed: string, change: "breaks" | "grows" | "nothing", step: string, isEnough: boolean]
  >([
    ["1.2.3", "1.2.4", "nothing", "patch", true],
    ["1.2.3", "1.2.3", "nothing", "patch", true],
    ["1.2.3", "1.2.4", "grows", "minor", false],
    ["1.2.3", "1.3.0", "grows", "minor", true],
    ["1.2.3", "1.3.0", "breaks", "major", false],
    ["1.2.3", "2.0.0", "breaks", "major", true],
    ["1.2.3", "2.0.0-beta.1", "breaks", "major", true],
    ["0.2.3", "0.2.4", "breaks", "minor", false],
    ["0.2.3", "0.3.0", "breaks", "minor", true],
    ["0.2.3", "0.2.4", "grows", "patch", true],
    // `^0.0.3` takes no other version.
    ["0.0.3", "0.0.4", "breaks", "patch", true],
    ["0.0.3", "0.0.3", "breaks", "patch", false],
    // What comes before a release promises nothing.
    ["2.0.0-beta.1", "2.0.0-beta.2", "breaks", "major", true],
    ["1.5.0-beta.1", "1.5.0", "breaks", "minor", true],
    ["1.5.0-beta.1", "1.4.9", "breaks", "minor", false],
  ])("%s to %s where something %s", (old, claimed, change, step, isEnough) => {
    expect(verdictOf(old, claimed, change === "breaks", change === "grows")).toMatchObject({
      step,
      isEnough,
    });
  });
});

describe("the age", () => {
  it("is told in minor versions, and is over when the feature or else the catalog says so", () => {
    const catalog = {
      ...catalogOf({ A: {}, B: { expire: { minors: 9 } }, C: { expire: { date: "2026-11-24" } } }),
      expire: { minors: 4 },
    };
    const ages = agesOf([catalog], "1.5.0", "2026-11-25");
    expect(ages.map(({ feature, minors, expired }) => [feature.flag, minors, expired])).toEqual([
      ["A", 5, { minors: 4 }],
      ["B", 5, undefined],
      ["C", 5, { date: "2026-11-24" }],
    ]);
  });
});

it("versions are in the order of semver", () => {
  const sorted = [
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0",
    "1.0.1",
    "1.10.0",
  ];
  const versions = sorted.flatMap((text) => versionOf(text) ?? []);
  expect([...versions].reverse().sort(compareVersions)).toEqual(versions);
});
