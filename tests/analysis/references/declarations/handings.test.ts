// Which names lead to which other ones, as far as a text tells. One that is missed is a use that nobody finds; one that is
// made up costs a search.
import { describe, expect, it } from "vitest";
import type { Handing } from "../../../../src/analysis/references/declarations/handing.js";
import {
  codeIn,
  handingsIn,
  renamesIn,
  specifiersIn,
} from "../../../../src/analysis/references/declarations/handings.js";

const shown = ({ from, to, kind, module }: Handing): string =>
  `${from} > ${to}, ${kind}${module === undefined ? "" : ` of ${module}`}`;

describe("names that something has one of already", () => {
  it.each([
    ['import { draw as paint } from "lab";', ["draw > paint, name"]],
    ["export { draw as paint };", ["draw > paint, name"]],
    ['export { draw as "to draw" };', ["draw > to draw, name"]],
    [`import { 'to "draw"' as draw, "+" as plus } from "lab";`, ['to "draw" > draw, name', "+ > plus, name"]],
    ['export { "to draw" as "draw-it" } from "lab";', ["to draw > draw-it, name"]],
    ["export { draw\n  as\n  paint };", []],
    ["export { $draw as größe };", ["$draw > größe, name"]],
    ["import paint = lab.inner.draw;", ["draw > paint, name"]],
    ["import paint = draw ;", ["draw > paint, name"]],
    ['import paint from "lab";', ["default > paint, name of lab"]],
    ["import type paint from 'lab';", ["default > paint, name of lab"]],
    ['import * as paint from "lab";', ["default > paint, name of lab"]],
    ['import paint, { fill } from "lab";', ["default > paint, name of lab"]],
    ['import paint, * as all from "lab";', ["default > paint, name of lab"]],
    ['import paint = require("lab");', ["default > paint, name of lab"]],
    ['const paint = require("lab");', ["default > paint, name of lab"]],
    ["let paint=require ( 'lab' );", ["default > paint, name of lab"]],
    ['var paint = require("lab");', ["default > paint, name of lab"]],
    ["export default draw;", ["draw > default, name"]],
    ["export default lab.inner . draw;", ["draw > default, name"]],
    ["export = draw;", ["draw > default, name"]],
    ["export=draw;", ["draw > default, name"]],
    ['export { fill, default } from "./wall.js";', ["default > default, name of ./wall.js"]],
    ["export{default}from'lab'", ["default > default, name of lab"]],
    ['export { default as paint } from "lab";', ["default > paint, name", "default > default, name of lab"]],
    [
      "export = lab.draw;\nexport as namespace Lab;",
      ["export > namespace, name", "draw > default, name", "draw > Lab, name"],
    ],
    // None of these.
    ['import "lab";', []],
    ['import { draw } from "lab";', []],
    ['export * from "lab";', []],
    ["export const fill = 1;", []],
    ['const lab = requires("lab");', []],
    ["const list = draw as const;", []],
    ["if (draw as typeof other) {}", []],
    ["exports_default = draw;", []],
    ["const default_ = {};", []],
  ])("%s", (text, expected) => {
    expect(renamesIn("main.ts", text).map(shown)).toEqual(expected);
  });
});

