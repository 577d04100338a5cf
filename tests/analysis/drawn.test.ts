// What is drawn in the fixtures of the parity test, in this process and with one compiler: in seconds what the hosts are
// asked in minutes.
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/analysis/finding.js";
import { diagnostics } from "../../src/diagnostics.js";
import { printed, type Mark } from "../support/squiggles.js";
import { drawnProjects } from "./support/drawn-project.js";

const suggestions = new Set([990005, 990006, 990009, 990042]);
// Those of them that are told of one file alone.
const ofOneFile = new Set([990005, 990009]);
const fixable = new Set([990001, 990002, 990005, 990008, 990025]);

describe.each([...drawnProjects()])("finds in %s what is drawn there", (_, project) => {
  const drawn = [...project.drawn];
  const markOf = ({ code, file, start, end }: Finding): Mark => ({
    file: file.slice(project.folder.length + 1),
    code: diagnostics[code].number,
    start,
    end,
  });

  it.each(drawn)("%s", (file, marks) => {
    const { findings, kept } = project.analyze(file);
    const found = [...findings.map(markOf), ...kept.map((error) => ({ ...error, file }))];
    const expected = marks.filter(({ code }) => !suggestions.has(code));
    expect(printed(project.text(file), found)).toEqual(printed(project.text(file), expected));
    const suggested = marks.filter(({ code }) => ofOneFile.has(code));
    expect(printed(project.text(file), project.suggestions(file).map(markOf))).toEqual(
      printed(project.text(file), suggested),
    );
  });

  it("in the whole program: the suggestions, and what can be mended", () => {
    const analysis = project.analyzeAll();
    const findings = [...analysis.files.values()].flatMap((file) => file.findings);
    const all: readonly Finding[] = [...findings, ...analysis.suggestions];
    for (const [file, marks] of drawn) {
      const ofFile = all
        .map((finding) => ({ ...markOf(finding), finding }))
        .filter((mark) => mark.file === file);
      const text = project.text(file);
      const own = marks.filter(({ code }) => code >= 990000);
      expect(printed(text, ofFile), file).toEqual(printed(text, own));
      const mended = ofFile.filter(({ code, finding }) => fixable.has(code) && isMended(finding));
      const drawnAsMended = own.filter(({ code, hasFix }) => fixable.has(code) && hasFix);
      expect(printed(text, mended), `with a fix in ${file}`).toEqual(printed(text, drawnAsMended));
    }
  });
});

const isMended = (finding: Finding): boolean => "edit" in finding && finding.edit !== undefined;
