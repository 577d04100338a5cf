import { describe, expect, it } from "vitest";
import { lineMap } from "../../src/analysis/program/line-map.js";
import { codeFrame } from "../../src/report/formats/code-frame.js";
import { plainStyle } from "../../src/report/formats/style.js";
import { textWidth } from "../../src/report/formats/text-width.js";

const frame = (text: string, piece: string): readonly string[] => {
  const start = text.indexOf(piece);
  const look = { style: plainStyle, squiggle: "error", indent: "" } as const;
  return codeFrame(text, lineMap(text), { file: "", start, end: start + piece.length }, look);
};

describe("a code frame", () => {
  it("stands under a tab as it stands under a space", () => {
    expect(frame("\tapp.run();", "run")).toEqual(["1  app.run();", "       ~~~"]);
  });
  it("goes on over lines", () => {
    expect(frame("a = f(\n  b,\n);", "f(\n  b,\n)")).toEqual([
      "1 a = f(",
      "      ~~",
      "2   b,",
      "  ~~~~",
      "3 );",
      "  ~",
    ]);
  });
  it("leaves out the middle of many lines", () => {
    const text = Array.from({ length: 12 }, (_, index) => `line${index + 1}`).join("\n");
    expect(frame(text, text.slice(0, -1)).filter((line) => !line.includes("~"))).toEqual([
      "  1 line1",
      "  2 line2",
      "... ",
      " 11 line11",
      " 12 line12",
    ]);
  });
  it("is as wide as what it stands under", () => {
    expect(frame('f("名前", app.run)', "app.run")[1]).toBe(" ".repeat(2 + 10) + "~".repeat(7));
    expect(frame("app.名前()", "名前")[1]).toBe(" ".repeat(2 + 4) + "~".repeat(4));
  });
});

describe("the width of a text", () => {
  it.each([
    ["abc", 3],
    ["名", 2],
    ["한", 2],
    ["ｶ", 1],
    ["Ａ", 2],
    ["é", 1],
    ["e\u0301", 1],
    ["🚀", 2],
    ["𠮷", 2],
    ["a\u200bb", 2],
  ])("of %s is %i", (text, width) => expect(textWidth(text)).toBe(width));
});
