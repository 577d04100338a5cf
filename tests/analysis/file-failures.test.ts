// A file that cannot be looked at is named once, and keeps no other from being looked at.
import { expect, it } from "vitest";
import { CompilerGivesUp, failureOf, fileByFile } from "../../src/analysis/file-failures.js";

it("asks on where one file fails", () => {
  const each = fileByFile();
  const fail = (): string => {
    throw new RangeError("Maximum call stack size exceeded");
  };
  expect(each.ask("a.ts", fail, "none")).toBe("none");
  expect(each.ask("a.ts", fail, "none")).toBe("none");
  expect(each.ask("b.ts", () => "answer", "none")).toBe("answer");
  expect(each.failures()).toEqual([
    { file: "a.ts", reason: "Maximum call stack size exceeded", tooMuch: "depth" },
  ]);
});

it.each([
  [new RangeError("Maximum call stack size exceeded"), "Maximum call stack size exceeded", "depth"],
  [new CompilerGivesUp("flow"), "too much flow", "flow"],
  [new CompilerGivesUp("depth"), "too much depth", "depth"],
  [new TypeError("no such thing"), "no such thing", undefined],
  ["gone", "gone", undefined],
])("%s", (error, reason, tooMuch) => {
  expect(failureOf("a.ts", error)).toEqual({
    file: "a.ts",
    reason,
    ...(tooMuch !== undefined && { tooMuch }),
  });
});
