// `check --types` in place of `tsc`: what the compiler itself prints of each project is what the report has, word for word.
import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, projectOf, proviso, type Files } from "./support/proviso.js";

let project: Project | undefined;
afterEach(async () => {
  await project?.remove();
  project = undefined;
});

const withOptions = (options: string): string =>
  config.replace('"strict": true,', `"strict": true, ${options},`);

/** Projects by what is wrong with them; none uses anything experimental. */
const projects: Record<string, Files> = {
  "types, in files that stand in another order than their names would": {
    "src/B.ts": "export const z: string = 3;\n",
    "src/a.ts": `interface A { x: { y: { z: number } } }
export const b: A = null! as { x: { y: { z: string } } };
export const 名 = "é", n: number = 名;
nowhere; nowhere;
`,
    "src/deep/c.mts": "\ufeffexport const z: string =\r\n\t3;\r\n",
    "src/d.d.ts": "export declare const x: Missing;\n",
    "src/later.ts": "// @ts-expect-error\nexport const fine = 1;\n",
  },
  "checked JavaScript": {
    "tsconfig.json": withOptions('"allowJs": true, "checkJs": true'),
    "src/a.js": "/** @type {string} */\nexport const a = 1;\nexport const b = /** @type {any} */ (1).c;\n",
    "src/b.js": "// @ts-nocheck\nexport const a = nowhere;\n",
    "src/c.js": "export const a: string = 1;\n",
  },
  "syntax: of types nothing is said then": {
    "src/a.ts": "export const a = (;\nexport const b: string = 1;\n",
    "src/b.ts": "export const c: string = 1;\nclass {}\n",
  },
  "an option: of types nothing is said then": {
    "tsconfig.json": withOptions('"checkJs": true, "allowJs": false, "isolatedModules": false'),
    "src/a.ts": "export const b: string = 1;\n",
  },
  "types that a library is missing": {
    "tsconfig.json": withOptions('"typeRoots": [], "paths": { "x": [] }'),
    "src/a.ts": "export const b: string = 1;\n",
  },
  "global types": {
    "tsconfig.json": withOptions('"noLib": true'),
    "src/a.ts": "export const b: string = 1;\n",
  },
  "a module that is not there, and one without types": {
    "src/a.ts": 'import a from "nowhere";\nimport b from "./b.js";\nexport default [a, b];\n',
  },
  "declarations that cannot be written": {
    "tsconfig.json": withOptions('"declaration": true, "outDir": "dist", "rootDir": "src"'),
    "src/a.ts":
      "export default class {\n  static make() {\n    return class { private secret = 1; };\n  }\n}\n",
    "src/b.ts": "const key: unique symbol = Symbol();\nexport const value = { [key]: 1 } as const;\n",
    "src/c.ts": "export const make = () => class { protected secret = 1; };\n",
  },
  "only what is written, which a check does not do": {
    "tsconfig.json": withOptions('"allowJs": true, "outDir": "dist"'),
    "src/a.ts": 'import { b } from "./b.js";\nexport const a: string = b;\n',
    "src/b.js": "export const b = 1;\n",
  },
};

/** What the project's own compiler prints. */
function tsc({ folder, path }: Pick<Project, "folder"> & { path: (name: string) => string }): string {
  const bin = path("node_modules/typescript/bin/tsc");
  const args = [bin, "--noEmit", "--pretty", "false"];
  return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", timeout: 60_000 }).stdout;
}

describe.each(["6.0", "7.0"])("on TypeScript %s, check --types says what tsc says of", (version) => {
  it.each(Object.entries(projects))("%s", async (_, files) => {
    project = await projectOf({ "tsconfig.json": config, ...files }, version);
    const opened = project;
    const expected = tsc({ folder: opened.folder, path: (name) => opened.path(name) });
    expect(expected).toMatch(/error TS\d+: /);
    expect(await proviso(opened, ["check", "--types"])).toEqual({ status: 1, stdout: expected, stderr: "" });
  });
});

