// Whatever TypeScript a project installs, the findings are the same, to the last character of their places and edits.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findingsIn, open, type FileFindings } from "./findings.js";
import { sources } from "./sources.js";
import {
  compilers,
  strictConfig,
  WrittenProject,
  type CompilerVersion,
  type Files,
} from "./written-project.js";

// TypeScript 5.4 takes bytes that are no text for a binary file, and reads nothing of it.
const { "src/bytes.ts": _bytes, ...readable } = sources;
const { "src/broken.ts": _broken, ...withoutSyntaxErrors } = readable;

async function findings(version: CompilerVersion, files: Files): Promise<Record<string, FileFindings>> {
  const project = new WrittenProject(version, { "tsconfig.json": strictConfig, ...files });
  const program = await open(project.path("tsconfig.json"));
  try {
    return await findingsIn(project, program);
  } finally {
    program.close();
    project.remove();
  }
}

// With syntax errors, the compiler's own check of TypeScript 7 says nothing of types, and another way is taken.
describe.each([
  ["a program without syntax errors", withoutSyntaxErrors],
  ["a program with syntax errors", readable],
])("%s", (_title, files) => {
  let expected: Record<string, FileFindings> = {};
  beforeAll(async () => {
    expected = await findings("5.9", files);
  });

  it("has findings in the files that have uses", () => {
    const without = ["src/unchecked.js", "src/nocheck.ts"];
    const withUses = Object.keys(files).filter((file) => !without.includes(file));
    expect(Object.keys(expected)).toEqual(withUses.sort((a, b) => a.localeCompare(b)));
  });

  it.each(compilers.filter((version) => version !== "5.9"))(
    "has the same findings on %s as on 5.9",
    async (version) => {
      expect(await findings(version, files)).toEqual(expected);
    },
  );
});

describe.each(compilers)("texts on %s", (version) => {
  const project = new WrittenProject(version, { "tsconfig.json": strictConfig, ...sources });
  afterAll(() => project.remove());

  it("are those of the compiler's own trees", async () => {
    const program = await open(project.path("tsconfig.json"));
    const { compiler } = program;
    for (const file of Object.keys(sources)) {
      const text = compiler.textOf(project.path(file));
      expect(text).toBe(compiler.sourceFile(project.path(file))?.text);
      expect(text?.length).toBeGreaterThan(0);
    }
    program.close();
  });
});
