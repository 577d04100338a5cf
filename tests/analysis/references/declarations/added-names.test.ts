// Whether what somebody types gives something marked a name that it has not had: then the names are read anew.
import { expect, it } from "vitest";
import { addsNames } from "../../../../src/analysis/references/declarations/added-names.js";

const known = {
  direct: new Set(["draw", "serve", "default"]),
  leading: new Set(["Wall", "wall"]),
  signatures: new Set(["serve"]),
  searched: new Set(["draw", "serve", "hue"]),
  keyHolders: new Set(["DRAW"]),
  callables: new Set(["Listen"]),
};
const around = "const one = 1;\n«»\nconst two = 2;\n";
/** What is before `→` becomes what is behind it. */
const edit = (text: string): [before: string, after: string] => [
  around.replace("«»", text.includes("→") ? text.slice(0, text.indexOf("→")) : ""),
  around.replace("«»", text.slice(text.indexOf("→") + 1)),
];

it.each([
  ['import { draw as paint } from "lab";', true],
  ['import paint from "lab";', true],
  ['import paint from "lab";→import paint from "other";', true],
  ['import paint from "lab";→import pen from "lab";', true],
  ["export { draw as paint };", true],
  ["export default draw;", false],
  ["const paint = serve;", true],
  ["const paint: serve;", true],
  ["const house: Wall;", true],
  ["export default wall;", true],
  // What leads somewhere, and what is only known as the name of a member, is no name of what is used by itself.
  ["export { draw as wall };", true],
  ["export { draw as hue };", true],
  ['import hue from "lab";', true],
  // What was in a comment.
  ['/**\nimport { draw as paint } from "lab";\n*/→\nimport { draw as paint } from "lab";\n*/', true],
  ['/**\nimport paint from "lab";\n*/→/**/\nimport paint from "lab";\n*/', true],
  ["class House {\n  wall = wall;\n}", true],
  // Nothing new.
  ["const wall = new Wall();", false],
  ['import draw from "lab";', false],
  ['import wall from "lab";', false],
  ['import serve from "lab";', false],
  ['import paint from "lab";→import paint  from "lab";', false],
  ["const serve = serve;", false],
  ["const paint = 1;", false],
  ["draw();", false],
  ["// const house: Wall;", false],
  ["const house = 1;→const house = 2;", false],
  // The whole of what was changed counts, and nothing beside it.
  ["class House {\n  a = 1;\n  wall = wall;\n}→class House {\n  a = 2;\n  wall = wall;\n}", true],
  ["const house: Wall;\nconst a = 1;→const house: Wall;\nconst a = 2;", false],
  ["const a = 1;\nconst house: Wall;→const a = 2;\nconst house: Wall;", false],
  // What holds a key.
  ['const DRAW = "draw";', false],
  ['const KEY = "draw";', true],
  ['enum Key { Draw = "draw" }', true],
  ['export default "draw";', true],
  ['const key = (): "draw" => "draw";', true],
  ['function log() {\n  console.log("draw");\n}', false],
  ['const KEY = "other";', false],
  ["export { DRAW as KEY };", true],
  // What leads to where a function is asked for.
  ["const on = (listen: Listen) => {};", true],
  ["const Listen = 1;", false],
  // In the middle of typing.
  ["class House {", "unsettled"],
  ["call(wall", "unsettled"],
])("%s: %s", (text, expected) => {
  expect(addsNames(known, "main.ts", ...edit(text))).toBe(expected);
});

it.each([
  ["const house: Wall;", true],
  ["const house = 1;", false],
])("a new file: %s: %s", (text, expected) => {
  expect(addsNames(known, "main.ts", undefined, text)).toBe(expected);
});

it("without names that lead there, and without signatures", () => {
  const texts = ["const house: Wall;", "const paint = serve;", "import { draw as wall } from 'lab';"];
  const adds = (names: typeof known | { leading: "unknown" }, text: string) =>
    addsNames({ ...known, ...names }, "main.ts", undefined, text);
  expect(texts.map((text) => adds({ leading: "unknown" }, text))).toEqual([false, true, true]);
  const noSignatures = { ...known, signatures: new Set<string>() };
  expect(texts.map((text) => adds(noSignatures, text))).toEqual([true, false, true]);
});
