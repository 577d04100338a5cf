import { describe, expect, it } from "vitest";
import { githubReport } from "../../src/report/formats/github.js";
import { reportOf, spanOf } from "./support/report.js";
import { empty, sample } from "./support/sample.js";

describe("the report for GitHub", () => {
  it("has one line for each thing it says", () => {
    const lines = githubReport(sample).trimEnd().split("\n");
    expect(lines.map((line) => line.slice(0, line.indexOf("::", 2)))).toEqual([
      "::error title=TS990013%3A Proviso itself failed",
      "::error file=src/app.ts,line=3,endLine=3,col=5,endColumn=22,title=TS990001%3A An experimental feature is used without opting in",
      "::error file=src/app.ts,line=4,endLine=4,col=5,endColumn=22,title=TS990001%3A An experimental feature is used without opting in",
      "::error file=src/routes.ts,line=2,endLine=2,col=6,endColumn=23,title=TS990001%3A An experimental feature is used without opting in",
      "::notice file=src/app.ts,line=5,endLine=5,col=45,endColumn=56,title=TS990005%3A A flag is not needed any more",
      "::notice file=src/app.ts,line=2,endLine=2,col=20,endColumn=36,title=All flags that this program misses here",
    ]);
    expect(lines[1]).toContain("opting in.%0A  Experimental features do not");
  });

  it("escapes what would end a command or a property", () => {
    const name = "a,b:100%.ts";
    const span = spanOf(name, "x", "x");
    const report = reportOf(
      { [name]: "x" },
      {
        findings: [{ code: "catalog-unreadable", ...span, member: "50%\r\n::error::", part: "docs" }],
      },
    );
    const text = githubReport(report);
    expect(text).toContain("file=a%2Cb%3A100%25.ts,");
    expect(text).toContain("'50%25%0D%0A::error::'");
    expect(text.split("\n")).toHaveLength(2);
  });

  it("leaves out the columns of what spans lines, which GitHub refuses", () => {
    const span = spanOf("a.ts", "x = [\n]", "[\n]");
    const text = githubReport(
      reportOf({ "a.ts": "x = [\n]" }, { findings: [{ code: "flags-not-literal", ...span }] }),
    );
    expect(text).toMatch(/^::error file=a\.ts,line=1,endLine=2,title=/);
  });

  it("has errors where suggestions fail the check", () => {
    expect(githubReport({ ...sample, strict: true })).toContain("::error file=src/app.ts,line=5,");
  });

  it("is nothing where there is nothing to say", () => {
    expect(githubReport(empty)).toBe("");
  });
});
