// The words check must be able to fail: each way in which it can is tried here, without a compiler.
import { describe, expect, it } from "vitest";
import { compare, directivesOf, errorsOf, neutralised } from "../../scripts/compiler-words.mjs";

const printed = (...lines) => errorsOf(lines.join("\n")).ours;
const check = (source, ...output) => compare("a.ts", directivesOf(source), printed(...output));

describe("directives", () => {
  it("are about the next line that is neither empty nor a comment", () => {
    const source = "// @ts-expect-error one\n\n// why\nf();";
    expect(directivesOf(source)).toEqual([{ line: 1, target: 4, words: ["one"] }]);
  });
  it("may have alternatives, a block comment around them, and code before them", () => {
    const source = "f({ /* @ts-expect-error one  two || three */\n a: 1 });";
    expect(directivesOf(source)).toEqual([{ line: 1, target: 2, words: ["one two", "three"] }]);
  });
  it("are taken out without moving what is after them", () => {
    const source = "/* @ts-expect-error x */ f();";
    expect(neutralised(source)).toHaveLength(source.length);
    expect(directivesOf(neutralised(source))).toEqual([]);
  });
});

describe("errors", () => {
  it("keep the lines of their chain", () => {
    const [error, ...others] = printed("a.ts(2,1): error TS1: Outer.", "  Type 'a' is", "    not 'b'.");
    expect(others).toEqual([]);
    expect(error).toEqual({ file: "a.ts", line: 2, text: "TS1: Outer.\n  Type 'a' is\n    not 'b'." });
  });
  it("of other packages are kept apart", () => {
    const { ours, foreign } = errorsOf("../x/node_modules/y/z.d.ts(1,1): error TS1: No.");
    expect([ours.length, foreign.length]).toEqual([0, 1]);
  });
});

describe("the comparison", () => {
  const source = "// @ts-expect-error Type 'a' is not\nf();\ng();";
  const right = ["a.ts(2,1): error TS1: Outer.", "  Type 'a' is", "    not 'b'."];

  it("accepts the words, anywhere in the chain", () => {
    expect(check(source, ...right)).toEqual([]);
  });
  it("accepts an alternative", () => {
    expect(check("// @ts-expect-error other || Outer\nf();", ...right)).toEqual([]);
  });
  it("refuses other words, and says both", () => {
    const [failure] = check(source, "a.ts(2,1): error TS1: Something else.");
    expect(failure).toContain("a.ts:2");
    expect(failure).toContain("~ expected Type 'a' is not");
    expect(failure).toContain("~ printed  TS1: Something else.");
  });
  it("refuses a second error on the line that has not the words", () => {
    expect(check(source, ...right, "a.ts(2,9): error TS2: Something else.")).toHaveLength(1);
  });
  it("refuses a line without an error", () => {
    expect(check(source)).toHaveLength(1);
  });
  it("refuses an error that nothing announces", () => {
    expect(check(source, ...right, "a.ts(3,1): error TS2: Unannounced.")).toHaveLength(1);
  });
  it("refuses a directive without words", () => {
    expect(check("// @ts-expect-error\nf();", ...right)).toHaveLength(1);
  });
});
