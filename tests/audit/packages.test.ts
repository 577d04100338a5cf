// A break is found whatever the package that has it looks like, and nothing where there is none.
import { describe, expect, it } from "vitest";
import { isDeclarationPart, packageState } from "../../src/audit/state/package-state.js";
import { auditWith, linesOf, stateOf, type Files } from "./support/two-states.js";

interface Shape {
  readonly title: string;
  readonly manifest: object;
  /** The files of a state in which `f` takes a parameter that is written so. */
  readonly files: (parameter: string) => Files;
  readonly lines: readonly string[];
}

const declared = (parameter: string): string => `export declare function f(${parameter}): void;\n`;
const broken = "'f' asks for more than 0 arguments.";
const none = { types: undefined };

const shapes: readonly Shape[] = [
  {
    title: "without exports, declared beside its main module",
    manifest: { ...none, type: undefined, main: "lib/index.js" },
    files: (parameter) => ({ "lib/index.d.ts": declared(parameter) }),
    lines: [broken],
  },
  {
    title: "for import alone",
    manifest: { ...none, exports: "./index.js" },
    files: (parameter) => ({ "index.d.ts": declared(parameter) }),
    lines: [broken],
  },
  {
    title: "for import and require, each with declarations of its own",
    manifest: {
      ...none,
      exports: {
        import: { types: "./i.d.mts", default: "./i.mjs" },
        require: { types: "./i.d.cts", default: "./i.cjs" },
      },
    },
    files: (parameter) => ({ "i.d.mts": declared(parameter), "i.d.cts": declared(parameter) }),
    lines: [broken, broken],
  },
  {
    title: "with other ways in by typesVersions",
    manifest: { types: "./index.d.ts", typesVersions: { "*": { sub: ["./dist/sub.d.ts"] } } },
    files: (parameter) => ({ "index.d.ts": "export {};", "dist/sub.d.ts": declared(parameter) }),
    lines: [broken],
  },
  {
    title: "with export = of a function",
    manifest: { type: undefined },
    files: (parameter) => ({ "index.d.ts": `declare function f(${parameter}): void;\nexport = f;` }),
    lines: ["'module' asks for more than 0 arguments."],
  },
  {
    title: "with export = of a class, that another module hands on",
    manifest: { type: undefined },
    files: (parameter) => ({
      "index.d.ts": `import C = require("./c");\nexport declare function make(): C;\nexport { C };`,
      "c.d.ts": `declare class C {\n  m(${parameter}): void;\n}\ndeclare namespace C {\n  interface O {}\n}\nexport = C;`,
    }),
    lines: ["'C.m' asks for more than 0 arguments."],
  },
  {
    title: "with the line ends of Windows",
    manifest: {},
    files: (parameter) => ({
      "index.d.ts": `/**\r\n * On trial.\r\n * @experimental A\r\n */\r\nexport declare function g(${parameter}): void;\r\n${declared(parameter).replace("\n", "\r\n")}`,
    }),
    lines: [broken, "on trial: 'g' (A) has changed."],
  },
];

