// Where `check --fix` writes the program's flags: only into a file that is of the program and of the user's own package.
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { dedent } from "../analysis/support/marked.js";
import type { Project } from "../support/project.js";
import { projectOf, proviso, read, write, type Files } from "./support/proviso.js";

const packages = join(__dirname, "..", "parity", "fixtures", "packages");
const main = 'import { paint } from "gallery";\npaint("a tree");\n';
const config = (files: object): string => {
  const options = {
    checkJs: true,
    target: "es2022",
    lib: ["es2022"],
    module: "nodenext",
    strict: true,
    types: [],
    noEmit: true,
  };
  return JSON.stringify({ compilerOptions: { ...options, skipLibCheck: true }, ...files });
};
const block = dedent(`
  declare module "gallery" {
    interface ExperimentalFeatureFlags {
      IMAGES: true;
    }
  }
`);
const newFile = `import "gallery";\n${block}`;
const added = `${main}\n${block}`;

interface Setting {
  readonly args?: readonly string[];
  readonly installed?: Files;
}

describe.each(["6.0", "7.0"])("TypeScript %s", (version) => {
  let project: Project | undefined;
  afterEach(() => project?.remove());

  /** Fixes a project, and asks that it is clean then. */
  async function fixed(files: Files, { args = [], installed = {} }: Setting = {}): Promise<Project> {
    project = await projectOf(files, version);
    await project.installPackages(packages);
    await write(project.path("node_modules"), installed);
    const fix = await proviso(project, ["check", "--fix", ...args]);
    expect(fix).toMatchObject({ status: 0, stdout: "" });
    expect(await proviso(project, ["check", ...args])).toEqual({ status: 0, stdout: "", stderr: "" });
    return project;
  }

  it("a new file ends its lines as the one does that misses the flags, in a project of jsconfig.json alone", async () => {
    await fixed({
      "src/main.js": main.replaceAll("\n", "\r\n"),
      "jsconfig.json": config({ include: ["src"] }),
    });
    expect(await read(project!, "src/experimental.d.ts")).toBe(newFile.replaceAll("\n", "\r\n"));
  });

  it.each([
    ["a list of files", { files: ["src/main.ts"] }],
    ["a pattern of other names", { include: ["src/**/main.ts"] }],
    ["a pattern of other endings", { include: ["src/**/*.tsx", "src/main.ts"] }],
    ["what is excluded", { include: ["src"], exclude: ["**/*.d.ts"] }],
    ["what is excluded in a base", { extends: "./base.json", include: ["src"] }],
    ["what is excluded in a package", { extends: "base", include: ["src"] }],
  ])("a new file would not be of the program: %s", async (_, files) => {
    const base = config({ exclude: ["src/experimental*"] });
    const shared = config({ exclude: ["${configDir}/src/experimental*"] });
    await fixed(
      { "src/main.ts": main, "base.json": base, "tsconfig.json": config(files) },
      { installed: { "base/tsconfig.json": shared } },
    );
    expect(await read(project!, "src/main.ts")).toBe(added);
    await expect(read(project!, "src/experimental.d.ts")).rejects.toThrow("ENOENT");
  });

  it.each([
    [
      "a comment behind the last",
      "    HOOKS: true; // for hanging\n    // and more\n",
      "    HOOKS: true; // for hanging\n    IMAGES: true;\n    // and more\n",
    ],
    ["commas", "    HOOKS: true,\n", "    HOOKS: true,\n    IMAGES: true,\n"],
    ["nothing at the ends of lines", "    HOOKS: true\n", "    HOOKS: true\n    IMAGES: true\n"],
  ])("a block with %s is extended as it is written", async (_, before, after) => {
    const blockOf = (flags: string): string =>
      `import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n${flags}  }\n}\n`;
    const use = `${main}new (await import("gallery")).Wall("a").drill(1);\n`;
    const made = await fixed({
      "src/main.ts": use,
      "src/flags.d.ts": blockOf(before),
      "tsconfig.json": config({ include: ["src"] }),
    });
    expect(await read(made, "src/flags.d.ts")).toBe(blockOf(after));
  });

  it("a new file would be taken for the output of another", async () => {
    const other = "export const answer = 42;\n";
    const files = {
      "src/main.ts": main,
      "src/experimental.ts": other,
      "tsconfig.json": config({ include: ["src"] }),
    };
    const made = await fixed(files);
    expect(await read(made, "src/main.ts")).toBe(added);
    expect(await read(made, "src/experimental.ts")).toBe(other);
  });

  it("the file that is there declares something for everybody", async () => {
    const globals = "declare const BUILD: string;\n";
    const files = {
      "src/main.ts": main,
      "src/experimental.d.ts": globals,
      "tsconfig.json": config({ include: ["src"] }),
    };
    const made = await fixed(files);
    expect(await read(made, "src/main.ts")).toBe(added);
    expect(await read(made, "src/experimental.d.ts")).toBe(globals);
  });

  it("folders with wildcards in their names", async () => {
    const made = await fixed({
      "apps/web/src/main.ts": main,
      "tsconfig.json": config({ include: ["apps/*/src"] }),
    });
    expect(await read(made, "apps/web/src/experimental.d.ts")).toBe(newFile);
    expect(await read(made, "apps/web/src/main.ts")).toBe(main);
  });

  it("sources of another package come first", async () => {
    const made = await fixed(
      {
        "app/package.json": '{ "name": "app", "type": "module" }',
        "app/tsconfig.json": config({ include: ["../shared", "src"] }),
        "app/src/main.ts": main,
        "shared/package.json": '{ "name": "shared", "type": "module" }',
        "shared/index.ts": "export const shared = 1;\n",
      },
      { args: ["-p", "app"] },
    );
    expect(await read(made, "app/src/experimental.d.ts")).toBe(newFile);
    await expect(read(made, "shared/experimental.d.ts")).rejects.toThrow("ENOENT");
  });

  it("only what another package was built into has a block", async () => {
    const built = `import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    HOOKS: true;\n    FAX: true;\n  }\n}\n`;
    const made = await fixed(
      {
        "app/package.json": '{ "name": "app", "type": "module" }',
        "app/tsconfig.json": config({ include: ["src"] }),
        "app/src/main.ts": `import "../../wrapper/lib/index.js";\n${main}`,
        "wrapper/package.json": '{ "name": "wrapper", "type": "module" }',
        "wrapper/lib/index.d.ts": built,
      },
      { args: ["-p", "app"] },
    );
    expect(await read(made, "app/src/experimental.d.ts")).toBe(newFile);
    expect(await read(made, "wrapper/lib/index.d.ts")).toBe(built);
  });

  it("a package that no other is linked to is named by its path, from where the flags are", async () => {
    const made = await fixed(
      {
        "app/package.json": '{ "name": "app", "type": "module" }',
        "app/tsconfig.json": config({ include: ["src"] }),
        "app/src/pages/home.ts": 'import { heat } from "../../../rack/src/index.js";\nheat();\n',
        "rack/package.json":
          '{ "name": "rack", "version": "1.0.0", "type": "module", "exports": "./src/index.ts" }',
        "rack/src/features.ts": `import { defineFeatures, type FlagsOf } from "proviso";
export const features = defineFeatures({
  docs: "https://example.com/rack",
  features: { HEAT: { title: "Heat", added: "1.0.0", status: "trial" } },
});
export interface RackFlags extends FlagsOf<typeof features> {}
`,
        "rack/src/index.ts":
          'export type { RackFlags } from "./features.js";\n/** @experimental HEAT */\nexport const heat = (): number => 1;\n',
      },
      { args: ["-p", "app"] },
    );
    expect(await read(made, "app/src/experimental.d.ts")).toBe(
      dedent(`
        import "../../rack/src/index.js";
        declare module "../../rack/src/index.js" {
          interface RackFlags {
            HEAT: true;
          }
        }
      `),
    );
  });

  it("nothing is loaded that was imported for its types alone", async () => {
    const user = 'import type { Image } from "gallery";\nexport type Picture = Image;\n';
    const made = await fixed({ "src/main.ts": user, "tsconfig.json": config({ files: ["src/main.ts"] }) });
    expect(await read(made, "src/main.ts")).toBe(`${user}\n${block}`);
  });

  it("braces in the comments of an empty block", async () => {
    const flags = (inside: string): string =>
      `import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {${inside}\n    // { IMAGES: true }\n  }\n}\n`;
    const files = {
      "src/main.ts": main,
      "src/flags.ts": flags(""),
      "tsconfig.json": config({ include: ["src"] }),
    };
    const made = await fixed(files);
    expect(await read(made, "src/flags.ts")).toBe(flags("\n    IMAGES: true;"));
  });

  it.each([
    ["a script", "src/main.ts", 'declare const image: import("gallery").Image;\n', {}],
    ["JavaScript", "src/main.js", main, { include: ["src/*.js"] }],
    ["JavaScript that is run", "src/main.js", `#!/usr/bin/env node\r\n// @ts-check\r\n${main}`, {}],
  ])("what has no place for a block names the file that has: %s", async (_, file, user, files) => {
    const options = { include: undefined, files: "include" in files ? undefined : [file], ...files };
    const { compilerOptions } = JSON.parse(config({})) as { compilerOptions: object };
    const made = await fixed({
      [file]: user,
      "tsconfig.json": JSON.stringify({
        ...options,
        compilerOptions: { ...compilerOptions, allowJs: true, checkJs: true },
      }),
    });
    const [, first = "", rest = ""] = /^(#!.*\r\n)?([^]*)$/.exec(user) ?? [];
    const newline = first === "" ? "\n" : "\r\n";
    expect(await read(made, "src/experimental.d.ts")).toBe(newFile.replaceAll("\n", newline));
    const reference = `/// <reference path="./experimental.d.ts" />${newline}`;
    expect(await read(made, file)).toBe(first + reference + rest);
  });

  const around = (inside: string): string =>
    `// ours\nimport "gallery";\ndeclare module "gallery" {${inside}}\n`;
  const flags = "  interface ExperimentalFeatureFlags {\n    IMAGES: true;\n  }\n";
  it.each([
    ["nothing", around(""), around(`\n${flags}`)],
    [
      "something else",
      around("\n  interface Options {\n    size?: 1; // px\n  } // more\n"),
      around(`\n  interface Options {\n    size?: 1; // px\n  } // more\n${flags}`),
    ],
    [
      "something else, on one line",
      around(" interface Options { size?: 1 } "),
      around(` interface Options { size?: 1 }\n${flags} `),
    ],
  ])("what adds %s to the library gets the flags, too", async (_, before, after) => {
    const made = await fixed({
      "src/main.ts": main,
      "src/experimental.d.ts": before,
      "tsconfig.json": config({ include: ["src"] }),
    });
    expect(await read(made, "src/experimental.d.ts")).toBe(after);
  });

  it("what imports the library already does not do so twice", async () => {
    const other = 'import { type Image } from "gallery";\nexport type Picture = Image;\n';
    const made = await fixed({
      "src/main.ts": main,
      "src/experimental.d.ts": other,
      "tsconfig.json": config({ include: ["src"] }),
    });
    expect(await read(made, "src/experimental.d.ts")).toBe(`${other}\n${block}`);
  });
});
