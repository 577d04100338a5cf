// However an options object is laid out: the edit opts in, and leaves everything else as it was.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OptInRequiredFinding } from "../../../src/analysis/finding.js";
import { apply, isClean } from "../support/fixes.js";
import { Workspace, type Files } from "../support/workspace.js";

/** What may stand between two tokens. */
const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("", " ", "\n", "\n  ", "\n\t", "  \n\n    ") },
  fc.constantFrom("/* , */", " /* ] } */ ", "\n  /* a\n   * b */\n", " // ,\n", "\n  // ] }\n  ", "/**/"),
);

/** Tokens with something between each two, and maybe a trailing comma. */
const listOf = (open: string, items: readonly fc.Arbitrary<string>[], close: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.tuple(...items), fc.array(gap, { minLength: 40, maxLength: 40 }), fc.boolean())
    .map(([written, gaps, hasTrailingComma]) => {
      let next = 0;
      const between = (): string => gaps[next++ % gaps.length] ?? "";
      const separated = written.map((item, index) => {
        const isLast = index === written.length - 1;
        return `${between()}${item}${between()}${isLast && !hasTrailingComma ? "" : ","}`;
      });
      return `${open}${separated.join("")}${between()}${close}`;
    });

const flag = fc.constantFrom(
  '"PRIORITY"',
  "'PRIORITY'",
  "`PRIORITY`",
  "...more",
  '...(["PRIORITY"] as const)',
);
const flags = fc.array(fc.constant(flag), { maxLength: 3 }).chain((items) => listOf("[", items, "]"));
const optIn = fc
  .tuple(fc.constantFrom("optIn", '"optIn"', "'optIn'", '["optIn"]'), gap, gap, flags)
  .map(([key, first, second, value]) => `${key}${first}:${second}${value}`);
const size = fc.tuple(gap, gap).map(([first, second]) => `size${first}:${second}3`);
const spread = fc.constantFrom("...limits", "...{ }", "...({ })", "...constants");

const options = fc
  .record({ others: fc.shuffledSubarray([size, spread]), flags: fc.option(optIn, { freq: 2 }) })
  .chain(({ others, flags }) =>
    // Behind the flags only, for what is spread behind them replaces them.
    listOf("{", flags === null ? others : [...others, fc.constant(flags)], "}"),
  );
const parenthesized = options.map((object) => `(${object})`);

const program = fc
  .record({
    call: fc.oneof(
      { weight: 6, arbitrary: listOf("(", [options], ")") },
      listOf("(", [parenthesized], ")"),
      gap.map((inside) => `(${inside})`),
    ),
    isWindows: fc.boolean(),
  })
  .map(({ call, isWindows }) => {
    const text = `import { openCache } from "depot";
import { constants, limits, more } from "./constants.js";
export { constants, limits, more };
const cache = openCache${call};
void cache.then((opened) => opened.pause());
${call.includes("PRIORITY") || call.includes("...more") || call.includes("...constants") ? 'void cache.then((opened) => opened.addFirst("x"));\n' : ""}`;
    return isWindows ? text.replaceAll("\n", "\r\n") : text;
  });

const constants = `
export const limits: { readonly size?: number } = {};
export const more = ["PRIORITY"] as const;
export declare const constants: { readonly optIn: readonly ["PRIORITY"] };
`;

describe.each(["6.0", "5.9"])("on TypeScript %s", (version) => {
  it("the edit opts in, and leaves everything else as it was", () => {
    const workspace = new Workspace(version);
    fc.assert(
      // Many at once, because a compiler starts for each set of files.
      fc.property(fc.array(program, { minLength: 1, maxLength: 40, size: "max" }), (programs) => {
        const files: Files = {
          "constants.ts": constants,
          ...Object.fromEntries(programs.map((text, index) => [`main${index}.ts`, text])),
        };
        const { findings, errors } = workspace.analyze(files);
        expect(errors).toEqual([]);
        const groups = findings.map((finding) => (finding as OptInRequiredFinding).group);
        // One a file, or two where the use of PRIORITY is locked too.
        expect(groups.length).toBeGreaterThanOrEqual(programs.length);
        for (const { edit } of groups) {
          for (const { file, start, end } of edit ?? []) {
            // Nothing is taken away but spaces.
            expect(files[file.slice("/project/".length)]!.slice(start, end).trim()).toBe("");
          }
        }
        isClean(
          workspace,
          apply(
            files,
            groups.flatMap(({ edit }) => edit ?? []),
          ),
        );
      }),
      { numRuns: 12, seed: 20261122 },
    );
  });
});
