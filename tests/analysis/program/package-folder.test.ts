// Which package a file is of, by the `package.json` around it.
import { describe, expect, it } from "vitest";
import { analysisContext, type AnalysisContext } from "../../../src/analysis/program/context.js";
import { isNamedAsLibrary, isOfCompiler } from "../../../src/analysis/program/compiler-library.js";
import {
  isOfPackageAround,
  isOwnFile,
  packageFolderOf,
  packageNameOf,
} from "../../../src/analysis/program/package-folder.js";
import { Workspace } from "../support/workspace.js";

const { compiler } = new Workspace("6.0").context({ "main.ts": "" });
/** A real compiler, with other files on its disk and in its program. */
const on = (disk: Readonly<Record<string, string>>, program: readonly string[] = []): AnalysisContext =>
  analysisContext({ ...compiler, readFile: (path) => disk[path], fileNames: () => program });

describe("the folder of a package", () => {
  const context = on({
    "/work/package.json": '{ "name": "work" }',
    "/work/lib/package.json": "{}",
    "/work/lib/esm/package.json": '{ "type": "module", "main": "./index.js" }',
    "/work/app/package.json": '{ "private": true }',
    "/work/broken/package.json": "{",
    "/work/node_modules/a/dist/package.json": '{ "name": "inner" }',
  });
  it.each([
    ["/work/main.ts", "/work"],
    ["/work/src/deep/main.ts", "/work"],
    ["/work/lib/index.ts", "/work"],
    ["/work/lib/esm/index.ts", "/work"],
    ["/work/app/src/main.ts", "/work/app"],
    ["/work/broken/main.ts", "/work/broken"],
    ["/work/node_modules/a/index.d.ts", "/work/node_modules/a"],
    ["/work/node_modules/a/dist/deep/index.d.ts", "/work/node_modules/a"],
    ["/work/node_modules/@b/c/dist/index.d.ts", "/work/node_modules/@b/c"],
    ["/work/node_modules/a/node_modules/@b/c/index.d.ts", "/work/node_modules/a/node_modules/@b/c"],
    ["/work/node_modules/a/node_modules/d/lib/index.d.ts", "/work/node_modules/a/node_modules/d"],
    ["/elsewhere/main.ts", ""],
    ["main.ts", ""],
  ])("of %s", (file, folder) => {
    expect(packageFolderOf(context, file)).toBe(folder);
    expect(packageFolderOf(context, file), "asked again").toBe(folder);
  });
});

it.each([
  ['{ "name": "work" }', "work"],
  ['{ "name": "" }', undefined],
  ['{ "name": 1 }', undefined],
  ["{}", undefined],
  ["{", undefined],
])("the name that %s says", (text, name) => {
  expect(packageNameOf(on({ "/work/package.json": text }), "/work")).toBe(name);
  expect(packageNameOf(on({}), "/work")).toBe(undefined);
});

it("a file is of the package around another, where its folder is", () => {
  const context = on({
    "/work/package.json": '{ "name": "work" }',
    "/work/app/package.json": '{ "name": "app" }',
  });
  expect(isOfPackageAround(context, "/work/env.d.ts", "/work/app/main.ts")).toBe(true);
  expect(isOfPackageAround(context, "/work/app/env.d.ts", "/work/main.ts")).toBe(false);
  expect(isOfPackageAround(context, "/work/env.d.ts", "/workshop/main.ts")).toBe(false);
  expect(isOfPackageAround(context, "/work/node_modules/a/env.d.ts", "/work/node_modules/a/b/main.ts")).toBe(
    false,
  );
});

it("a file is the program's own, but for what has been built beside it", () => {
  const disk = { "/work/package.json": '{ "name": "work" }', "/built/package.json": '{ "name": "built" }' };
  const program = [
    "/work/main.ts",
    "/work/env.d.ts",
    "/built/index.d.ts",
    "/built/more.d.mts",
    "/built/node_modules/a/source.ts",
  ];
  const context = on(disk, program);
  const own = (file: string): boolean => isOwnFile(context, file);
  expect(["/work/main.ts", "/work/env.d.ts", "/work/more.d.cts", "/elsewhere/main.ts"].map(own)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["/built/index.d.ts", "/built/more.d.mts", "/work/node_modules/a/a.ts"].map(own)).toEqual([
    false,
    false,
    false,
  ]);
});

it.each([
  ["/x/node_modules/typescript/lib/lib.dom.d.ts", true, true],
  ["/x/node_modules/@typescript/typescript-linux-x64/lib/lib.es2015.core.d.ts", true, true],
  ["/x/node_modules/typescript/lib/typescript.d.ts", false, false],
  ["/x/node_modules/typescript/lib/lib.dom.d.ts/index.d.ts", false, false],
  ["/x/editor/lib.d.ts", false, true],
  ["/x/editor/lib.es5.d.ts", false, true],
  ["/x/src/mylib.d.ts", false, false],
  ["/x/src/lib.ts", false, false],
  ["/x/src/lib.dom.d.ts.ts", false, false],
])("%s is the compiler's: %s, by its name alone: %s", (file, isIts, isNamed) => {
  expect([isOfCompiler(file), isNamedAsLibrary(file)]).toEqual([isIts, isNamed]);
});
