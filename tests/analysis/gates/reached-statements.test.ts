// Of the marks of a library only those are read that something in the program leads to.
import { describe, expect, it } from "vitest";
import { unreachedStatements } from "../../../src/analysis/gates/mark/reached-statements.js";
import { isNamedBeside } from "../../../src/analysis/references/file-words.js";
import { dedent } from "../support/marked.js";
import { Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");

/** What of a library's declarations nothing leads to from a file that uses it. */
function unreached(main: string, library: string): readonly string[] {
  const context = workspace.context({ "main.ts": main, "lib.d.ts": dedent(library) });
  const { compiler } = context;
  const file = compiler.sourceFile("/project/lib.d.ts")!;
  const found = unreachedStatements(context, file, (name) => isNamedBeside(compiler, file.fileName, name));
  return [...found.values()].flat();
}

describe("what leads to a declaration", () => {
  const wall = `
    export interface Wall { part: Part }
    export interface Part { whole: Wall }
    export declare const alone: Alone, spare: number;
    export interface Alone {}
    export declare function draw(): void;
    export declare enum Hue { Red }
    export type Size = number;
    export declare class Door {}`;
  const others = ["alone", "spare", "Alone", "draw", "Hue", "Size", "Door"];

  it("is its name in another file, and what is reached by that", () => {
    expect(unreached('import { Wall } from "./lib";', wall)).toEqual(others);
    expect(unreached('import * as lib from "./lib"; lib.Wall;', wall)).toEqual(others);
    expect(unreached('import * as lib from "./lib"; lib["Wall"];', wall)).toEqual(others);
    expect(unreached('import * as lib from "./lib"; lib["W\\x61ll"];', wall)).toEqual(others);
    expect(unreached('import * as lib from "./lib"; lib.W\\u0061ll;', wall)).toEqual(others);
    expect(unreached('import * as lib from "./lib"; pick(lib, `Wall`);', wall)).toEqual(others);
  });

  it("is one name of several in a statement", () => {
    expect(unreached('import { spare } from "./lib";', wall)).not.toContain("Alone");
  });

  it("is another name that it is exported by", () => {
    const renamed = `
      declare class Wall {}
      declare class Door {}
      declare class Own {}
      declare class Odd {}
      export { Wall as W, Door as D, Own as default, Odd as "an odd one" };`;
    expect(unreached('import { W } from "./lib";', renamed)).toEqual(["Door"]);
  });

  it("is a default, a namespace, a block for all, or what is exported as a whole", () => {
    const all = (last: string) => `
      export interface Wall {}
      export interface Door {}
      ${last}`;
    expect(unreached("", all("export default interface Own { wall: Wall }"))).toEqual(["Door"]);
    expect(unreached("", all("export declare namespace all { const wall: Wall; }"))).toEqual(["Door"]);
    expect(unreached("", all("declare global { interface Array<T> { wall: Wall } }"))).toEqual(["Door"]);
    expect(unreached("", all("declare const wall: Wall; export = wall;"))).toEqual(["Door"]);
  });
});

it("leaves alone what is no module, what has escapes, and what no build has made", () => {
  expect(unreached("", "interface Wall {}")).toEqual([]);
  expect(unreached("", "export interface W\\u0061ll {}")).toEqual([]);
  const context = workspace.context({ "lib.ts": "export interface Wall {}" });
  const file = context.compiler.sourceFile("/project/lib.ts")!;
  expect(unreachedStatements(context, file, () => false).size).toBe(0);
});
