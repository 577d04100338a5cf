// What is read of a catalog from its type, and which part cannot be.
import { describe, expect, it } from "vitest";
import type { CatalogEntry, UnreadableCatalog } from "../../../src/analysis/catalog/feature.js";
import { ownCatalogs } from "../../../src/analysis/catalog/own-catalogs.js";
import { isReadable, readCatalog } from "../../../src/analysis/catalog/read-catalog.js";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");

function read(type: string): CatalogEntry | UnreadableCatalog {
  const context = workspace.context({ "main.ts": `declare const catalog: ${type};\nexport {};\n` });
  const { compiler, is } = context;
  const [statement] = compiler.sourceFile(pathInWorkspace("main.ts"))!.statements;
  if (!statement || !is.variableStatement(statement)) throw new Error("no variable");
  const [found] = compiler.typesAt([statement.declarationList.declarations[0]!.name]);
  const catalog = readCatalog(context, found!);
  expect(readCatalog(context, found!), "read once").toBe(catalog);
  return catalog;
}

const beta = 'title: "Beta"; added: "1.0.0"';
const withFeature = (feature: string, more = ""): string =>
  `{ docs: "https://x.example"; features: { BETA: { ${feature} } } ${more} }`;
const feature = { flag: "BETA", title: "Beta", added: "1.0.0", status: "trial", issues: [] };

describe("of a feature", () => {
  it.each([
    [`${beta}; status: "trial"`, feature],
    [`${beta}; status: "trial"; issues: [12, 7]`, { ...feature, issues: [12, 7] }],
    [`${beta}; status: "trial"; issues: readonly number[]`, feature],
    [`${beta}; status: "trial"; issues: [12, string, "7"]`, { ...feature, issues: [12] }],
    [`${beta}; status: "trial"; finalized: string`, feature],
    [
      `${beta}; status: "accepted"; finalized: "2.0.0"`,
      { ...feature, status: "accepted", finalized: "2.0.0" },
    ],
    [
      `${beta}; status: "rejected"; finalized: "2.0.0"`,
      { ...feature, status: "rejected", finalized: "2.0.0" },
    ],
    [`${beta}; status: "trial"; docs: "https://y.example"`, { ...feature, docs: "https://y.example" }],
    [`${beta}; status: "trial"; reason: "It may change."`, { ...feature, reason: "It may change." }],
    [`${beta}; status: "trial"; severity: "warning"`, { ...feature, severity: "warning" }],
    [`${beta}; status: "trial"; severity: "error"`, { ...feature, severity: "error" }],
    [`${beta}; status: "trial"; severity: "loud"`, feature],
    [`${beta}; status: "trial"; successor: "GAMMA"`, { ...feature, successor: "GAMMA" }],
    [
      `${beta}; status: "trial"; expire: { date: "2027-01-01" }`,
      { ...feature, expire: { date: "2027-01-01" } },
    ],
    [`${beta}; status: "trial"; expire: { minors: 3 }`, { ...feature, expire: { minors: 3 } }],
    [`${beta}; status: "trial"; expire?: { minors: 3 }`, { ...feature, expire: { minors: 3 } }],
    [`${beta}; status: "trial"; expire: { minors: "3" }`, feature],
    [`${beta}; status: "trial"; expire: {}`, feature],
  ])("%s", (text, expected) => {
    const catalog = read(withFeature(text));
    expect(isReadable(catalog) && [...catalog.features]).toEqual([["BETA", expected]]);
  });
});

describe("of the whole", () => {
  const whole = { docs: "https://x.example", features: new Map([["BETA", feature]]), tags: new Map() };
  it.each([
    ["", whole],
    ['; issueTracker: "https://x.example/issues/"', { ...whole, issueTracker: "https://x.example/issues/" }],
    ['; tags: { beta: "BETA"; alpha: string }', { ...whole, tags: new Map([["beta", "BETA"]]) }],
    ["; expire: { minors: 3 }", { ...whole, expire: { minors: 3 } }],
  ])("with %j", (more, expected) => {
    expect(read(withFeature(`${beta}; status: "trial"`, more))).toEqual(expected);
  });
});

it.each([
  ["any", "catalog"],
  ["{}", "docs"],
  ["{ docs: string }", "docs"],
  ["{ docs: 1 }", "docs"],
  ['{ docs: "https://x.example" }', "features"],
  ['{ docs: "https://x.example"; features: any }', "features"],
  ['{ docs: "https://x.example"; features: {} }', "features"],
  ['{ docs: "https://x.example"; features: { readonly [flag: string]: { title: "Beta" } } }', "features"],
  [withFeature('added: "1.0.0"; status: "trial"'), "title"],
  [withFeature('title: string; added: "1.0.0"; status: "trial"'), "title"],
  [withFeature('title: "Beta"; status: "trial"'), "added"],
  [withFeature(beta), "status"],
  [withFeature(`${beta}; status: "trial" | "accepted"`), "status"],
  [withFeature(`${beta}; status: "done"`), "status"],
  [withFeature(`${beta}; status: "accepted"`), "finalized"],
  [withFeature(`${beta}; status: "rejected"`), "finalized"],
])("cannot read %s", (type, unreadable) => {
  expect(read(type)).toEqual({ unreadable });
});

describe("a program's own catalogs", () => {
  const gated = (docs: string): string => `
    import type { Gated } from "proviso";
    import type { Queue } from "depot";
    declare const features: ${withFeature(`${beta}; status: "trial"`).replace("https://x.example", docs)};
    export type Lamp = Gated<{ on(): void }, { BETA: { dim(): void } }, never, typeof features>;
    export declare const queue: Queue<string>;
  `;
  const docsOf = (files: Readonly<Record<string, string>>, folder: string): readonly string[] => {
    const context = workspace.context(files);
    return [...ownCatalogs(context, gatedWorld(context), folder)].map(({ docs }) => docs);
  };

  it("are those of its files, and none of its packages", () => {
    expect(docsOf({ "main.ts": gated("https://own.example") }, "/project")).toEqual(["https://own.example"]);
  });

  it("are none of another folder", () => {
    const files = { "a/main.ts": gated("https://a.example"), "ab/main.ts": gated("https://ab.example") };
    expect(docsOf(files, "/project/a")).toEqual(["https://a.example"]);
  });

  it("are those of its marks", () => {
    const flags = `
      import type { FlagsOf } from "proviso";
      declare const features: ${withFeature(`${beta}; status: "trial"`)};
      export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
      /** @experimental BETA */
      export declare function dim(): void;
    `;
    const files = { "main.ts": flags, "use.ts": 'import { paint } from "gallery";\npaint("tree");' };
    expect(docsOf(files, "/project")).toEqual(["https://x.example"]);
    expect(docsOf(files, "/other")).toEqual([]);
  });
});
