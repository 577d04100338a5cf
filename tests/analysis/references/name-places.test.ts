// A search of the text decides which files are looked at, so it must never miss a name.
import { describe, expect, test } from "vitest";
import {
  hasAccessByVariable,
  mayNameByVariable,
  hasKeyOf,
  hasNameOf,
  namePlaces,
} from "../../../src/analysis/references/name-places.js";

const few = new Set(["pay", "user.list", "1", "-2", "", 'say "hi"', "größe", "1st"]);
const many = new Set([...few, ...Array.from({ length: 40 }, (_, index) => `member${index}`)]);

const written: readonly string[] = [
  "app.pay()",
  "app.p\\u0061y()",
  "app.\\u{70}ay()",
  'app["p\\x61y"]()',
  'app["p\\141y"]()',
  'app["\\pay"]()',
  'app["pa\\\ny"]()',
  'app["pa\\\r\ny"]()',
  'app["user.list"]',
  "app['user\\u002elist']",
  "app[1]",
  "app[0x1]",
  "app[1_0e-1]",
  'app["1"]',
  "app[-2]",
  'app["-2"]',
  'app[""]',
  'app["say \\"hi\\""]',
  "app['say \"hi\"']",
  "app.größe",
  "app['1st']",
];

describe.each([
  ["few names", few],
  ["many names", many],
])("of %s", (_, names) => {
  test.each(written)("%s is found", (text) => {
    expect(hasNameOf(names, text)).toBe(true);
    expect(namePlaces(names, text)(0, text.length)).toBe(true);
  });
});

const without = (name: string) => (names: ReadonlySet<string>) =>
  new Set([...names].filter((each) => each !== name));

test.each(["app.payment()", "app[11]", "app.route()", "say 'hi'", "list[0x2f]", "/\\d+\\.\\w/"])(
  "%s has none of many",
  (text) => {
    const names = without("")(new Set([...many, "zero"]));
    expect(hasNameOf(names, text)).toBe(false);
    expect(namePlaces(names, text)(0, text.length)).toBe(text.includes("\\"));
  },
);

test.each([
  ["app[key]", true],
  ["app[ /* the key */ key]", true],
  ["app[`${a}b`]", true],
  ['app["a" as K]', true],
  ["app[(1, key)]", true],
  ["const { [KEY]: a } = app", true],
  ["list[0]", false],
  ["[1, 2]", false],
  ['["a", "b"]', false],
  ["[...list]", false],
  ["[{ a: 1 }]", false],
  ["list[]", false],
])("%s: by a variable: %s", (text, isFound) => {
  expect(hasAccessByVariable(text)).toBe(isFound);
});

test.each([
  ["pluck(app, KEY)", true],
  ["pluck(app, KEYS.pay)", true],
  ["pick(make(), ...KEYS)", true],
  ["pluck({}, keyOf())", true],
  ["pluck(KEY as Key, {})", true],
  ["list[index]", true],
  ['pluck({}, "pay")', false],
  ["call()", false],
  ["call(1, {}, [])", false],
])("%s: by a variable or an argument: %s", (text, isFound) => {
  expect(mayNameByVariable(text)).toBe(isFound);
});

test.each([
  ['export const KEY = "pay";', true],
  ["export const KEY = 'user.list';", true],
  ["export const KEY = `pay`;", true],
  ['export const KEY = "p\\u0061y";', true],
  ["enum Row { First = 1 }", true],
  ["const key = `p${rest}` as const;", true],
  ["const key = `${start}y`;", true],
  ["app.pay();", false],
  ['const other = "payment";', false],
  ["const text = `${one}${other}`;", false],
  ["const text = `at ${place} in`;", false],
])("%s: a key: %s", (text, isFound) => {
  expect(hasKeyOf(without("")(few), text)).toBe(isFound);
});

test("of names that nobody can list, any text may have one", () => {
  expect(hasNameOf("unknown", "")).toBe(true);
  expect(hasKeyOf("unknown", "")).toBe(true);
  expect(namePlaces("unknown", "")(0, 0)).toBe(true);
  expect(hasNameOf(new Set(), "app")).toBe(false);
});

test("of a symbol, what may use one", () => {
  const names = new Set(["__@iterator@12"]);
  expect(["for (const a of b) c;", "app.pay()"].map((text) => hasNameOf(names, text))).toEqual([true, false]);
  expect(
    ["for (const a of b) c;", "app.pay()"].map((text) => namePlaces(names, text)(0, text.length)),
  ).toEqual([true, false]);
  expect(hasKeyOf(names, "app.pay()")).toBe(true);
  expect(hasKeyOf(new Set(["pay"]), "app.pay()")).toBe(false);
});

test("an empty name may be anywhere", () => {
  expect(namePlaces(new Set([""]), "none")(0, 1)).toBe(true);
});

describe("the pieces of a text that have a name", () => {
  const text = "one; app.pay(); two; app[key]; three; pay";
  const at = (piece: string): [start: number, end: number] => [
    text.indexOf(piece),
    text.indexOf(piece) + piece.length,
  ];
  const mayReferIn = namePlaces(new Set(["pay", "other"]), text);

  test.each([
    ["app.pay()", true],
    ["pay()", true],
    ["app[key]", true],
    ["[key]", true],
    ["three; pay", true],
    ["one; app.", false],
    ["ay(); two; app", false],
    ["key]; three; ", false],
    ["one;", false],
    ["two;", false],
  ])("%s: %s", (piece, expected) => {
    expect(mayReferIn(...at(piece))).toBe(expected);
  });

  test("none behind the last", () => {
    expect(mayReferIn(text.length - 2, text.length)).toBe(false);
    expect(namePlaces(new Set(["pay"]), "[key] app.pay")(0, 1)).toBe(true);
    expect(namePlaces(new Set(["pay"]), "none")(0, 4)).toBe(false);
  });
});

test("an access by a variable at the very beginning", () => {
  expect(hasAccessByVariable("[key] = app")).toBe(true);
  expect(hasAccessByVariable("[0][key]")).toBe(true);
  expect(hasAccessByVariable("")).toBe(false);
});

test.each([
  ['const key = "pay', false],
  ["pay`", false],
  ["const key = `${a}` as const;", true],
  ["const key = `p${a}`", true],
  ["const key = `p${a}x`", false],
  ["const key = `x${a}y`", false],
])("%s: a key of another text: %s", (text, isFound) => {
  expect(hasKeyOf(new Set(["pay"]), text)).toBe(isFound);
});
