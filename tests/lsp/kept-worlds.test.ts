// What is known of a program is kept from one key to the next, where the editor tells of changed files. It must be the same as
// what is found out anew: two editors, of which only one tells, show the same whatever is typed.
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../support/project.js";
import { usualCapabilities } from "../support/language-server.js";
import { LspEditor, type Diagnostic } from "./support/editor.js";

const watching = {
  ...usualCapabilities,
  workspace: { ...usualCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const files = ["main.ts", "other.ts", "flags.ts", "kiosks.ts"] as const;
const start = Object.fromEntries(files.map((file) => [file, "export {};\n"]));

/** What is typed, one after the other, each over what was in that file before. */
const typed: readonly (readonly [(typeof files)[number], string])[] = [
  ["main.ts", 'import { paint } from "gallery";\npaint("tree");\n'],
  ["main.ts", 'import { paint } from "gallery";\npaint("tree");\npaint("house");\n'],
  ["other.ts", 'import { paint } from "gallery";\nexport const image = paint("tree");\n'],
  ["main.ts", 'import { image } from "./other.js";\nimage.render();\n'],
  ["other.ts", 'import { paint as draw } from "gallery";\nexport const image = draw("tree");\n'],
  [
    "other.ts",
    'import { paint as draw } from "gallery";\nexport { draw };\nexport const image = draw("tree");\n',
  ],
  ["main.ts", 'import { draw } from "./other.js";\ndraw("tree");\n'],
  [
    "flags.ts",
    'declare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    IMAGES: true;\n  }\n}\nexport {};\n',
  ],
  ["main.ts", 'import { draw } from "./other.js";\ndraw("a tree");\n'],
  ["flags.ts", "export {};\n"],
  ["kiosks.ts", 'import { Kiosk } from "kiosk";\nexport const kiosk = new Kiosk("hall");\n'],
  ["main.ts", 'import { kiosk } from "./kiosks.js";\nkiosk.pay(1);\n'],
  ["main.ts", 'import { kiosk } from "./kiosks.js";\nconst key = "pay";\nkiosk[key](1);\n'],
  [
    "kiosks.ts",
    'import { Kiosk } from "kiosk";\nexport const kiosk = new Kiosk("h", { unlock: ["PAYMENT"] });\n',
  ],
];

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const editors: LspEditor[] = [];
  afterEach(async () => {
    for (const editor of editors.splice(0)) await editor.end();
  });
  async function open(capabilities: object): Promise<LspEditor> {
    const editor = await LspEditor.open(version, start, capabilities);
    editors.push(editor);
    const gallery = join(root, "tests", "parity", "fixtures", "packages", "gallery");
    await cp(gallery, editor.project.path("node_modules", "gallery"), { recursive: true });
    for (const file of files) editor.type(file, start[file]!);
    return editor;
  }
  /** What is shown in all files, wherever the project is. */
  async function shown(editor: LspEditor): Promise<readonly Diagnostic[]> {
    const all = await Promise.all(files.map((file) => editor.diagnostics(file)));
    return JSON.parse(JSON.stringify(all.flat()).replaceAll(editor.project.folder, "")) as Diagnostic[];
  }

  it("shows what is found out anew, whatever is typed", async () => {
    const keeping = await open(watching);
    const reading = await open(usualCapabilities);
    let found = 0;
    for (const [file, text] of typed) {
      // Piece by piece, with a question in between: what is half written must not be taken for the whole.
      for (let end = 0; end < text.length; end += Math.ceil(text.length / 4))
        keeping.type(file, text.slice(0, end));
      await keeping.codes(file);
      keeping.type(file, text);
      reading.type(file, text);
      const anew = await shown(reading);
      expect(await shown(keeping), `${file}: ${text}`).toEqual(anew);
      found += anew.filter(({ code }) => code === 990001).length;
    }
    expect(found).toBeGreaterThan(10);
  });

  it("reads anew what has changed on the disk", async () => {
    const editor = await open(watching);
    editor.type("main.ts", 'import { paint } from "gallery";\npaint("tree");\n');
    expect(await editor.codes("main.ts")).toContain(990001);
    const declarations = editor.project.path("node_modules", "gallery", "index.d.ts");
    await writeFile(declarations, "export declare function paint(subject: string): void;\n");
    editor.server.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: editor.uri("node_modules/gallery/index.d.ts"), type: 2 }],
    });
    expect(await editor.codes("main.ts")).not.toContain(990001);
  });

  it("lets go the trees of files that were looked at, and finds the same in those that come in their place", async () => {
    const filler = Array.from(
      { length: 1000 },
      (_, n) => `export type T${n} = [${n}, ${n}, ${n}, T${n}?];\n`,
    );
    const text = `import { kiosk } from "./kiosks.js";\nkiosk.pay(1);\n${filler.join("")}`;
    const many = Array.from({ length: 40 }, (_, n) => `many${n}.ts`);
    const kiosks = 'import { Kiosk } from "kiosk";\nexport const kiosk = new Kiosk("hall");\n';
    const all = { ...Object.fromEntries(many.map((file) => [file, text])), "kiosks.ts": kiosks };
    const editor = await LspEditor.open(version, all, watching);
    editors.push(editor);
    const look = async (file: string): Promise<void> => {
      editor.type(file, text);
      expect(await editor.codes(file), file).toEqual([990001]);
      editor.server.close(editor.uri(file));
    };
    for (const file of many.slice(0, 12)) await look(file);
    const before = editor.memory;
    for (const file of many.slice(12)) await look(file);
    expect(editor.memory - before, "MiB more").toBeLessThan(28);
  }, 240_000);
});
