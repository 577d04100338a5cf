import fc from "fast-check";
import ts from "typescript";
import { expect, it } from "vitest";
import { lineMap } from "../../../src/analysis/program/line-map.js";

const text = fc.string({
  unit: fc.constantFrom("a", "\t", "\n", "\r", "\r\n", "\u2028", "\u2029", "𠮷"),
  maxLength: 30,
});

it("a text has the lines that the compiler gives it", () => {
  fc.assert(
    fc.property(text, (text) => {
      const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest);
      const lines = lineMap(text);
      expect(lines.count).toBe(file.getLineStarts().length);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, character } = file.getLineAndCharacterOfPosition(offset);
        expect(lines.positionAt(offset)).toEqual({ line: line + 1, column: character + 1 });
      }
    }),
  );
});
