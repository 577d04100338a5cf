// What `proviso audit` cannot do is told in one line, with what to do, and exit status 2.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";
import { proviso, write } from "./support/proviso.js";

const manifest = (fields: object): string => JSON.stringify({ name: "lib", version: "1.0.0", ...fields });
const types = { "index.d.ts": "export declare const a: 1;\n" };

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fine: { "package.json": manifest({ types: "index.d.ts" }), ...types },
  untyped: { "package.json": manifest({ main: "index.js" }), "index.js": "" },
  broken: { "package.json": '{ "name": "lib", ', ...types },
  nameless: { "package.json": "{}", ...types },
  evil: { "package.json": '{ "name": "../../evil", "types": "index.d.ts" }', ...types },
  other: { "package.json": '{ "name": "other", "types": "index.d.ts" }', ...types },
  nothing: types,
  malformed: {
    "package.json": manifest({ types: "index.d.ts" }),
    "index.d.ts": 'export * from "./a.js";\n',
    "a.d.ts": "export declare const b: 2;\nexport const a: = {{{\n",
  },
  unversioned: { "package.json": '{ "name": "lib", "types": "index.d.ts" }', ...types },
};

const cases: readonly [args: string, line: string][] = [
  [
    "untyped --against fine",
    "untyped has no declarations where its package.json says that they are: build it, or name a version that is published.",
  ],
  [
    "fine --against untyped",
    "untyped has no declarations where its package.json says that they are: build it, or name a version that is published.",
  ],
  [
    "malformed --against fine",
    "a.d.ts:2 of malformed cannot be read (Type expected): correct it, or what generates it, then run this again.",
  ],
  ["broken --against fine", "broken/package.json is not JSON: correct it, then run this again."],
  ...[
    "fine --against broken",
    "fine --against nameless",
    "fine --against evil",
    "fine --against nothing",
  ].map((args): [string, string] => [
    args,
    `${args.split(" ")[2] ?? ""} is no package that can be read: name a version, a git ref, or a folder or tarball with a package.json that has a name.`,
  ]),
  ["other --against fine", "fine is a state of lib: name one of other with --against."],
  ["gone --against fine", "gone cannot be read: there is no such file."],
  [
    "--against fine",
    "There is no package.json with a name in <folder> or above it: name the folder of a package.",
  ],
  [
    "fine untyped",
    "proviso audit does not take 'untyped', but one folder or tarball: see 'proviso audit --help'.",
  ],
  ["fine --format html", "--format cannot be 'html': use pretty, plain, json, markdown or github."],
  [
    "fine --against fine --release soon",
    "--release cannot be 'soon': name a version such as 1.5.0, or patch, minor or major.",
  ],
  [
    "fine --against unversioned --release minor",
    "--release cannot be 'minor' where the older state has no version: name a version.",
  ],
  [
    "fine --against fine --against other",
    "proviso audit takes several --against only with --dependencies: see 'proviso audit --help'.",
  ],
  [
    "fine --against fine -p .",
    "proviso audit takes --project only with --dependencies: see 'proviso audit --help'.",
  ],
  ["fine --dependencies", "proviso audit --dependencies does not take 'fine': see 'proviso audit --help'."],
  [
    "--dependencies --release major",
    "proviso audit --dependencies does not take --release: see 'proviso audit --help'.",
  ],
  [
    "--dependencies --against nowhere",
    "--against 'nowhere' is no folder and no tarball: name one, or a library with its version, such as queue@3.0.0.",
  ],
  [
    "--dependencies --against fine",
    "This program sees no library with a catalog, and so none that lib could be the next version of.",
  ],
  ["--dependencies -p gone", "There is no tsconfig.json in <folder>/gone"],
];

describe("proviso audit", () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.empty();
    await project.installProviso();
    await project.installCompiler("7.0");
    for (const [folder, files] of Object.entries(folders)) await write(project.path(folder), files);
    await write(project.folder, {
      "tsconfig.json": '{ "compilerOptions": { "types": [] }, "include": ["src"] }',
      "src/main.ts": "export {};",
    });
  });
  afterAll(() => project.remove());

  it.each(cases)("%s", async (args, line) => {
    const { status, stdout, stderr } = await proviso(project, ["audit", ...args.split(" ")]);
    expect(stderr.replaceAll(project.folder, "<folder>").trimEnd().split("\n")).toEqual([
      line.startsWith("There is no tsconfig") ? expect.stringContaining("tsconfig.json") : line,
    ]);
    expect([stdout, status]).toEqual(["", 2]);
  });

  it("says where there is no TypeScript", async () => {
    const bare = await Project.empty();
    await bare.installProviso();
    for (const name of ["old", "new"]) await write(bare.path(name), folders["fine"] ?? {});
    const { status, stderr } = await proviso(bare, ["audit", "new", "--against", "old"]);
    expect(stderr).toMatch(/^There is no TypeScript for the project in .*new: run 'npm install' .*\n$/);
    expect(status).toBe(2);
    await bare.remove();
  });
});
