// Names are found in texts by their words: each word by itself, however it is written, and none that is only a part.
import { describe, expect, it, test } from "vitest";
import { withoutEscapes } from "../../../src/analysis/references/escapes.js";
import { nameSearch } from "../../../src/analysis/references/name-search.js";
import {
  displayName,
  isNamedAfter,
  isSymbolName,
  mayUseSymbols,
} from "../../../src/analysis/references/symbol-names.js";
import { wordFinder } from "../../../src/analysis/references/word-finder.js";
import { WordIndex } from "../../../src/analysis/references/word-index.js";

// More than are searched for one by one.
const others = Array.from({ length: 20 }, (_, index) => `other${index}`);

describe.each([
  ["few", []],
  ["many", others],
])("the places of %s names", (_, more) => {
  it.each([
    ["app.pay; pay", ["pay"], ["4-7", "9-12"]],
    ["pay", ["pay"], ["0-3"]],
    ["a['user.list']", ["user.list"], ["3-12"]],
    ["a['-user']", ["-user"], ["3-8"]],
    ["größe.größe", ["größe"], ["0-5", "6-11"]],
    [
      "a[1] b[0x10] c[1_0] d[.5] e[-3] f[1e3] g[0b11] h[0o7]",
      ["1", "16", "10", "0.5", "-3", "1000", "7"],
      [
        "2-3",
        "7-11",
        "15-18",
        "22-24",
        "29-30",
        "34-37",
        // The sign stands apart.
        "41-45",
        "49-52",
      ],
    ],
    ["x1 $1 a.b", ["1"], []],
    ["list user.lists", ["user.list"], ["5-14"]],
  ])("%s", (text, names, expected) => {
    const search = nameSearch(new Set([...names, ...more]));
    const spans = [...search.spans(text)].sort(([a], [b]) => a - b);
    expect(spans.map(([start, end]) => `${start}-${end}`)).toEqual(expected);
    expect([...search.places(text)].sort((a, b) => a - b)).toEqual(spans.map(([start]) => start));
  });
});

test("a word among many is a whole word", () => {
  const search = nameSearch(new Set(["pay", ...others]));
  expect([...search.places("payment repay pay_ $pay pay1 größepay pay")]).toEqual([38]);
  expect([...search.places("payment repay pay_ $pay pay1 pay")]).toEqual([29]);
});

describe("the words of a text", () => {
  const found = (text: string, lookedFor: readonly string[]): readonly string[] => {
    const words: string[] = [];
    const cursor = wordFinder(lookedFor)(text);
    while (cursor.next()) words.push(text.slice(cursor.start, cursor.end));
    return words;
  };

  it("those that are looked for are among them, and few others", () => {
    const names = Array.from({ length: 100 }, (_, index) => `word${index}`);
    const text = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(" ");
    const words = found(text, names);
    expect(words.slice(0, 100)).toEqual(names);
    expect(words.length).toBeLessThan(200);
    expect(found("", names)).toEqual([]);
    expect(found("  ", names)).toEqual([]);
    expect(found(" word1", names)).toEqual(["word1"]);
  });

  it("beyond ASCII, all are", () => {
    expect(found("größe, \u{20000}b ok", ["größe"])).toEqual(["größe", "\u{20000}b", "ok"]);
  });
});

test("which texts have a word", () => {
  const index = new WordIndex<string>();
  index.add("first", "app.pay();");
  index.add("second", "pay; pay; p\\u0061y2 größe");
  index.add("third", "payment\\n");
  const having = (word: string): string => index.having(word).join(" ");
  expect(having("pay")).toBe("first second");
  expect(having("pay2")).toBe("second");
  expect(having("größe")).toBe("second");
  expect(having("app")).toBe("first");
  expect(having("p")).toBe("second");
  expect(having("payments")).toBe("");
});

test.each([
  ["p\\u0061y", "pay"],
  ["p\\u{61}y", "pay"],
  ["p\\x61y", "pay"],
  ["p\\141y \\60 \\4000", "pay 0 \u{20}00"],
  ["\\pay", "pay"],
  ["pa\\\ny pa\\\r\ny pa\\\u2028y", "pay pay pay"],
  ["a\\nb\\tc\\rd\\be\\ff\\vg", "a\nb\tc\rd\be\ff\vg"],
  ["\\u{110000} \\u{10ffff}", "\\u{110000} \u{10ffff}"],
  ["\\\\u0061", "\\u0061"],
])("%j is %j", (written, text) => {
  expect(withoutEscapes(written)).toBe(text);
});

describe("the names of symbols", () => {
  it.each([
    ["__@iterator@12", "[iterator]"],
    ["\u{fe}@iterator@3", "[iterator]"],
    ["__@a@b@12", "[a@b]"],
    ["iterator", "iterator"],
    ["__@iterator", "__@iterator"],
    ["x__@iterator@12", "x__@iterator@12"],
    ["__@iterator@12x", "__@iterator@12x"],
    ["@scope/a@1.2", "@scope/a@1.2"],
  ])("%s: %s", (name, shown) => {
    expect(displayName(name)).toBe(shown);
    expect(isSymbolName(name)).toBe(name !== shown);
  });

  it("are those of one symbol", () => {
    expect(isNamedAfter("__@iterator@12", "iterator")).toBe(true);
    expect(isNamedAfter("__@asyncIterator@12", "iterator")).toBe(false);
    expect(isNamedAfter("iterator", "iterator")).toBe(false);
  });

  it.each(["for (a of b)", "f(...a)", "a[b]", "using a = b", "yield* a", "a instanceof b"])("%s", (text) => {
    expect(mayUseSymbols(text)).toBe(true);
  });

  it.each(["off", "a.b", "usings", "yields", "instanceoff", "often"])("%s has none", (text) => {
    expect(mayUseSymbols(text)).toBe(false);
  });
});