describe("names of what gets something", () => {
  it.each([
    [
      "const { draw: paint, fill } = lab;",
      ["draw > paint, value", "fill > fill, value", "paint > draw, type"],
    ],
    ["let{ draw }=lab;", ["draw > draw, value"]],
    ["var { draw } = lab", ["draw > draw, value"]],
    ["paint = draw;", ["draw > paint, value"]],
    ["const paint=lab.inner . draw", ["draw > paint, value"]],
    ["größe = $draw", ["$draw > größe, value"]],
    ["paint: Draw", ["Draw > paint, type"]],
    ["paint ?: lab.Draw", ["Draw > paint, type"]],
    ["make(): Draw", ["Draw > make, type"]],
    ["make<T>(count: number) : lab.Draw", ["number > count, type", "Draw > make, type"]],
    ["make(ready: () => void): Draw", ["Draw > make, type"]],
    ["make<T extends Map<string, () => T>>(value: T): Draw;", ["T > value, type", "Draw > make, type"]],
    ["paint: (count: number) => Draw", ["count > paint, type", "number > count, type", "Draw > paint, type"]],
    [
      "paint: readonly undefined | (Draw)",
      ["readonly > paint, type", "undefined > paint, type", "Draw > paint, type"],
    ],
    ["paint!: List<string, Draw>;", ["List > paint, type", "string > paint, type", "Draw > paint, type"]],
    ["const paint: Draw = given", ["Draw > paint, type", "given > paint, value"]],
    [
      "paint = given ?? (ready ? draw : make(count))",
      ["given", "ready", "draw", "make"].map((from) => `${from} > paint, value`),
    ],
    [
      "paint = (count: number): Draw => fill",
      ["count > paint, value", "number > count, type", "Draw > paint, value", "fill > paint, value"],
    ],
    ["type Paint<T> = undefined | Draw", ["undefined > Paint, base", "Draw > Paint, base"]],
    ["let a = draw, b = fill", ["draw > a, value", "fill > b, value"]],
    ["a = 1\nmake(): Draw\nb = draw\n  ?? fill", ["Draw > make, type", "draw > b, value", "fill > b, value"]],
    ["a: {\n  b: Draw\n}\nc", ["Draw > b, type"]],
    ["make(a: number, b = draw, Draw)", ["number > a, type", "draw > b, value"]],
    ["paint: [Draw]; a: 1", []],
    ["paint: 1; Draw", []],
    ["a < b; c(d): Draw", ["Draw > c, type"]],
    ["class Sub extends Base {}", ["Base > Sub, base"]],
    [
      "interface Sub<T> extends Other<T>, lab.Base {\n  a: Draw }",
      ["Other", "T", "Base"].map((from) => `${from} > Sub, base`).concat("Draw > a, type"),
    ],
    ["class Sub\n  extends lab.Base {}", ["Base > Sub, base"]],
    // None of these.
    ["paint == draw", []],
    ["paint => draw", []],
    ["paint === draw", []],
    ["case paint: draw", ["draw > paint, type"]],
    ["switch: draw", []],
    ["x.extends(y)", []],
    ["1 extends Base", []],
    ["({ draw } = lab)", []],
  ])("%s", (text, expected) => {
    expect(handingsIn("main.ts", text).map(shown)).toEqual(expected);
  });

  it.each([
    [
      "/** @type {Draw} */ export const paint = x",
      ["x > paint, value", "type > paint, type", "Draw > paint, type"],
    ],
    [
      "/** @returns {lab.Draw} */\nasync function* make() {}",
      ["returns", "lab", "Draw"].map((from) => `${from} > make, type`),
    ],
    [
      "/** @param {Draw} paint @arg {1} [fill=1] */",
      ["paint", "fill"].flatMap((to) =>
        ["param", "Draw", "paint", "arg", "fill"].map((from) => `${from} > ${to}, type`),
      ),
    ],
    [
      "/** @typedef {Draw | undefined} Paint */",
      ["typedef", "Draw", "undefined", "Paint"].map((from) => `${from} > Paint, base`),
    ],
    ["class Wall {\n  /** @type {Draw} */\n  static paint;\n}", ["type > paint, type", "Draw > paint, type"]],
    ["/** @type {Draw} */\nthis.inner.paint = 1;", ["type > paint, type", "Draw > paint, type"]],
    ["/* @type {Draw} */ paint;", []],
  ])("in JavaScript, by its comments: %s", (text, expected) => {
    expect(handingsIn("main.js", text).map(shown)).toEqual(expected);
    expect(handingsIn("main.ts", text).some(({ from }) => from === "Draw")).toBe(false);
  });

  it("says which file has it", () => {
    expect([
      ...renamesIn("a.ts", "export = draw"),
      ...handingsIn("b.ts", "const { draw } = lab; a = b"),
    ]).toEqual([
      { from: "draw", to: "default", file: "a.ts", kind: "name", module: undefined },
      { from: "draw", to: "draw", file: "b.ts", kind: "value" },
      { from: "b", to: "a", file: "b.ts", kind: "value", module: undefined },
    ]);
  });
});

it.each([
  ['import draw from "lab";', ["lab"]],
  ["export * from './a.js'; import './b.js'", ["./a.js", "./b.js"]],
  ['const draw = require ( "lab" ); await import("c")', ["lab", "c"]],
  ["type T = import('lab').Draw", ["lab"]],
  ['from the "lab"', []],
  ['important("lab"); reimport("lab")', []],
  ['import("a\nb")', []],
])("%s imports", (text, expected) => {
  expect(specifiersIn(text)).toEqual(expected);
});

describe("the code of a text", () => {
  it.each([
    ["/** a */ b", " b"],
    ["  /**\n * a\n */\nb", "\nb"],
    ["a\n\t// b\nc", "a\n\nc"],
    // In a string, or none that anybody documents with.
    ['a = "/** b */"', 'a = "/** b */"'],
    ["a // b", "a // b"],
    ["/* a */ b", "/* a */ b"],
    ["/**a*/ b", "/**a*/ b"],
  ])("%j", (text, expected) => {
    expect(codeIn("main.ts", text)).toBe(expected);
  });

  it.each(["a.js", "a.mjs", "a.cjs", "a.jsx"])("of %s has its comments, which may import", (file) => {
    const text = '/** @type {import("lab").Draw} */';
    expect(codeIn(file, text)).toBe(text);
  });

  it.each(["a.json", "a.jsonx", "ajs"])("of %s has none", (file) => {
    expect(codeIn(file, "/** a */")).toBe("");
  });
});
