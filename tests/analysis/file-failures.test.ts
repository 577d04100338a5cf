// A file that cannot be looked at is named once, and keeps no other from being looked at.
import { expect, it } from "vitest";
import { fileByFile } from "../../src/analysis/file-failures.js";

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
