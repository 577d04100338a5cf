// Two states that are the same to everybody are not compared: what is told of them is what a comparison would have told.
import { describe, expect, it } from "vitest";
import { isSameState } from "../../src/audit/state/same-state.js";
import { auditWith, linesOf, stateOf, type Files } from "./support/two-states.js";

const files: Files = {
  "index.d.ts": `
    import "./globals.js";
    export * from "./box.js";
    /** @experimental LINES */
    export declare const lines: number;
    export declare const features: {
      readonly docs: "https://example.com";
      readonly features: {
        readonly LINES: { readonly title: "Lines"; readonly added: "1.0.0"; readonly status: "rejected"; readonly finalized: "9.0.0" };
      };
    };`,
  "box.d.ts": "export interface Box { readonly cargo: Cargo }",
  "globals.d.ts": "declare global { interface Cargo { readonly weight: number } }\nexport {};",
};

describe("two states are the same", () => {
  const older = stateOf(files);

  it("with other versions of themselves and of what they need", () => {
    const newer = stateOf(files, { version: "1.2.1", dependencies: { other: "^2.0.0" } });
    expect(isSameState(older, newer)).toBe(true);
  });

  it.each([
    ["another text", { ...files, "globals.d.ts": "declare global { interface Cargo {} }\nexport {};" }, {}],
    ["a file more", { ...files, "more.d.ts": "export {};" }, {}],
    [
      "a manifest inside that says something else",
      { ...files, "sub/package.json": '{ "type": "module" }' },
      {},
    ],
    ["another entry point", files, { types: "./box.d.ts" }],
    ["another format", files, { type: "commonjs" }],
    ["names of its own that lead elsewhere", files, { imports: { "#box": "./box.d.ts" } }],
  ])("but not with %s", (_, others, manifest) => {
    expect(isSameState(older, stateOf(others, manifest))).toBe(false);
  });

  it("but not where conditions have changed places, of which the first is taken", () => {
    const exports = (...types: readonly string[]) => ({
      exports: Object.fromEntries(types.map((type) => [type, "./index.d.ts"])),
    });
    const [one, other] = [exports("types", "import"), exports("import", "types")];
    expect(isSameState(stateOf(files, one), stateOf(files, other))).toBe(false);
  });
});

it.each(["6.0", "7.0"])(
  "tells of a state by itself what a comparison tells on TypeScript %s",
  async (version) => {
    const state = stateOf(files);
    const alone = await auditWith(version, state, state);
    // A name of its own that nothing uses, so that the states are compared.
    const compared = await auditWith(version, state, stateOf(files, { imports: {} }));
    expect(linesOf(alone)).toHaveLength(2);
    expect(alone).toEqual(compared);
  },
);

it.each(["6.0", "7.0"])(
  "finds in both states what a file has that stays the same, however it is handed on, on TypeScript %s",
  async (version) => {
    const handing = (more: string): Files => ({
      "index.d.ts": `
        export { Box as Crate, box } from "./box.js";
        export * as boxes from "./box.js";
        export * as shelves from "./shelves.js";
        export type * as types from "./box.js";${more}`,
      "box.d.ts": "export interface Box { readonly weight: number }\nexport declare const box: Box;",
      "shelves.d.ts": "export * from './box.js';\nexport declare namespace shelf { const depth: number }",
    });
    const found = await auditWith(
      version,
      stateOf(handing("")),
      stateOf(handing("export declare const lid: number;")),
    );
    expect(linesOf(found)).toEqual([]);
    expect(found.arrivals.map((each) => each.export)).toEqual(["lid"]);
  },
);

it("says of states without declarations that they have none", async () => {
  const state = stateOf({ "index.js": "" });
  await expect(auditWith("6.0", state, state)).rejects.toThrow("the old state has no declarations");
});
