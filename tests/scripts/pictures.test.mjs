// The parts that draw the pictures of the README; whether those are up to date is for `npm run check:pictures`.
import { expect, it } from "vitest";
import { readAnsi } from "../../scripts/pictures/ansi.mjs";
import { markdownLines } from "../../scripts/pictures/markdown.mjs";
import { textLine } from "../../scripts/pictures/svg.mjs";

const plain = { colour: undefined, isInverse: false, isBold: false };

it("reads colours, over the ends of lines, until they are reset", () => {
  expect(readAnsi("a\u001b[91mb\nc\u001b[0md\u001b[7;90me\u001b[m")).toEqual([
    [
      { ...plain, text: "a" },
      { ...plain, text: "b", colour: "red" },
    ],
    [
      { ...plain, text: "c", colour: "red" },
      { ...plain, text: "d" },
      { ...plain, text: "e", colour: "grey", isInverse: true },
    ],
  ]);
});

it("refuses what it cannot draw, rather than to draw something else", () => {
  expect(() => readAnsi("\u001b[4mline")).toThrow('not drawn: "4"');
  expect(() => readAnsi("\u001b[2Kgone")).toThrow('not drawn: "2Kgone"');
});

it("lays Markdown out in lines, without losing a word", () => {
  const lines = markdownLines("Add `x` to the flags.\n\n- one two three", 9);
  const textOf = ({ runs }) => runs.map(({ text }) => text).join("");
  expect(lines.map((line) => textOf(line).trimEnd())).toEqual([
    "Add x to",
    "the",
    "flags.",
    "",
    "one two",
    "three",
  ]);
  expect(lines.map(({ hasBullet }) => hasBullet)).toEqual([false, false, false, false, true, false]);
});

it("places each part of a line in its cells, and keeps what XML would read", () => {
  const svg = textLine([{ text: "  a <" }, { text: 'b    "c"' }], 0, 0);
  expect([...svg.matchAll(/ x="([^"]+)".*? textLength="([^"]+)"/g)].map(([, ...place]) => place)).toEqual([
    ["15.6", "31.2"],
    ["78", "23.4"],
  ]);
  expect(svg.replace(/<[^>]+>/g, "")).toBe("a &lt;b\n&quot;c&quot;");
});