const queue = 'import { createQueue } from "queue";\n';
const mixed: Files = {
  "tsconfig.json": config,
  "src/a.ts": `${queue}const n: number = "x";\ncreateQueue("a").pause();\nn.nothing();\n`,
  "src/b.ts": "export const s: string = 1;\n",
};

describe.each(["6.0", "7.0"])("on TypeScript %s, check --types", (version) => {
  it("puts a finding in the place of the error that it stands for", async () => {
    project = await projectOf(mixed, version);
    const { status, stdout } = await proviso(project, ["check", "--types"]);
    expect(stdout.match(/^.*error TS.*$/gm)).toEqual([
      "src/a.ts(2,7): error TS2322: Type 'string' is not assignable to type 'number'.",
      "src/a.ts(3,18): error TS990001: 'pause' is experimental: opt in to 'PAUSE'.",
      "src/a.ts(4,3): error TS2339: Property 'nothing' does not exist on type 'number'.",
      "src/b.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.",
    ]);
    expect(status).toBe(1);
  });

  it("tells of the named files only", async () => {
    project = await projectOf(mixed, version);
    expect(await proviso(project, ["check", "--types", "src/b.ts"])).toEqual({
      status: 1,
      stdout: "src/b.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.\n",
      stderr: "",
    });
  });

  it("reports what is left when flags have been written", async () => {
    project = await projectOf(mixed, version);
    const { status, stdout } = await proviso(project, ["check", "--types", "--fix"]);
    expect([status, stdout.match(/TS\d+/g)]).toEqual([1, ["TS2322", "TS2339", "TS2322"]]);
  });

  it("says nothing of a clean program, and without the option nothing of the compiler's", async () => {
    project = await projectOf({ "tsconfig.json": config, "src/a.ts": "export const a = 1;\n" }, version);
    expect(await proviso(project, ["check", "--types"])).toEqual({ status: 0, stdout: "", stderr: "" });
    await project.remove();
    project = await projectOf(
      { "tsconfig.json": config, "src/a.ts": "export const a: string = 1;\n" },
      version,
    );
    expect(await proviso(project, ["check"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("says of a file that two projects share what it says once, and of references each project's own", async () => {
    const referred = withOptions('"composite": true, "outDir": "dist"');
    project = await projectOf(
      {
        "tsconfig.json": '{ "files": [], "references": [{ "path": "app" }, { "path": "lib" }] }',
        "lib/tsconfig.json": referred,
        "lib/src/b.ts": "export const b: string = 1;\n",
        "app/tsconfig.json": referred.replace("{", '{ "references": [{ "path": "../lib" }],'),
        "app/src/a.ts": 'import { b } from "../../lib/src/b.js";\nexport const a: number = b;\n',
        "app/other.json": referred.replace('["src"]', '["src/shared"]'),
        "app/src/shared/s.ts": "export const s: string = 1;\n",
      },
      version,
    );
    const { stdout } = await proviso(project, ["check", "--types", "-p", ".", "-p", "app/other.json"]);
    expect(stdout.match(/^.*(?=: error)/gm)).toEqual([
      "app/src/a.ts(2,14)",
      "app/src/shared/s.ts(1,14)",
      "lib/src/b.ts(1,14)",
    ]);
  });
});

it.each(["pretty", "github", "json", "sarif"])("the format %s has them", async (format) => {
  project = await projectOf(mixed, "6.0");
  const { status, stdout } = await proviso(project, ["check", "--types", "--format", format]);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    {
      pretty:
        /src\/b\.ts:1:14 - error TS2322: Type .*\n\n1 export const s: string = 1;\n {15}~\n[^]*Found 4 errors in 2 files\./,
      github: /^::error file=src\/b\.ts,line=1,endLine=1,col=14,endColumn=15,title=TS2322::Type 'number'/m,
      json: /"compilerErrors": \[\s+\{\s+"number": 2322,\s+"file": "src\/a\.ts"/,
      sarif: /"ruleId": "TS2322",\s+"level": "error"/,
    }[format] ?? /^$/,
  );
});
