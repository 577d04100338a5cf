// Texts in which pieces have been moved: each place is told both ways, also after more edits.
import { describe, expect, it } from "vitest";
import { editedText } from "../../src/lock/edits/edit.js";
import { editedAfter, rearranged } from "../../src/lock/edits/rearranged.js";

const text = "class A { one(); two(); three(); }";
const at = (word: string, inside = text): number => inside.indexOf(word);
const spanOf = (word: string) => ({ start: at(word), end: at(word) + word.length });

describe("a text in which members have been moved", () => {
  const moved = rearranged(text, [
    { ...spanOf("two(); "), pieces: [] },
    { start: text.length, end: text.length, pieces: [" interface B { ", spanOf("two();"), " }"] },
  ]);

  it("has them where they were put", () => {
    expect(moved.text).toBe("class A { one(); three(); } interface B { two(); }");
  });

  it.each(["class", "one", "two", "three"])("tells where %s is, and where it was", (word) => {
    expect(moved.moved(at(word))).toBe(at(word, moved.text));
    expect(moved.origin(at(word, moved.text))).toBe(at(word));
  });

  it("tells of what is new by what stands before it", () => {
    expect(moved.origin(at("interface", moved.text))).toBe(text.length);
  });

  it.each(["one", "two", "three"])("tells where %s is after more edits", (word) => {
    const start = at("one", moved.text);
    const edited = editedText(moved.text, [
      { start, end: start, newText: "/* first */ ", names: [{ at: 3, of: at("two", moved.text) }] },
    ]);
    const both = editedAfter(moved, edited);
    expect(both.moved(at(word))).toBe(at(word, both.text));
    expect(both.names).toEqual([{ at: start + 3, of: at("two") }]);
  });
});
