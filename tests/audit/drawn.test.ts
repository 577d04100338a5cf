// What is told of two states, drawn as a difference: each case is a module of its own, and all are compared at once.
import { describe, expect, it } from "vitest";
import { cases as first } from "./cases.js";
import { calls } from "./drawings/calls.js";
import { classes } from "./drawings/classes.js";
import { constraints } from "./drawings/constraints.js";
import { defaults } from "./drawings/defaults.js";
import { handedOut } from "./drawings/handed-out.js";
import { inPart } from "./drawings/in-part.js";
import { languages } from "./drawings/languages.js";
import { overloads } from "./drawings/overloads.js";
import { shapes } from "./drawings/shapes.js";
import { trials } from "./drawings/trials.js";
import { sidesOf } from "./drawn.js";
import { auditWith, compilers, linesOf, stateOf } from "./support/two-states.js";

const cases = [
  ...first,
  ...calls,
  ...classes,
  ...constraints,
  ...defaults,
  ...handedOut,
  ...inPart,
  ...languages,
  ...overloads,
  ...shapes,
  ...trials,
];
// In the order of the list also by their names: which of two literals the compiler names first hangs on that.
const nameAt = (index: number): string => `case${String(index).padStart(4, "0")}`;
const files = (side: 0 | 1) => ({
  "index.d.ts": cases
    .map((_, index) => `export * as ${nameAt(index)} from "./${nameAt(index)}.js";`)
    .join("\n"),
  ...Object.fromEntries(cases.map(({ text }, index) => [`${nameAt(index)}.d.ts`, sidesOf(text)[side]])),
});

describe.each(compilers)("on TypeScript %s", (version) => {
  it("tells what is drawn, each break shown by a program, and nothing else", async () => {
    const found = await auditWith(version, stateOf(files(0)), stateOf(files(1)));
    const lines = linesOf(found);
    const told = cases.map(({ title }, index) => ({
      title,
      lines: lines
        .filter((line) => line.includes(`'${nameAt(index)}.`))
        .map((line) => line.replaceAll(`${nameAt(index)}.`, "")),
    }));
    expect(told).toEqual(cases.map(({ title, lines: expected }) => ({ title, lines: expected })));
    expect(lines.length).toBe(told.flatMap((each) => each.lines).length);
    expect(found.verdict).toMatchObject({
      step: "major",
      smallest: "2.0.0",
      claimed: "1.2.0",
      isEnough: false,
    });
  });

  it("tells nothing of what is the same", async () => {
    // Another file, so that the modules are compared and not passed over.
    const same = await auditWith(
      version,
      stateOf(files(0)),
      stateOf({ ...files(0), "index.d.ts": `${files(0)["index.d.ts"]}\nexport {};` }),
    );
    expect(linesOf(same)).toEqual([]);
    expect(same.verdict).toMatchObject({ step: "patch", isEnough: true });
  });
});
