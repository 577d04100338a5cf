// Marks of packages that know nothing of Proviso: what a program uses of them, and its consent.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { dedent } from "../analysis/support/marked.js";
import { projectOf, proviso, read, transcript, write } from "./support/proviso.js";

const golden = (file: string): string => join(__dirname, "golden", file);
const packages = join(__dirname, "..", "parity", "fixtures", "packages");

const config = (entry: string): string =>
  dedent(`
    {
      "compilerOptions": {
        "target": "es2022", "lib": ["es2022"], "module": "nodenext", "strict": true, "types": [], "noEmit": true,
        "plugins": [
          // In the editor, too.
          ${entry}
        ]
      },
      "include": ["src"]
    }
  `);
const files = {
  "src/main.ts": dedent(`
    import { filters, line, paint } from "canvas";
    line(0, 1);
    line(1, 2);
    filters.blur(1);
    paint({ color: "red", blend: "screen" });
  `),
  "src/other.ts": 'import { depth } from "canvas";\nexport const half = depth / 2;\n',
};

describe.each(["6.0", "7.0"])("TypeScript %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await projectOf({ ...files, "tsconfig.json": config('{ "name": "proviso" }') }, version);
    await project.installPackages(packages);
  });
  afterAll(() => project.remove());
  const configured = (entry: string) => write(project.folder, { "tsconfig.json": config(entry) });

  it("says nothing until the program asks", async () => {
    await configured('{ "name": "proviso" }');
    expect(await proviso(project, ["check"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("lists what the program uses, asked for or not", async () => {
    await configured('{ "name": "proviso", "foreign": ["canvas"], "optIn": { "canvas": true } }');
    await expect(await transcript(project, "list", "--foreign")).toMatchFileSnapshot(
      golden("list-foreign.txt"),
    );
    await expect(await transcript(project, "list", "--foreign", "--format", "markdown")).toMatchFileSnapshot(
      golden("list-foreign-markdown.txt"),
    );
    await expect(await transcript(project, "list", "--foreign", "--format", "json")).toMatchFileSnapshot(
      golden("list-foreign-json.txt"),
    );
  });

  it("consents to what is used today, and is clean then", async () => {
    await configured('{ "name": "proviso", "foreign": "*" }');
    const { stdout } = await proviso(project, ["check", "--fix", "--dry-run"]);
    expect(stdout).toContain('+      { "name": "proviso", "foreign": "*", "optIn":');
    expect(await proviso(project, ["check", "--fix"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "Changed tsconfig.json.\n",
    });
    const optIn = '"optIn": { "canvas": ["line", "filters.blur", "PaintOptions.blend", "depth"] }';
    const expected = config(`{ "name": "proviso", "foreign": "*", ${optIn} }`);
    expect(await read(project, "tsconfig.json")).toBe(expected);
    expect(await proviso(project, ["check", "--fix"])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(await read(project, "tsconfig.json")).toBe(expected);
  });

  it("adds to the consent that is there, and only for the files that are named", async () => {
    await configured(
      '{ "name": "proviso", "foreign": ["canvas"], "optIn": { "canvas": ["filters"], "kiosk": true } }',
    );
    const { status } = await proviso(project, ["check", "--fix", "src/other.ts"]);
    expect(status).toBe(0);
    const optIn = '"optIn": { "canvas": ["filters", "depth"], "kiosk": true }';
    expect(await read(project, "tsconfig.json")).toBe(
      config(`{ "name": "proviso", "foreign": ["canvas"], ${optIn} }`),
    );
    expect((await proviso(project, ["check"])).status).toBe(1);
  });

  it.each([
    ['"foreign": "canvas"', "The option 'foreign'"],
    ['"foreign": "*", "optIn": ["canvas"]', "The option 'optIn'"],
    ['"foreign": "*", "optIn": { "canvas": "line" }', "The option 'optIn'"],
  ])("refuses %s", async (options, message) => {
    await configured(`{ "name": "proviso", ${options} }`);
    const { status, stdout, stderr } = await proviso(project, ["check"]);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(`error TS990031: ${message}`);
  });

  it("names what an export * hands on by its module, and a type parameter by what it is of", async () => {
    await configured('{ "name": "proviso", "foreign": ["easel"] }');
    await write(project.folder, {
      "node_modules/easel/package.json": '{ "name": "easel", "types": "./index.d.ts" }',
      "node_modules/easel/index.d.ts":
        'export interface Stand<T, /** @beta */ S = string> { t: T; s: S }\n/** @beta */\nexport * from "./lab.js";\n',
      "node_modules/easel/lab.d.ts": "export declare function mix(): void;\n",
      "src/easel.ts": 'import { mix, type Stand } from "easel";\nmix();\nexport let stand: Stand<1, 2>;\n',
    });
    expect((await proviso(project, ["check", "--fix"])).status).toBe(0);
    expect(await read(project, "tsconfig.json")).toBe(
      config(`{ "name": "proviso", "foreign": ["easel"], "optIn": { "easel": ["./lab.js", "Stand.S"] } }`),
    );
    await write(project.folder, { "src/easel.ts": "export {};\n" });
  });

  it("leaves a tsconfig.json alone whose entry stands in another file", async () => {
    const { "tsconfig.json": own } = {
      "tsconfig.json": '{ "extends": "./base.json", "include": ["src"] }\n',
    };
    const base = config('{ "name": "proviso", "foreign": "*" }').replace(',\n  "include": ["src"]', "");
    await write(project.folder, { "tsconfig.json": own, "base.json": base });
    expect((await proviso(project, ["check", "--fix"])).status).toBe(1);
    expect(await read(project, "tsconfig.json")).toBe(own);
    expect(await read(project, "base.json")).toBe(base);
  });
});
