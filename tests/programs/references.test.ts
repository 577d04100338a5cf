// Solutions: each project once, those that others need first, and nothing has to be built.
import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { projectsOf } from "../../src/programs/projects.js";
import { findingsIn, open } from "./findings.js";
import { compilers, strictConfig, WrittenProject } from "./written-project.js";

const compilerOptions = {
  ...strictConfig.compilerOptions,
  noEmit: undefined,
  composite: true,
  outDir: "dist",
};
const files = {
  // Comments and a trailing comma, as people write it.
  "tsconfig.json": '{ // all\n "files": [], "references": [{ "path": "app" }, { "path": "lib" }, /* x */], }',
  "lib/tsconfig.json": { compilerOptions, include: ["src"] },
  "lib/src/shared.ts":
    'import { App } from "proviso/app";\nexport const app = new App("x");\napp.onWsConnect;\n',
  "app/tsconfig.json": { compilerOptions, include: ["src"], references: [{ path: "../lib/tsconfig.json" }] },
  "app/src/main.ts": 'import { app } from "../../lib/src/shared.js";\napp.onWsMessage(() => {});\n',
};

describe.each(compilers)("on %s", (version) => {
  const project = new WrittenProject(version, files);
  afterAll(() => project.remove());

  it("opens the projects in the order of a build", () => {
    const projects = projectsOf(project.path("tsconfig.json"));
    if ("code" in projects) throw new Error(projects.code);
    const names = projects.map(({ path }) => path.replaceAll("\\", "/").slice(project.folder.length));
    expect(names).toEqual(["/lib/tsconfig.json", "/app/tsconfig.json", "/tsconfig.json"]);
  });

  it.each([
    ["lib", "lib/src/shared.ts"],
    ["app", "app/src/main.ts"],
  ])("finds in %s what is in its own files", async (folder, file) => {
    const program = await open(project.path(folder));
    const findings = await findingsIn(project, program);
    program.close();
    expect(Object.keys(findings)).toEqual([file]);
    expect(findings[file]).toMatchObject([
      { code: "opt-in-required", group: { site: { file: "lib/src/shared.ts" } } },
    ]);
  });

  it("writes nothing", () => {
    expect(readdirSync(project.path("lib"))).toEqual(["src", "tsconfig.json"]);
    expect(readdirSync(project.path("app"))).toEqual(["src", "tsconfig.json"]);
  });
});
