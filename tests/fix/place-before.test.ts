import fc from "fast-check";
import { expect, it } from "vitest";
import { applyChanges, type TextChange } from "../../src/analysis/opt-in/edit/text-change.js";
import { placeBefore } from "../../src/fix/place-before.js";

const change = (start: number, end: number, newText: string): TextChange => ({
  file: "a.ts",
  start,
  end,
  newText,
});

it.each([
  ["nothing", [], 4, 4],
  ["before an insertion", [change(2, 2, "--")], 1, 1],
  ["at its first character", [change(2, 2, "--")], 2, 2],
  ["in it", [change(2, 2, "--")], 3, 2],
  ["behind it", [change(2, 2, "--")], 4, 2],
  ["further behind it", [change(2, 2, "--")], 6, 4],
  ["before a removal", [change(2, 4, "")], 1, 1],
  ["where one was", [change(2, 4, "")], 2, 4],
  ["in a replacement", [change(2, 5, "ab")], 3, 3],
  ["in a longer one", [change(2, 3, "abcd")], 5, 3],
  ["between two", [change(0, 0, "--"), change(5, 5, "-")], 4, 2],
  ["behind two", [change(0, 0, "--"), change(5, 6, "")], 7, 6],
])("%s", (_, changes, position, before) => {
  expect(placeBefore(changes, position)).toBe(before);
});

it("is where the same character was", () => {
  const anyChanges = fc
    .array(
      fc.record({
        gap: fc.integer({ min: 1, max: 4 }),
        length: fc.nat(3),
        newText: fc.constantFrom("", "-", "--"),
      }),
    )
    .map((parts) => {
      let end = 0;
      return parts.map(({ gap, length, newText }) => {
        const start = end + gap;
        end = start + length;
        return change(start, end, newText);
      });
    });
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const text = "abcdefghijklmnopqrstuvwxyz".repeat(4);
      const changed = applyChanges(text, changes);
      for (let position = 0; position < changed.length; position++) {
        const character = changed[position];
        if (character !== "-") expect(text[placeBefore(changes, position)]).toBe(character);
      }
    }),
  );
});
