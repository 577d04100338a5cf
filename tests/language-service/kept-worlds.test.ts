// What is known of marks and gates is kept from one keystroke to the next. It must be what is found out anew, whatever happens
// in between: the same program is asked with all that was kept, and with nothing.
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root, type Project } from "../support/project.js";
import { editorProject } from "./support/editor.js";
import { ProjectService } from "./support/project-service.js";

const block = (flag: string): string =>
  `import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    ${flag}: true;\n  }\n}\n`;
/** A library in a folder of the program. */
const own =
  'import { defineFeatures, type FlagsOf } from "proviso";\n' +
  'export const features = defineFeatures({ docs: "https://example.com", features: { DRAW: { title: "Draw", added: "1.0.0", status: "trial" } } });\n' +
  "export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}\n" +
  "/** @experimental DRAW */\nexport function draw(): void {}\n";
const paints = 'import { paint } from "gallery";\npaint("tree");\n';
const galleryOf = (name: string) => join(root, "tests", "parity", "fixtures", "packages", name);

const packages = { "package.json": '{ "name": "project", "private": true, "type": "module" }\n' };

describe.each(["5.4", "6.0"])("TypeScript %s", (version) => {
  let project: Project;
  let service: ProjectService | undefined;
  afterEach(async () => {
    service?.end();
    await project.remove();
  });

  async function open(files: Readonly<Record<string, string>>): Promise<ProjectService> {
    project = await editorProject({ ...packages, "main.ts": "export {};\n", ...files });
    await cp(galleryOf("gallery"), project.path("node_modules", "gallery"), { recursive: true });
    service = new ProjectService(project, version);
    return service;
  }
  /** The codes of what is found, which is the same with and without what is kept. */
  function codes(file = "main.ts"): readonly string[] {
    const { kept, anew } = service!.said(file);
    expect(kept).toEqual(anew);
    return kept.map((each) => each.slice(0, 6)).filter((code) => code.startsWith("9900"));
  }
  const used = ["990001"];

  it("holds whatever is typed, in one file and in others", async () => {
    const { type } = bound(await open({ "other.ts": "export {};\n", "flags.ts": "export {};\n" }));
    const typed: readonly (readonly [file: string, text: string, found?: readonly string[]])[] = [
      ["main.ts", paints, used],
      ["main.ts", `${paints}paint("house");\n`],
      ["other.ts", 'import { paint } from "gallery";\nexport const image = () => paint("tree");\n'],
      ["main.ts", 'import { image } from "./other.js";\nimage().render();\n', used],
      ["other.ts", 'import { paint } from "gallery";\nexport const images = () => paint("tree");\n', []],
      ["other.ts", 'import { paint as draw } from "gallery";\nexport { draw };\n'],
      ["main.ts", 'import { draw } from "./other.js";\ndraw("tree");\n', used],
      // What a member is called, something else is called too.
      ["other.ts", 'export { paint as render } from "gallery";\n'],
      ["main.ts", 'import { render } from "./other.js";\nrender("tree");\n', used],
      ["other.ts", '/**\nexport { paint as hold } from "gallery";\n*/\nexport {};\n'],
      ["main.ts", 'import { hold } from "./other.js";\nhold("tree");\n', []],
      ["other.ts", '\nexport { paint as hold } from "gallery";\n*/\nexport {};\n', used],
      ["other.ts", '\nexport { paint as hold } from "gallery";\nexport {};\n', used],
      ["flags.ts", block("IMAGES"), []],
      ["main.ts", 'import { hold } from "./other.js";\nhold("a tree");\n', []],
      ["flags.ts", block("IMAGE"), used],
      ["flags.ts", block("HOOKS"), used],
      ["flags.ts", `/* ${block("IMAGES")} */ export {};`, used],
      ["flags.ts", block("IMAGES"), []],
      ["flags.ts", "export {};\n", used],
    ];
    for (const [file, text, found] of typed) {
      for (let end = 0; end < text.length; end += Math.ceil(text.length / 3)) {
        type(file, text.slice(0, end));
        codes();
      }
      type(file, text);
      if (found) expect(codes(), text).toEqual(found);
      else codes();
      codes(file);
    }
  });

  it("reads anew where something gets one more name, and nothing else changes", async () => {
    const { type } = bound(await open({ "other.ts": "export {};\n" }));
    type("other.ts", 'import { paint } from "gallery";\nexport {};\n');
    type("main.ts", 'import { draw } from "./other.js";\ndraw("tree");\n');
    expect(codes()).toEqual([]);
    type("other.ts", 'import { paint } from "gallery";\nexport { paint as draw };\n');
    expect(codes()).toEqual(used);
    type("other.ts", 'import { paint } from "gallery";\nexport { paint as render };\n');
    expect(codes()).toEqual([]);
    type("main.ts", 'import { render } from "./other.js";\nrender("tree");\n');
    expect(codes()).toEqual(used);
  });

  it("reads anew where the project asks for more, and where a folder becomes a package", async () => {
    const { type, write, read } = bound(await open({ "own/index.ts": own, "inner/main.ts": "export {};\n" }));
    const easel = project.path("node_modules", "easel");
    await mkdir(easel);
    write("node_modules/easel/package.json", '{ "name": "easel", "types": "index.d.ts" }\n');
    write("node_modules/easel/index.d.ts", "/** @beta */\nexport declare function fold(): void;\n");
    type(
      "main.ts",
      'import { fold } from "easel";\nimport { draw } from "./own/index.js";\nfold();\ndraw();\n',
    );
    expect(codes()).toEqual([]);
    const config = read("tsconfig.json");
    const asking = config.replace('"name": "proviso"', '"name": "proviso", "foreign": ["easel"]');
    write("tsconfig.json", asking);
    expect(codes()).toHaveLength(1);
    write("tsconfig.json", asking.replace('"foreign"', '"optIn": { "easel": true }, "foreign"'));
    expect(codes()).toEqual([]);
    write("own/package.json", '{ "name": "own" }\n');
    type(
      "main.ts",
      'import { fold } from "easel";\nimport { draw } from "./own/index.js";\nfold();\ndraw(); //\n',
    );
    expect(codes()).toEqual(used);
  });

  it("holds where files come and go, and have other names", async () => {
    // So near to the root of the disk the server watches no folder for files that were missing.
    const main = "source/app/main.ts";
    const { type, write } = bound(await open({ [main]: "export {};\n" }));
    type(main, 'import { draw } from "./other.js";\ndraw("tree");\n');
    expect(codes(main)).toEqual([]);
    write("source/app/other.ts", 'export { paint as draw } from "gallery";\n');
    expect(codes(main)).toEqual(used);
    write("flags.ts", block("IMAGES"));
    expect(codes(main)).toEqual([]);
    write("flags.ts", undefined);
    expect(codes(main)).toEqual(used);
    write("source/app/other.ts", undefined);
    write("source/app/other.d.ts", 'export { sketch as draw } from "gallery";\n');
    expect(codes(main)).toEqual([]);
    write("source/app/other.d.ts", 'export { paint as draw } from "gallery";\n');
    expect(codes(main)).toEqual(used);
  });

  it("holds where a package or the project changes on the disk", async () => {
    const { type, write, read } = bound(await open({ "inner/wall.ts": 'export * from "gallery";\n' }));
    const declarations = "node_modules/gallery/index.d.ts";
    const before = read(declarations);
    type("main.ts", paints);
    expect(codes()).toEqual(used);
    write(declarations, "export declare function paint(subject: string): void;\n");
    expect(codes()).toEqual([]);
    write(declarations, before);
    type("main.ts", `${paints}//\n`);
    expect(codes()).toEqual(used);
    // The package that a file is of decides whose marks it may use as it likes.
    write("inner/package.json", '{ "name": "inner" }\n');
    type("main.ts", paints);
    expect(codes()).toEqual(used);
    const config = read("tsconfig.json");
    write("tsconfig.json", config.replace('"strict": true', '"strict": false'));
    expect(codes()).toEqual(used);
    const consent = '"foreign": "*", "optIn": { "lab": true }, "name": "proviso"';
    write("tsconfig.json", config.replace('"name": "proviso"', consent));
    type("main.ts", `${paints}// more\n`);
    expect(codes()).toEqual(used);
  });

  it("holds where the library is one of the program's own folders, by a path", async () => {
    const service = await open({});
    await mkdir(project.path("libraries"));
    await cp(galleryOf("gallery"), project.path("libraries", "gallery"), { recursive: true });
    const { type, write, read } = bound(service);
    const config = JSON.parse(read("tsconfig.json")) as { compilerOptions: object };
    Object.assign(config.compilerOptions, { paths: { "@own/*": ["./libraries/*/index.d.ts"] } });
    write("tsconfig.json", JSON.stringify(config));
    write("libraries/more.ts", 'export { paint as draw } from "./gallery/index.js";\n');
    type("main.ts", 'import { paint } from "@own/gallery";\npaint("tree");\n');
    expect(codes()).toEqual(used);
    const declarations = read("libraries/gallery/index.d.ts");
    type("libraries/gallery/index.d.ts", declarations.replaceAll("@experimental IMAGES", ""));
    expect(codes()).toEqual([]);
    type("libraries/gallery/index.d.ts", declarations);
    expect(codes()).toEqual(used);
  });
});

const bound = (service: ProjectService) => ({
  type: (file: string, text: string): void => service.type(file, text),
  write: (file: string, text: string | undefined): void => service.write(file, text),
  read: (file: string): string => service.read(file),
});
