import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/analysis/finding.js";
import { prettyReport } from "../../src/report/formats/pretty.js";
import { plainReport } from "../../src/report/formats/plain.js";
import { plainStyle, terminalStyle } from "../../src/report/formats/style.js";
import { folder, groupOf, reportOf, spanOf, useOf } from "./support/report.js";
import { empty, sample } from "./support/sample.js";
import { dedent } from "../analysis/support/marked.js";
import { findingDiagnostic } from "./support/compiler-diagnostic.js";

describe("the pretty report", () => {
  it("shows the source, what is related, and how many there are", () => {
    const text = dedent(`
      const app =
        new App("x");
      app.registerBlueprint(users);
    `);
    const use = spanOf("a.ts", text, "registerBlueprint");
    const group = groupOf(spanOf("a.ts", text, `new App("x")`), "new App(…)", [use], []);
    const report = reportOf({ "a.ts": text }, { findings: [useOf(use, group)], optIns: [group] });
    expect(prettyReport(report, plainStyle)).toBe(
      dedent(`
      a.ts:3:5 - error TS990001: 'registerBlueprint' is experimental: opt in to 'BLUEPRINTS'.

      3 app.registerBlueprint(users);
            ~~~~~~~~~~~~~~~~~

        a.ts:2:3
          2   new App("x");
              ~~~~~~~~~~~~
          The flags go here.

      You are using experimental features without explicitly opting in.
      Experimental features do not guarantee backwards compatibility and may be removed in the future.
      If you still like to use these experimental features, you can opt-in by adding this to your a.ts file:

      new App(…)

      See https://example.com/experimental for more details.

      Found 1 error in 1 file.
      `).replace(/^ {2}( {3,4})~/gm, "  $1~"),
    );
  });

  it("counts errors, suggestions and files", () => {
    expect(prettyReport(sample, plainStyle)).toMatch(/\nFound 4 errors and 1 suggestion in 2 files\.\n$/);
    expect(prettyReport({ ...sample, strict: true }, plainStyle)).toMatch(/\nFound 5 errors in 2 files\.\n$/);
  });

  it("has no colours but those of its style", () => {
    // eslint-disable-next-line no-control-regex -- the beginning of a colour
    const colour = /\u001b/;
    expect(prettyReport(sample, plainStyle)).not.toMatch(colour);
    expect(prettyReport(sample, terminalStyle)).toMatch(colour);
  });

  it("is nothing where there is nothing to say", () => {
    expect(prettyReport(empty, terminalStyle)).toBe("");
  });
});

// Of one column each: under wider characters the compiler's own squiggles are too short.
const line = fc.string({ unit: fc.constantFrom("a", "b", " ", "(", ")", ";", "\t", "é"), maxLength: 12 });
const source = fc.tuple(fc.array(line, { minLength: 1, maxLength: 9 }), fc.constantFrom("\n", "\r\n"));

describe("the compiler's own", () => {
  const host: ts.FormatDiagnosticsHost = {
    getCurrentDirectory: () => folder,
    getNewLine: () => "\n",
    getCanonicalFileName: (name) => name,
  };
  const cases = fc.tuple(source, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }));
  const spans = (text: string, numbers: readonly number[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.map((number) => number % (text.length + 1));
    const span = (x: number, y: number) => ({
      file: `${folder}a.ts`,
      start: Math.min(x, y),
      end: Math.max(x, y),
    });
    return [span(a, b), span(c, d)] as const;
  };

  // The first of a group has a longer message in the compiler, which gives none for the whole program.
  const laterUse = (use: Span, site: Span) =>
    useOf(use, groupOf(site, "new App()", [{ ...use, start: -1 }, use], []));

  it("format with colours is ours", () => {
    fc.assert(
      fc.property(cases, ([[lines, lineBreak], numbers]) => {
        const text = lines.join(lineBreak);
        const [use, site] = spans(text, numbers);
        const finding = laterUse(use, site);
        const report = reportOf({ "a.ts": text }, { findings: [finding] });
        const theirs = ts.formatDiagnosticsWithColorAndContext(
          [findingDiagnostic(text, finding, report)],
          host,
        );
        expect(prettyReport(report, terminalStyle)).toBe(`${theirs}\nFound 1 error in 1 file.\n`);
      }),
    );
  });

  it("plain format is ours", () => {
    fc.assert(
      fc.property(cases, ([[lines, lineBreak], numbers]) => {
        const text = lines.join(lineBreak);
        const [use, site] = spans(text, numbers);
        const finding = laterUse(use, site);
        const report = reportOf({ "a.ts": text }, { findings: [finding] });
        expect(plainReport(report)).toBe(
          ts.formatDiagnostics([findingDiagnostic(text, finding, report)], host),
        );
      }),
    );
  });
});
