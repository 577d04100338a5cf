import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/analysis/finding.js";
import { applyChanges, type TextChange } from "../../src/analysis/opt-in/edit/text-change.js";
import { mergeEdits } from "../../src/fix/merge-edits.js";

const change = (start: number, end: number, newText: string, file = "a.ts"): TextChange => ({
  file,
  start,
  end,
  newText,
});

const text = "0123456789".repeat(3);
const anyChange = fc
  .record({
    file: fc.constantFrom("a.ts", "b.ts"),
    start: fc.nat(text.length),
    length: fc.nat(3),
    newText: fc.constantFrom("", "x", "yy"),
  })
  .map(({ file, start, length, newText }) =>
    change(start, Math.min(start + length, text.length), newText, file),
  );
const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.array(anyChange, { minLength: 1, maxLength: 3 }),
  {
    maxLength: 8,
  },
);

describe("merged edits", () => {
  it("are by file, in its order", () => {
    const edits = [[change(5, 6, "x"), change(1, 1, "y", "b.ts")], [change(2, 3, "z")]];
    expect(mergeEdits(edits)).toEqual({
      files: new Map([
        ["a.ts", [change(2, 3, "z"), change(5, 6, "x")]],
        ["b.ts", [change(1, 1, "y", "b.ts")]],
      ]),
      postponed: [],
    });
  });

  it("have once what several have in common", () => {
    const edits = [[change(1, 1, "x")], [change(1, 1, "x"), change(9, 9, "y")]];
    expect(mergeEdits(edits).files.get("a.ts")).toEqual([change(1, 1, "x"), change(9, 9, "y")]);
  });

  const lines = (start: number, end: number): TextChange => ({ ...change(start, end, ""), isOfLines: true });

  it("take out lines that follow each other", () => {
    const edits = [[lines(5, 10)], [lines(0, 5)], [lines(10, 12)]];
    expect(mergeEdits(edits)).toEqual({
      files: new Map([["a.ts", [lines(0, 5), lines(5, 10), lines(10, 12)]]]),
      postponed: [],
    });
  });

  it.each([
    ["lines of which some go already", [lines(5, 10)], [lines(9, 12)]],
    ["lines of which the first goes already", [lines(5, 10)], [lines(2, 6)]],
    ["what only begins behind lines", [lines(5, 10)], [change(10, 12, "")]],
    ["lines right behind what is no line", [change(5, 10, "")], [lines(10, 12)]],
  ])("leave out %s", (_, first, later) => {
    expect(mergeEdits([first, later])).toEqual({ files: new Map([["a.ts", first]]), postponed: [later] });
  });

  it.each([
    ["overlaps", change(3, 6, "")],
    ["inserts elsewhere into what goes", change(3, 3, "x")],
    ["inserts something else at the same place", change(2, 2, "x")],
    ["begins where another ends", change(4, 6, "")],
  ])("leave out a later one that %s, as a whole", (_, later) => {
    const edits = [[change(2, 4, "")], [change(9, 9, "y"), later]];
    expect(mergeEdits(edits)).toEqual({
      files: new Map([["a.ts", [change(2, 4, "")]]]),
      postponed: [edits[1]],
    });
  });

  describe("that add flags to one list", () => {
    const adds = (
      before: string,
      items: readonly string[],
      separator: string,
      after: string,
    ): TextChange => ({
      ...change(5, 5, before + items.join(separator) + after),
      flags: { items, separator },
    });
    const texts = (edits: readonly Edit[]) =>
      mergeEdits(edits)
        .files.get("a.ts")
        ?.map(({ newText }) => newText);

    it("add those of both, in the order in which they are asked for, each once", () => {
      const edits = [["b"], ["a", "b"], ["c"]].map((items) => [adds("<", items, " | ", ">")]);
      expect(texts(edits)).toEqual(["<b | a | c>"]);
      expect(mergeEdits(edits).postponed).toEqual([]);
    });

    it("add the others of a whole edit too", () => {
      const edits = [[adds(", [", ["a"], ", ", "]")], [adds(", [", ["b"], ", ", "]"), change(9, 9, "x")]];
      expect(texts(edits)).toEqual([", [a, b]", "x"]);
    });

    it.each([
      ["words before", adds("(", ["b"], " | ", ">")],
      ["words behind", adds("<", ["b"], " | ", ")")],
      ["separator", adds("<", ["b"], ", ", ">")],
      ["text, without flags", change(5, 5, "<b>")],
    ])("wait where they are added with another %s", (_, later) => {
      const edits = [[adds("<", ["a"], " | ", ">")], [later]];
      expect(texts(edits)).toEqual(["<a>"]);
      expect(mergeEdits(edits).postponed).toEqual([[later]]);
    });
  });

  it("do not touch each other, and leave every other character as it is", () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { files } = mergeEdits(edits);
        for (const changes of files.values()) {
          const edited = applyChanges(text, changes);
          // The pieces between the changes, and what is put in, make up the whole.
          let position = 0;
          let rest = edited;
          const take = (piece: string): void => {
            expect(rest.startsWith(piece)).toBe(true);
            rest = rest.slice(piece.length);
          };
          for (const [index, { start, end, newText }] of changes.entries()) {
            if (index > 0) expect(start).toBeGreaterThan(position);
            take(text.slice(position, start));
            take(newText);
            position = end;
          }
          take(text.slice(position));
          expect(rest).toBe("");
        }
      }),
    );
  });

  it("are each made as a whole or postponed, and never all postponed", () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { files, postponed } = mergeEdits(edits);
        const made = [...files.values()].flat();
        for (const edit of edits) {
          if (!postponed.includes(edit)) for (const change of edit) expect(made).toContainEqual(change);
        }
        const contradictsItself = (edit: Edit): boolean => mergeEdits([edit]).postponed.length > 0;
        if (edits.length > 0 && !edits.every(contradictsItself)) expect(made.length).toBeGreaterThan(0);
      }),
    );
  });
});
