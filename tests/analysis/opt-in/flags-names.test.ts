// By which module, and by which name, a program reaches the interface for its flags.
import { expect, it } from "vitest";
import { Workspace, type Files } from "../support/workspace.js";

const workspace = new Workspace("6.0");

const feature = '{ readonly title: "T"; readonly added: "1.0.0"; readonly status: "trial" }';
const declared = `
  import type { FlagsOf } from "proviso";
  export interface ProgramFlags extends FlagsOf<{
    readonly docs: "https://lib.example";
    readonly features: { readonly IMAGES: ${feature} };
  }> {}
`;
const ambient = `
  declare module "lib:ambient" {
    import type { FlagsOf } from "proviso";
    export interface ProgramFlags extends FlagsOf<{
      readonly docs: "https://lib.example";
      readonly features: { readonly IMAGES: ${feature} };
    }> {}
    /** @experimental IMAGES */
    export function paint(): void;
  }
`;

/** A library that exports `paint` from all its parts, and its interface where it is said. */
function library(flags: { readonly index?: string; readonly part?: string }): Files {
  const text = (more = "") => `export { paint } from "./paint.js";\n${more}`;
  return {
    "node_modules/lib/package.json":
      '{ "name": "lib", "exports": { ".": "./index.d.ts", "./part": "./part.d.ts", "./other": "./other.d.ts" } }',
    "node_modules/lib/flags.d.ts": declared,
    "node_modules/lib/paint.d.ts": "/** @experimental IMAGES */\nexport declare function paint(): void;\n",
    "node_modules/lib/index.d.ts": text(flags.index),
    "node_modules/lib/part.d.ts": text(flags.part),
    "node_modules/lib/other.d.ts": text(),
  };
}
const plain = 'export { ProgramFlags } from "./flags.js";';
const renamed = 'export { ProgramFlags as Flags } from "./flags.js";';

/** The block that is to be written, as `interface Flags in "lib/part"`; else what nobody exports. */
function placeOf(main: string, files: Files): string {
  const { findings } = workspace.analyze({ "main.mts": main, ...files });
  const told = findings.flatMap((finding) => {
    if (finding.code !== "opt-in-required") return [finding.code];
    const { site, unexported } = finding.group;
    const [, module, name] = /declare module "(.*)" \{\s+interface (\S+)/.exec(site?.snippet ?? "") ?? [];
    return [site ? `interface ${name} in "${module}"` : `${unexported?.name} of ${unexported?.package}`];
  });
  expect(new Set(told).size).toBe(1);
  return told[0] ?? "";
}

const use = (specifier: string) => `import { paint } from "${specifier}";\npaint();\n`;

it.each([
  ["the package", use("lib"), library({ index: plain }), 'interface ProgramFlags in "lib"'],
  [
    "the package, by a star",
    use("lib"),
    library({ index: 'export * from "./flags.js";' }),
    'interface ProgramFlags in "lib"',
  ],
  ["another name of it", use("lib"), library({ index: renamed }), 'interface Flags in "lib"'],
  [
    "another name of it, where the first stands for something else",
    use("lib"),
    library({ index: `${renamed}\nexport interface ProgramFlags {}` }),
    'interface Flags in "lib"',
  ],
  [
    "a part of it that the file imports",
    use("lib/part"),
    library({ part: plain }),
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "the first part that the file imports, of those that export it",
    `import "lib/other";\nimport { paint } from "lib/part";\nimport "lib";\npaint();\n`,
    library({ index: plain, part: plain }),
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "a part of it that the file hands on",
    `export { paint as other } from "lib/part";\n${use("lib")}`,
    library({ part: plain }),
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "what `import =` names",
    `import lib = require("lib/part");\nlib.paint();\n`,
    library({ part: plain }),
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "an alias of a namespace, which is no module",
    `import lib = require("lib");\nimport paint = lib.paint;\npaint();\n`,
    library({ index: plain }),
    'interface ProgramFlags in "lib"',
  ],
  [
    "a part of it that another file imports",
    use("./own.mjs"),
    { "own.mts": 'export { paint } from "lib/part";\n', ...library({ part: plain }) },
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "a part of it that another file imports, beside packages of like names",
    use("./own.mjs"),
    {
      "aaa.mts": 'import "library";\nimport "lib-part";\nimport "x/lib";\n',
      "own.mts": 'export { paint } from "lib/part";\n',
      "node_modules/library/index.d.ts": 'export { ProgramFlags } from "lib";',
      "node_modules/lib-part/index.d.ts": "export interface ProgramFlags {}",
      "node_modules/x/lib.d.ts": "export interface ProgramFlags {}",
      ...library({ part: plain }),
    },
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "the part that exports it, where nobody imports it",
    'declare const lib: typeof import("lib/part");\nlib.paint();\nexport {};\n',
    library({ part: plain }),
    'interface ProgramFlags in "lib/part"',
  ],
  [
    "a module that is declared by its name",
    use("lib:ambient"),
    { "node_modules/lib/index.d.ts": ambient },
    'interface ProgramFlags in "lib:ambient"',
  ],
  ["nothing, where the library does not export it", use("lib"), library({}), "ProgramFlags of lib"],
  [
    "nothing, where it exports another by its name",
    use("lib"),
    library({ index: "export interface ProgramFlags {}" }),
    "ProgramFlags of lib",
  ],
])("by %s", (_, main, files, expected) => {
  expect(placeOf(main, files)).toBe(expected);
});
