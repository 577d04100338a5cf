// Types that `proviso lock` has written refuse by themselves: then a flag may be needed where nothing is referred to.
import { describe, expect, it } from "vitest";
import { analyzeProgram } from "../../../src/analysis/analyze-program.js";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { nameInWorkspace, Workspace, type Files } from "../support/workspace.js";

const workspace = new Workspace("6.0");

const feature = '{ readonly title: "T"; readonly added: "1.0.0"; readonly status: "trial" }';
const start = (name: string): string => `
  import type { FlagsOf } from "proviso";
  export interface ExperimentalFeatureFlags extends FlagsOf<{
    readonly docs: "https://${name}.example";
    readonly features: { readonly FORMAT: ${feature}; readonly FRAME: ${feature} };
  }> {}
`;
const locked = `
  type Open<F extends string, T> =
    ExperimentalFeatureFlags extends { readonly [K in F]: true } ? T : { readonly locked: F };
  export interface Options { readonly title?: string; /** @experimental FORMAT */ readonly format?: Open<"FORMAT", "png"> }
  export declare function show(options: Options): void;
  /** @experimental FRAME */
  export declare const frame: Open<"FRAME", () => void>;
`;
const marked = `
  export interface Options { readonly title?: string; /** @experimental FORMAT */ readonly shape?: "png" }
  export declare function show(options: Options): void;
  /** @experimental FRAME */
  export declare const border: () => void;
`;

const library = (name: string, text: string): Files => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "types": "./index.d.ts" }`,
  [`node_modules/${name}/index.d.ts`]: start(name) + text,
  [`${name}-flags.d.ts`]: `import "${name}"; declare module "${name}" { interface ExperimentalFeatureFlags { FORMAT: true; FRAME: true } }`,
});
const lib = library("lib", locked);
const both = { ...lib, ...library("other", marked) };

/** The unused flags, as `FORMAT in lib-flags.d.ts`. */
function unused(main: string, libraries: Files): readonly string[] {
  const context = workspace.context({ "main.ts": main, ...libraries });
  const { suggestions } = analyzeProgram(context, gatedWorld(context), () => []);
  return suggestions
    .flatMap((found) =>
      found.code === "flag-unused" ? [`${found.feature.flag} in ${nameInWorkspace(found.file)}`] : [],
    )
    .toSorted();
}

const format = `import { show } from "lib"; const options = { format: "png" } as const; show(options);`;
const shape = "export const shape = 1;";

describe("a flag is not called unused", () => {
  it.each([
    ["for a value of a locked option", format],
    ["for any name like it", "export const $format = 1; const format = 1;"],
  ])("%s", (_, main) => {
    expect(unused(main, lib)).toEqual(["FRAME in lib-flags.d.ts"]);
  });

  it("for a name in another file of the program", () => {
    const files = { ...lib, "other.ts": "export const frame = 1;" };
    expect(unused(format, files)).toEqual([]);
  });
});

describe("a flag is unused", () => {
  const all = ["FORMAT in lib-flags.d.ts", "FRAME in lib-flags.d.ts"];

  it("where the library alone has its names", () => {
    expect(unused('import { show } from "lib"; show({});', lib)).toEqual(all);
  });

  it("where they are parts of words", () => {
    expect(unused("export const formats = 1, reformat = 2, $format = 3, formatÄ = 4;", lib)).toEqual(all);
  });

  it("where its library locks nothing, whatever another one of the same flags does", () => {
    expect(unused(shape, both)).toEqual([
      "FORMAT in lib-flags.d.ts",
      "FORMAT in other-flags.d.ts",
      "FRAME in lib-flags.d.ts",
      "FRAME in other-flags.d.ts",
    ]);
    expect(unused(format, both)).toEqual([
      "FORMAT in other-flags.d.ts",
      "FRAME in lib-flags.d.ts",
      "FRAME in other-flags.d.ts",
    ]);
  });
});
