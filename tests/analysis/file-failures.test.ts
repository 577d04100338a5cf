// A file that cannot be looked at is named once, and keeps no other from being looked at.
import { expect, it } from "vitest";
import { analyzeProgram } from "../../src/analysis/analyze-program.js";
import { gatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { nameInWorkspace, Workspace } from "./support/workspace.js";
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

it.each([
  ["a.ts", [], ["flag-unused"]],
  ["uses.ts", [["uses.ts", "too much depth"]], []],
  ["other.ts", [["other.ts", "too much depth"]], []],
])("of a program where %s may be too much", (tooMuch, failed, suggested) => {
  const context = new Workspace("6.0").context({
    "main.ts":
      'import { App } from "proviso/app";\nexport const app = new App("x", { experimentalFeatureFlags: ["WEBSOCKETS"] });\n',
    "uses.ts": 'import { app } from "./main.js";\napp.registerBlueprint({} as never);\n',
    "other.ts": "export const other = 1;\n",
  });
  const { files, failures, suggestions } = analyzeProgram(context, gatedWorld(context), (file) => {
    if (file.endsWith(`/${tooMuch}`)) throw new CompilerGivesUp("depth");
    return [];
  });
  expect(failures.map(({ file, reason }) => [nameInWorkspace(file), reason])).toEqual(failed);
  expect(suggestions.map(({ code }) => code)).toEqual(suggested);
  expect([...files.keys()].map(nameInWorkspace)).toEqual(tooMuch === "uses.ts" ? [] : ["uses.ts"]);
});
