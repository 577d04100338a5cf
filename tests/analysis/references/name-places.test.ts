// A search of the text decides which files are looked at, so it must never miss a name.
import { describe, expect, test } from "vitest";
import {
  hasAccessByVariable,
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
