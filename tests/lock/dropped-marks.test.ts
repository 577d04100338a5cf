// Marks of sources of which the declarations know nothing, as bundlers and fast compilers leave them.
import typescript from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { droppedMarks } from "../../src/lock/dropped/dropped-marks.js";
import { classicParser } from "../../src/programs/open-declaration-parser.js";
import { proviso, projectOf } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const parser = classicParser(typescript);
const rules = { features: undefined, tags: new Map([["beta", "BETA"]]) };

/** The marks that are told, as `kind name`. */
function dropped(sources: Record<string, string>, files: Record<string, string>): readonly string[] {
  const of = (texts: Record<string, string>) => new Map(Object.entries(texts));
  return droppedMarks({ parser, rules, sources: of(sources), files: of(files) }).map(
    ({ kind, name }) => `${kind} ${name}`,
  );
}

describe("a mark is told where the declarations have what it is about, without it:", () => {
  it.each([
    ["of a function", "/** @beta */\nexport function paint() {}", "declare function paint(): void;", "paint"],
    [
      "of a member",
      "export class Picture {\n /** @beta */\n draw() {} }",
      "declare class Picture { draw(): void }",
      "Picture.draw",
    ],
    [
      "of a parameter",
      "export function hang(\n /** @beta */\n hook?: string) {}",
      "declare function hang(hook?: string): void;",
      "hang.hook",
    ],
    [
      "in a namespace",
      "export namespace yard {\n /** @beta */\n export type Crater = 1 }",
      "declare namespace yard { type Crater = 1 }",
      "yard.Crater",
    ],
    [
      "of a property of a value",
      "export const palette = {\n /** @beta */\n blue: 1 };",
      "declare const palette: { blue: number };",
      "palette.blue",
    ],
    [
      "of what is declared twice",
      "export interface Options {\n /** @beta */\n force: 1 }",
      "interface Options$1 { force: 1 }\nexport { Options$1 as Options };",
      "Options.force",
    ],
  ])("%s", (_, source, declared, name) => {
    expect(dropped({ "a.ts": source }, { "a.d.ts": declared })).toEqual([`declaration ${name}`]);
  });

  it("of an export", () => {
    const sources = {
      "a.ts": 'export function saw() {}\n/** @beta */\nexport { saw as cut } from "./b.js";',
    };
    expect(dropped(sources, { "a.d.ts": "declare function saw(): void;\nexport { saw as cut };" })).toEqual([
      "export cut",
    ]);
  });

  it("of a module, once", () => {
    const lab =
      "/**\n * The lab.\n * @beta\n * @module\n */\nimport './c.js';\nexport type A = 1;\nexport type B = 1;";
    expect(dropped({ "lab.ts": lab }, { "lab.d.ts": "export type A = 1;\nexport type B = 1;" })).toEqual([
      "module A",
    ]);
  });
});

describe("nothing is told", () => {
  const paint = "/** @beta */\nexport function paint() {}";

  it.each([
    ["where the mark is there", paint, "/** @beta */\nexport declare function paint(): void;"],
    [
      "where it is there of one overload",
      "export function paint(): void;\n/** @beta */\nexport function paint(a: 1): void;\nexport function paint() {}",
      "declare function paint(): void;\n/** @beta */\ndeclare function paint(a: 1): void;",
    ],
    ["where a lock is", paint, "declare const paint: Open<'BETA', () => void>;"],
    [
      "of what has another name there",
      paint,
      "/** @beta */\ndeclare function p(): void;\nexport { p as paint };",
    ],
    ["of what is not there", paint, "declare function other(): void;"],
    [
      "of what is private",
      "export class A {\n /** @beta */\n private b() {} }",
      "declare class A { private b }",
    ],
    [
      "of what a function has in it",
      "export function paint() {\n /** @beta */\n const a = 1; }",
      "declare const a: 1;",
    ],
    [
      "of what is stable in a marked module",
      "/** @beta @module */\nimport './c.js';\n/** @stable */\nexport type A = 1;",
      "type A = 1;",
    ],
  ])("%s", (_, source, declared) => {
    expect(dropped({ "a.ts": source }, { "a.d.ts": declared })).toEqual([]);
  });

  it("of what is no lock: a type of the author's in a result has its name", () => {
    const source = "export class A {\n /** @beta */\n paint() {}\n}";
    const declared = `declare class A { paint(): Open<"door">; }`;
    expect(dropped({ "a.ts": source }, { "a.d.ts": declared })).not.toEqual([]);
  });

  it.each([
    ["with marks", "/** @beta */\nexport type B = 1;\nexport function paint() {}"],
    ["without any", "export function paint() {}"],
  ])("where another source has something of that name, %s", (_, other) => {
    const declared = "/** @beta */\ntype B = 1;\ndeclare function paint(): void;";
    expect(dropped({ "a.ts": paint, "b.ts": other }, { "a.d.ts": declared })).toEqual([]);
  });
});

describe("proviso lock", () => {
  let project: Project | undefined;
  afterAll(() => project?.remove());

  it("names them with their places in the sources of tsconfig.json, and fails", async () => {
    project = await projectOf(
      {
        "package.json": '{ "name": "lib", "types": "./built/index.d.ts" }',
        "tsconfig.json": '{ "include": ["src"] }',
        "src/index.ts": "/** @beta */\nexport function paint() {}\n/** @beta */\nexport function draw() {}\n",
        "tests/draw.ts": "/** @beta */\nexport function sketch() {}\n",
        "built/index.d.ts":
          "/** @beta */\nexport declare function paint(): void;\nexport declare function draw(): void;\nexport declare function sketch(): void;\n",
      },
      "7.0",
    );
    expect(await proviso(project, ["lock", "--tags", "beta=BETA"])).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "src/index.ts(4,1): 'draw' is marked, and its declaration is not: the build has dropped the comment; have the build keep comments, or mark what it stands in.\n" +
        "1 mark: 1 locked. 2 files change.\n",
    });
  });
});
