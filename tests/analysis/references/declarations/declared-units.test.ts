// The declarations that a text is cut into, with the names that each has for others. What is in doubt may have a name too
// many, or stay with the declaration before it; a name that is missed loses what it leads to.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declarationStarts } from "../../../../src/analysis/references/declarations/declaration-starts.js";
import {
  declaredUnits,
  inDeclarationFile,
  isOpen,
} from "../../../../src/analysis/references/declarations/declared-units.js";
import { withoutDeclaring } from "../../../../src/analysis/references/declarations/declaring-names.js";
import { WordIndex } from "../../../../src/analysis/references/word-index.js";

/** The names of each declaration; those of a default with a star. */
const namesIn = (text: string, file = "main.ts"): readonly string[] =>
  declaredUnits(file, text).map(({ names, isDefault }) => names.join(" ") + (isDefault ? "*" : ""));

describe("in a source", () => {
  it.each([
    ["function draw() {}", ["draw"]],
    ["export async function* draw() {}", ["draw"]],
    ["function*draw() {}", ["draw"]],
    ["export default function draw() {}", ["draw*"]],
    ["export default function () {}", ["*"]],
    ["export default draw;", ["*"]],
    ["export = draw;", ["*"]],
    ["export { draw };", [""]],
    ["export * from 'lab';", [""]],
    ["import { draw } from 'lab';", [""]],
    ["abstract class Wall {}", ["Wall"]],
    ["export declare interface Wall {}", ["Wall"]],
    ["type Wall = {};", ["Wall"]],
    ["const enum Size {}", ["Size"]],
    ["enum Size {}", ["Size"]],
    ["namespace lab { export const draw = 1; function fill() {} class Wall {} }", ["lab lab draw fill Wall"]],
    ["declare module 'lab' { interface Wall {} }", ["Wall"]],
    ["declare global { interface Wall {} }", ["Wall"]],
    ["const draw = 1, fill = [1, 2], hang: Map<string, number> = new Map();", ["draw fill hang number"]],
    ["let draw;\nvar fill;\nusing wall = make();", ["draw", "fill", "wall"]],
    ["const { draw, fill: paint, inner: { hang }, ...rest } = lab;", ["draw paint hang rest"]],
    ["const [draw, [fill]] = lab, hang = 1;", ["draw fill hang"]],
    ["const { draw = 1 } = lab;", ["draw"]],
    ["const { draw }: Wall = lab;", ["draw"]],
    ["const draw = call(1, fill), hang = 1;", ["draw hang"]],
    ["const draw: Size = 1;", ["draw"]],
    ["  export default draw;", []],
    ["myconst draw = 1;", []],
    ["größe.$wall = draw;", ["größe"]],
    ["Wall.prototype.draw = fill;", ["Wall"]],
    ["Wall.draw == fill;", ["Wall"]],
    ["@sealed\nclass Wall {}", ["", "Wall"]],
    // What does not begin a line stands in what does.
    ["class Wall {\n  const\n}\n  const draw = 1;", ["Wall"]],
    ["function draw() {\nconst fill = 1;\n}\nconst hang = 1;", ["draw", "hang"]],
    ["call();", ["call"]],
    ["constant = 1", ["constant"]],
    ["function total() {}\napp.route(1);\nconst draw = 1;", ["total", "app", "draw"]],
    ["const draw = 1;\nstart(app);\nlist[0] = app;", ["draw", "start", "list"]],
    // What may belong to the declaration before it stays with it.
    ["const draw = 1\napp.route(1);", ["draw"]],
    ["const draw =\napp.route(1);", ["draw"]],
    ["const draw = `;\napp.route(1)`;", ["draw"]],
    ["const draw = call({\n});\nif (draw) {}", ["draw"]],
    ["const draw = {}\nin(app);", ["draw"]],
    ["const draw = call(\n{}\nfill(1));", ["draw"]],
  ])("%s", (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it("has the whole of each", () => {
    expect(
      declaredUnits("main.ts", "// a\nconst draw = {\n};\nclass Wall {}\n").map(({ text }) => text),
    ).toEqual(["const draw = {\n};\n", "class Wall {}\n"]);
  });
});

describe("in a file of declarations", () => {
  it.each(["lab.d.ts", "lab.d.mts", "lab.d.css.ts"])("%s: what is indented stands by itself", (file) => {
    const text = "declare namespace lab {\n  const draw: Wall;\n  function fill(wall: Wall): void;\n}";
    expect(namesIn(text, file)).toEqual(["lab lab", "draw", "fill"]);
  });

  it("an open bracket does not matter", () => {
    expect(namesIn("export interface Wall {\nconst draw: Wall;", "lab.d.ts")).toEqual(["Wall", "draw"]);
  });

  it("the names of members and parameters refer to nothing", () => {
    const text = "interface Wall { width?: Size; hang(paint: Paint): lab.Hook; }";
    expect(declaredUnits("lab.d.ts", text).map((unit) => unit.text)).toEqual([
      "interface Wall { ?: Size; (: Paint): lab.Hook; }",
    ]);
    expect(declaredUnits("lab.ts", text).map((unit) => unit.text)).toEqual([text]);
  });
});

// Lines and words are gone through by their characters, which is faster; a regular expression is easier to believe.
describe("read by characters", () => {
  const word = fc.constantFrom(
    ..."export default declare abstract async function class interface type const enum let var using".split(
      " ",
    ),
    ..."namespace module global import Wall lab typed $x größe élan 1a a1 @ readonly".split(" "),
  );
  const sign = fc.constantFrom(
    ...Array.from(" \t\n.:?(){}*=;,<$\\\f\v\u00a0\u2028/"),
    ...["\n", "\n  ", "\r\n", "\r", "?:", " = "],
  );
  const pieces = fc.array(fc.oneof(word, sign, fc.constant(" ")), { maxLength: 40 });

  it("declarations begin where the expression says", () => {
    const all = new RegExp(inDeclarationFile, "gm");
    const places = (starts: Iterable<RegExpExecArray>): readonly string[] =>
      [...starts].map(({ 0: found, index, groups }) => JSON.stringify([index, found, groups]));
    fc.assert(
      fc.property(pieces, (parts) => {
        const code = parts.join("");
        expect(places(declarationStarts(code, inDeclarationFile))).toEqual(places(code.matchAll(all)));
      }),
      { numRuns: 500 },
    );
  });

  it("names that only declare are left out", () => {
    const words = ["Wall", "lab", "typed", "$x", "größe", "a1", "1a", "module", "type", "readonly"];
    fc.assert(
      fc.property(pieces, (parts) => {
        const code = parts.join("");
        const [read, replaced] = [new WordIndex<string>(), new WordIndex<string>()];
        read.addDeclaration("it", code);
        replaced.add("it", withoutDeclaring(code));
        for (const each of words) expect(read.having(each)).toEqual(replaced.having(each));
      }),
      { numRuns: 500 },
    );
  });
});

describe("in JavaScript", () => {
  it.each(["lab.js", "lab.mjs", "lab.cjs", "lab.jsx"])("%s: all is one", (file) => {
    const text = "const draw = 1;\nmodule.exports.fill = draw; exports . hang = fill;";
    const [unit, ...others] = declaredUnits(file, text);
    expect(unit).toMatchObject({ file, whole: text, names: ["fill", "hang", "draw"], isDefault: true });
    expect(unit?.text).toBe(text);
    expect(others).toEqual([]);
  });
});

it.each([
  ["{", true],
  ["(", true],
  ["[", true],
  ["{ ( [ ] ) }", false],
  ["}", false],
  ["} {", false],
  ["{ }  {", true],
  ["", false],
])("open brackets in %j: %s", (text, expected) => {
  expect(isOpen(text, 0, text.length)).toBe(expected);
  expect(isOpen(`{${text}{`, 1, text.length + 1)).toBe(expected);
});
