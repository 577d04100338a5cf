// What an editor says of declarations that are marked, and of the program's flags.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, type Project } from "../support/project.js";
import { Editor, editorProject } from "./support/editor.js";

const files = {
  "package.json": '{ "name": "project", "private": true, "type": "module" }\n',
  "main.ts": "export {};\n",
  "wall.ts": "export {};\n",
  "experimental.d.ts":
    'import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    HOOKS: true;\n  }\n}\n',
};

describe.each(["5.4", "6.0"])("TypeScript %s", (version) => {
  let project: Project;
  let editor: Editor;
  beforeAll(async () => {
    project = await editorProject(files);
    const gallery = join(root, "tests", "parity", "fixtures", "packages", "gallery");
    await cp(gallery, project.path("node_modules", "gallery"), { recursive: true });
    editor = new Editor(project, version);
  });
  afterAll(async () => {
    await editor.end();
    await project.remove();
  });

  it("shows the block with its new flag, and the file that has it", async () => {
    editor.type("main.ts", 'import { paint } from "gallery";\npaint("tree");\n');
    const errors = await editor.errors("main.ts");
    expect(errors.map(({ code }) => code)).toEqual([990001]);
    const [error] = errors;
    expect(error?.message).toBe(
      [
        "You are using experimental features without explicitly opting in.",
        "  Experimental features do not guarantee backwards compatibility and may be removed in the future.",
        "  If you still like to use these experimental features, you can opt-in by adding this to your experimental.d.ts file:",
        "",
        '  declare module "gallery" {',
        "    interface ExperimentalFeatureFlags {",
        "      HOOKS: true;",
        "      IMAGES: true;",
        "    }",
        "  }",
        "",
        "  See https://example.com/gallery/experimental for more details.",
      ].join("\n"),
    );
  });

  it("finds what is marked by names that are given to it meanwhile, in this file and in others", async () => {
    const codes = async () => (await editor.errors("main.ts")).map(({ code }) => code);
    editor.type("main.ts", 'import { sketch as draw } from "gallery";\ndraw("tree");\n');
    expect(await codes()).toEqual([]);
    editor.type("main.ts", 'import { paint as draw } from "gallery";\ndraw("tree");\n');
    expect(await codes()).toEqual([990001]);
    editor.type("main.ts", 'import { first } from "./wall.js";\nfirst().render();\n');
    editor.type("wall.ts", 'export const first = () => ({ render: () => "" });\n');
    expect(await codes()).toEqual([]);
    editor.type("wall.ts", 'import { paint } from "gallery";\nexport const first = () => paint("tree");\n');
    expect(await codes()).toEqual([990001]);
    editor.type("main.ts", 'import tree from "./wall.js";\nvoid tree.width;\n');
    editor.type("wall.ts", 'import { paint } from "gallery";\nexport default paint("tree");\n');
    expect(await codes()).toEqual([990001]);
    editor.type("wall.ts", "export {};\n");
  });

  it("tells of a feature on hover, and whether the program has opted in", async () => {
    editor.type("main.ts", 'import { paint } from "gallery";\npai‸nt("tree");\n');
    const closed = await editor.hover();
    expect(closed?.documentation).toContain("Makes an image.");
    expect(closed?.documentation).toContain('Experimental feature "IMAGES": Images');
    expect(closed?.documentation).toContain('Opted in: no; add "IMAGES" to the flags of the program');
    editor.type("main.ts", 'import { Hook } from "gallery";\nnew Ho‸ok("left");\n');
    expect((await editor.hover())?.documentation).toContain("Opted in: yes");
    editor.type("main.ts", 'import { sketch } from "gallery";\nske‸tch("tree");\n');
    expect((await editor.hover())?.documentation).not.toContain("Experimental feature");
  });

  it("tells of a flag of the program's on hover", async () => {
    editor.type("experimental.d.ts", files["experimental.d.ts"].replace("HOOKS", "HO‸OKS"));
    expect((await editor.hover())?.documentation).toContain('Experimental feature "HOOKS": Hooks');
  });

  it("completes members and options that are marked, and accepting one opts in", async () => {
    editor.type("main.ts", 'import * as gallery from "gallery";\ngallery.‸\n');
    const offered = await editor.completions();
    const paint = offered.find(({ name }) => name === "paint");
    expect(JSON.stringify(paint)).toContain("experimental: IMAGES");
    const { codeActions } = await editor.details(paint!);
    expect(editor.with("experimental.d.ts", codeActions![0]!.changes)).toContain(
      "    HOOKS: true;\n    IMAGES: true;\n",
    );
    editor.type("main.ts", 'import { show } from "gallery";\nshow({ ‸ });\n');
    const option = (await editor.completions()).find(({ name }) => name === "format");
    expect(JSON.stringify(option)).toContain("experimental: IMAGES");
  });

  it.each([
    ["in an empty place", "HOOKS: true;\n    ‸"],
    ["of a name that has been begun", "HOOKS: true;\n    IMA‸"],
  ])("completes flags %s, with title, status and version", async (_, text) => {
    editor.type("experimental.d.ts", files["experimental.d.ts"].replace("HOOKS: true;", text));
    const offered = await editor.completions();
    const names = offered.map(({ name }) => name).filter((name) => name.endsWith(": true;"));
    expect(names).toEqual(["IMAGES: true;", "BETA: true;", "EXPORT: true;"]);
    const images = offered.find(({ name }) => name === "IMAGES: true;");
    expect(JSON.stringify(images)).toContain("Images, on trial since 1.1.0");
    editor.type("experimental.d.ts", files["experimental.d.ts"]);
  });
});