describe.each(["6.0", "7.0"])("on TypeScript %s, a package", (version) => {
  it.each(shapes)("$title", async ({ manifest, files, lines }) => {
    const older = stateOf(files("a?: number"), manifest);
    const found = await auditWith(version, older, stateOf(files("a: number"), manifest));
    expect(linesOf(found)).toEqual(lines);
  });

  it("that is installed in the project, too, has in its older state what that state has", async () => {
    const exports = { ".": "./index.js", "./more": "./more.js" };
    const index = { "index.d.ts": "export declare const a: string;\n" };
    const more = "/** @experimental */\nexport declare const b: string;\n";
    const found = await auditWith(
      version,
      stateOf(index, { exports: "./index.js" }),
      stateOf({ ...index, "more.d.ts": more }, { exports }),
      {
        "lib/package.json": JSON.stringify({ name: "lib", version: "9.0.0", type: "module", exports }),
        "lib/index.d.ts": "export {};\n",
        "lib/more.d.ts": "export declare const b: string;\n",
      },
    );
    expect(linesOf(found)).toEqual(["on trial: 'b' (@experimental) is new."]);
  });

  it("with more breaks than are tried at once has each shown by the program that it has by itself", async () => {
    // Nobody else can write `keyof Events`: the first programs for `get` do not compile.
    const get = (given: string): string =>
      `interface Events { open: string; close: number }\nexport declare const get: <K extends keyof Events>(name: K) => ${given};\n`;
    const many = (parameter: string): string =>
      Array.from({ length: 120 }, (_, at) => `export declare function f${at}(${parameter}): void;\n`).join(
        "",
      );
    const state = (...texts: readonly string[]) => stateOf({ "index.d.ts": `export {};\n${texts.join("")}` });
    const [older, newer] = ["Events[K]", "Events[K] | undefined"].map(get);
    if (older === undefined || newer === undefined) throw new Error("no states");
    const alone = await auditWith(version, state(older), state(newer));
    const among = await auditWith(version, state(many("a?: number"), older), state(many("a: number"), newer));
    const programOf = ({ breaks }: typeof alone) => breaks.find((found) => found.export === "get")?.program;
    expect(programOf(alone)).toContain("interface Events");
    expect(programOf(among)).toEqual(programOf(alone));
    expect([among.breaks.length, among.unproven.length]).toEqual([121, 0]);
  });

  it("may say in its types which version it is: that is another one in each release", async () => {
    const files = (own: string, count: number): Files => ({
      "index.d.ts": [
        `export declare const VERSION = "${own}";`,
        `export declare class Client { static readonly agent: "lib/${own}"; }`,
        `export declare const about: { readonly name: "lib"; readonly version: "${own}" };`,
        // These are not what it says of itself alone.
        `export declare const format: "1.${count}";`,
        `export declare function start(version: "${own}"): void;`,
      ].join("\n"),
    });
    const found = await auditWith(
      version,
      stateOf(files("1.2.0", 2), { version: "1.2.0" }),
      stateOf(files("1.2.1", 3), { version: "1.2.1" }),
    );
    expect(linesOf(found)).toEqual([
      `'format' is no longer what it was: '"1.3"' does not fit where '"1.2"' did.`,
      `'start', parameter 'version' no longer takes '"1.2.0"', but '"1.2.1"'.`,
    ]);
  });

  it("is told by its main entry point, wherever that stands", async () => {
    const manifest = { types: undefined, exports: { "./min": "./index.js", ".": "./index.js" } };
    const [older, newer] = ["a?: number", "a: number"].map((parameter) =>
      stateOf({ "index.d.ts": declared(parameter) }, manifest),
    );
    if (!older || !newer) throw new Error("no states");
    const { breaks } = await auditWith(version, older, newer);
    expect(breaks.map(({ entries }) => entries)).toEqual([["lib"]]);
  });

  it("that was a CommonJS module with export =, and has a default export, is compared as it is imported", async () => {
    const lib = (more: string): string => `declare const lib: { ${more}paint(text: string): string };\n`;
    const older = stateOf({ "index.d.ts": `${lib("fill(): void; ")}export = lib;\n` }, { type: undefined });
    const newer = stateOf(
      { "index.d.ts": `${lib("")}export default lib;\n` },
      { types: undefined, exports: "./index.js" },
    );
    expect(linesOf(await auditWith(version, older, newer))).toEqual([
      `the entry point 'lib' can no longer be required with "module": "node16".`,
      "'default.fill' is gone.",
      "? 'module' is gone.",
    ]);
  });

  it("that can no longer be required is told so, and one whose whole is no function any more", async () => {
    const paths = { import: "./i.mjs", require: "./i.cjs" };
    const index = { "i.d.mts": declared(""), "i.d.cts": declared("") };
    const older = stateOf(index, { types: undefined, exports: paths });
    const newer = stateOf(index, { types: undefined, exports: { import: "./i.mjs" } });
    expect(linesOf(await auditWith(version, older, newer))).toEqual([
      "the entry point 'lib' is gone for 'require'.",
    ]);
    const [whole, named] = ["export = f;", "export default f;"].map((text) =>
      stateOf({ "index.d.ts": `declare function f(): void;\n${text}` }, { type: undefined }),
    );
    if (!whole || !named) throw new Error("no states");
    expect(linesOf(await auditWith(version, whole, named))).toEqual([
      "'module' is gone; 'default' is what it was.",
    ]);
  });

  it("with types of other packages has them in the programs that show a break", async () => {
    const [older, newer] = ["One", "Other"].map((type) =>
      stateOf({
        "index.d.ts": `import { ${type} as Made } from "other";\nexport declare function f(): Made;`,
      }),
    );
    if (!older || !newer) throw new Error("no states");
    const { breaks } = await auditWith(version, older, newer, {
      "other/package.json": JSON.stringify({ name: "other", version: "1.0.0", types: "./index.d.ts" }),
      "other/index.d.ts": "export interface One { one: string }\nexport interface Other { other: string }",
    });
    expect(breaks.map(({ program }) => program)).toEqual([
      'import { f } from "lib";\nimport type { One } from "other";\ndeclare const it: ReturnType<typeof f>;\nconst before: One = it;\n',
    ]);
  });
});

it("other line ends are no change", async () => {
  const text = "export declare class A {\n  /** @beta */\n  m(): void;\n}\n";
  const found = await auditWith(
    "7.0",
    stateOf({ "index.d.ts": text }),
    stateOf({ "index.d.ts": text.replaceAll("\n", "\r\n") }),
  );
  expect(linesOf(found)).toEqual([]);
});

describe("what is read of a package", () => {
  const manifest = '\uFEFF{ "name": "lib", "types": "index.d.ts" }';

  it("never leads out of it", () => {
    const paths = [
      "index.d.ts",
      "../evil.d.ts",
      "a/../../evil.d.ts",
      "..\\evil.d.ts",
      "/evil.d.ts",
      "C:/evil.d.ts",
    ];
    expect(paths.every(isDeclarationPart)).toBe(true);
    const files = new Map([["package.json", manifest], ...paths.map((path) => [path, ""] as const)]);
    expect([...(packageState("", files)?.files.keys() ?? [])]).toEqual(["package.json", "index.d.ts"]);
  });

  it.each(["../../evil", "..", ".", "", "a/b", "@a/../b", "node_modules/../x"])(
    "has no name such as %j",
    (name) => {
      expect(packageState("", new Map([["package.json", JSON.stringify({ name })]]))).toBeUndefined();
    },
  );

  it.each(["lib", "@scope/lib", "lib.js", "_lib", "@a.b/c~d"])("may be called %j", (name) => {
    expect(packageState("", new Map([["package.json", JSON.stringify({ name })]]))).toBeDefined();
  });
});
