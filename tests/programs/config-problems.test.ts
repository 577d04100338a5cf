// A project that cannot be read is told in one line that says what to do.
import { chmodSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Problem } from "../../src/problem.js";
import { openProgram } from "../../src/programs/open-program.js";
import { projectsOf } from "../../src/programs/projects.js";
import { problemMessage } from "../../src/report/problem-message.js";
import {
  compilers,
  strictConfig,
  WrittenProject,
  type CompilerVersion,
  type Files,
} from "./written-project.js";

let project: WrittenProject | undefined;
afterEach(() => project?.remove());

async function problemOf(
  version: CompilerVersion | undefined,
  files: Files,
  config = "tsconfig.json",
): Promise<Problem | undefined> {
  project = new WrittenProject(version, files);
  const projects = projectsOf(project.path(config));
  if ("code" in projects) return projects;
  for (const one of projects) {
    const program = await openProgram(one);
    if ("code" in program) return program;
    program.close();
  }
  return undefined;
}

const source = { "src/main.ts": "export {};" };

describe.each(compilers)("on %s", (version) => {
  it("a tsconfig.json that is broken", async () => {
    const broken = '{\n  "compilerOptions": { "strict": tru }\n}';
    const problem = await problemOf(version, { ...source, "tsconfig.json": broken });
    expect(problem).toMatchObject({ code: "config-broken", place: { line: 2 } });
    expect(problem && problemMessage(problem)).toMatch(/tsconfig\.json\(2,3[34]\): .*Correct it/);
  });

  it.each([
    ["a brace that is missing", '{ "include": ["src"], "compilerOptions": { "strict": true }'],
    ["a brace too many", '{ "include": ["src"] }}'],
    ["a comma too many", '{ "include": ["src"],, "files": [] }'],
    ["a name without quotes", '{ "compilerOptions": { strict: true }, "include": ["src"] }'],
  ])("an error of syntax: %s", async (_, text) => {
    const problem = await problemOf(version, { ...source, "tsconfig.json": text });
    expect(problem).toMatchObject({ code: "config-broken", place: { line: 1 } });
  });

  it.each<[what: string, files: Files, circle: string[]]>([
    ["itself", { "tsconfig.json": { extends: "./tsconfig.json" } }, ["tsconfig.json", "tsconfig.json"]],
    [
      "itself, without the end of the name",
      { "tsconfig.json": { extends: ["./tsconfig"] } },
      ["tsconfig.json", "tsconfig.json"],
    ],
    [
      "itself by another",
      { "tsconfig.json": { extends: "./base.json" }, "base.json": { extends: "./tsconfig.json" } },
      ["tsconfig.json", "base.json", "tsconfig.json"],
    ],
    [
      "one of two that extends itself",
      {
        "tsconfig.json": { extends: ["./plain.json", "./base.json"] },
        "plain.json": {},
        "base.json": { extends: "./base.json" },
      },
      ["base.json", "base.json"],
    ],
  ])("a tsconfig.json that extends %s", async (_, files, circle) => {
    const problem = await problemOf(version, { ...source, ...files });
    expect(problem).toEqual({
      code: "config-circular",
      file: project?.path("tsconfig.json"),
      circle: circle.map((name) => project?.path(name)),
    });
  });

  it("a tsconfig.json that extends one file in two ways is no problem", async () => {
    const files: Files = {
      "tsconfig.json": { extends: ["./a.json", "./b.json"], include: ["src"] },
      "a.json": { extends: "./common.json" },
      "b.json": { extends: "./common.json" },
      "common.json": { compilerOptions: strictConfig.compilerOptions },
    };
    expect(await problemOf(version, { ...source, ...files })).toBeUndefined();
  });

  it("an option that does not exist", async () => {
    const config = { compilerOptions: { ...strictConfig.compilerOptions, strickt: true }, include: ["src"] };
    const problem = await problemOf(version, { ...source, "tsconfig.json": config });
    expect(problem).toMatchObject({ code: "config-broken", place: { line: 1 } });
  });

  it("a tsconfig.json that extends what does not exist", async () => {
    const problem = await problemOf(version, { ...source, "tsconfig.json": { extends: "./base.json" } });
    expect(problem).toMatchObject({ code: "config-broken" });
  });

  it("a tsconfig.json that lists no file", async () => {
    const problem = await problemOf(version, { ...source, "tsconfig.json": { include: ["lib"] } });
    expect(problem?.code).toBe("config-lists-no-file");
  });

  it("a reference that leads nowhere", async () => {
    const config = { ...strictConfig, references: [{ path: "lib" }] };
    const problem = await problemOf(version, { ...source, "tsconfig.json": config });
    expect(problem).toMatchObject({ code: "reference-missing" });
    expect(problem && problemMessage(problem)).toContain("lib");
  });

  it("a folder in place of its tsconfig.json is no problem", async () => {
    expect(await problemOf(version, { ...source, "tsconfig.json": strictConfig }, ".")).toBeUndefined();
  });
});

describe("before a compiler is asked", () => {
  it("no tsconfig.json", async () => {
    const problem = await problemOf("7.0", source);
    expect(problem).toMatchObject({ code: "config-missing" });
    expect(problem && problemMessage(problem)).toMatch(/There is no .*tsconfig\.json: /);
  });

  it("no TypeScript", async () => {
    // It must not find the one of this repository either: the project is elsewhere.
    const problem = await problemOf(undefined, { ...source, "tsconfig.json": strictConfig });
    expect(problem?.code).toBe("typescript-missing");
  });

  it.each(["5.3.3", "4.9.5", "6.1.0", "7.2.0", "8.0.0"])("TypeScript %s", async (version) => {
    const manifest = { name: "typescript", version, main: "x.js" };
    const files = {
      ...source,
      "tsconfig.json": strictConfig,
      "node_modules/typescript/package.json": manifest,
    };
    const problem = await problemOf(undefined, files);
    expect(problem).toEqual({ code: "unsupported-typescript", version, supported: "5.4 to 7.1" });
  });

  it("a fork of TypeScript 6 with the checker of TypeScript 7", async () => {
    const version = "6.0.3-bridge.12.tsgo.7.0.2";
    const problem = await problemOf(undefined, {
      ...source,
      "tsconfig.json": strictConfig,
      "node_modules/typescript/package.json": { name: "typescript-native-bridge", version, main: "x.js" },
      "node_modules/typescript/x.js":
        'exports.version = "6.0.3";\nexports.createTsgoProgram = () => undefined;\n',
    });
    expect(problem && problemMessage(problem)).toBe(
      "Proviso does not run on 'typescript-native-bridge' 6.0.3-bridge.12.tsgo.7.0.2: install TypeScript 5.4 to 7.1, or a newer Proviso.",
    );
  });

  it("TypeScript 7 without its executable", async () => {
    const manifest = {
      name: "typescript",
      version: "7.0.9",
      exports: { "./package.json": "./package.json" },
    };
    const files = {
      ...source,
      "tsconfig.json": strictConfig,
      "node_modules/typescript/package.json": manifest,
    };
    expect(await problemOf(undefined, files)).toMatchObject({ code: "typescript-failed", version: "7.0.9" });
  });

  it.skipIf(process.getuid?.() === 0)("a tsconfig.json that may not be read", () => {
    project = new WrittenProject("7.0", { "tsconfig.json": "{}" });
    chmodSync(project.path("tsconfig.json"), 0);
    expect(projectsOf(project.path("tsconfig.json"))).toMatchObject({ code: "config-unreadable" });
  });
});
