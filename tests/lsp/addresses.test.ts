// Editors write the address of one file in several ways: what is typed there is found by each.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { documentKey, fileNameOf } from "../../src/lsp/document-uri.js";
import { scriptIn } from "../../src/lsp/find-server.js";
import { editorBuffers } from "../../src/lsp/program/buffers.js";
import { fileMentions } from "../../src/lsp/program/file-mentions.js";
import { sourcesOf } from "../../src/lsp/program/type-sources.js";
import { LspEditor } from "./support/editor.js";

describe("fileNameOf", () => {
  it.each([
    ["file:///code/main.ts", "/code/main.ts"],
    ["file:///c%3A/Code/main.ts", "c:/Code/main.ts"],
    ["file:///C:/Code/main.ts", "c:/Code/main.ts"],
    ["file://server/share/a%20b.ts", "//server/share/a b.ts"],
    ["file:///code/%40scope/%28a%29/%5Bid%5D/%2Bpage.ts", "/code/@scope/(a)/[id]/+page.ts"],
    ["file:///code/@scope/(a)/[id]/+page.ts", "/code/@scope/(a)/[id]/+page.ts"],
    ["file:///code/%C3%A9%20%F0%9F%98%80.ts", "/code/é 😀.ts"],
    ["file:///code/100%25.ts", "/code/100%.ts"],
    ["file:///code/%ZZ.ts", undefined],
    ["untitled:Untitled-1", undefined],
    ["vscode-notebook-cell:/code/a.ipynb#W0sZmlsZQ%3D%3D", undefined],
    ["/code/main.ts", undefined],
  ])("of %s", (uri, fileName) => {
    expect(fileNameOf(uri)).toBe(fileName);
    expect(documentKey(uri)).toBe(fileName ?? uri);
  });
});

it("buffers are found by each address, and by the name, and keep the address that they were opened by", () => {
  const buffers = editorBuffers("utf-16");
  buffers.open("file:///C:/a%2Bb.ts", 1, "one");
  buffers.change("file:///c%3A/a+b.ts", 2, [{ text: "two" }]);
  expect(buffers.current("c:/a+b.ts")).toEqual({ version: 2, text: "two" });
  expect(buffers.at("file:///c:/a+b.ts", 1)?.text).toBe("one");
  expect(buffers.addressOf("file:///c%3A/a%2Bb.ts")).toBe("file:///c%3A/a+b.ts");
  buffers.close("file:///C%3A/a+b.ts");
  expect(buffers.isOpen("file:///C:/a%2Bb.ts")).toBe(false);
});

it("what TypeScript has under another letter of the drive is the same file", () => {
  expect(documentKey("C:/Code/main.ts")).toBe("c:/Code/main.ts");
  const typed = new Map([["c:/Code/main.ts", "new Kiosk()"]]);
  const mentions = fileMentions((fileName) => typed.get(documentKey(fileName)));
  expect(mentions.has("C:/Code/main.ts", "Kiosk")).toBe(true);
  typed.set("c:/Code/main.ts", "");
  mentions.forget("c:/Code/main.ts");
  expect(mentions.has("C:/Code/main.ts", "Kiosk")).toBe(false);

  const texts = new Map([["C:/Code/api.ts", 'export * from "./kiosk.js";']]);
  const names = new Set(["C:/Code/api.ts", "C:/Code/kiosk.ts", "C:/Code/other.ts"]);
  const sources = sourcesOf(new Set(texts.keys()), {
    names,
    hasPaths: false,
    textOf: (fileName) => texts.get(fileName),
  });
  expect([...names].map((name) => sources?.has(documentKey(name)))).toEqual([true, true, false]);
});

it("typescript-language-server is found beside the commands of Windows, which only shells can start", async () => {
  const folder = await mkdtemp(join(tmpdir(), "proviso-path-"));
  const script = (...path: readonly string[]): string =>
    join(folder, ...path, "typescript-language-server", "lib", "cli.mjs");
  try {
    expect(scriptIn([join(folder, "global"), join(folder, "project", "node_modules", ".bin")])).toBe(
      undefined,
    );
    for (const [path, bin] of [
      [["global", "node_modules"], ["global"]],
      [
        ["project", "node_modules"],
        ["project", "node_modules", ".bin"],
      ],
    ] as const) {
      await mkdir(dirname(script(...path)), { recursive: true });
      await writeFile(script(...path), "");
      expect(scriptIn([join(folder, "empty"), join(folder, ...bin)])?.[1]).toBe(script(...path));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  it("what is typed in '(kiosks)/+kiosks.ts' and not saved counts, and its edits go where it is", async () => {
    const kiosks = "(kiosks)/@all/+kiosks.ts";
    const editor = await LspEditor.open(version, { [kiosks]: "export {};\n" });
    ends.push(() => editor.end());
    const typed = 'import { Kiosk } from "kiosk";\n\nexport const shared = new Kiosk("x");\n';
    editor.type(kiosks, typed);
    editor.type("main.ts", 'import { shared } from "./(kiosks)/@all/+kiosks.js";\nshared.pay(1);\n');
    const shown = await editor.diagnostics("main.ts");
    expect(shown[0]?.message).toContain('\n  new Kiosk("x", { unlock: ["PAYMENT"] })\n');
    const [action] = await editor.actions("main.ts", shown);
    expect(editor.texts(action!).get(kiosks)).toBe(typed.replace('"x"', '"x", { unlock: ["PAYMENT"] }'));
    // A flag that somebody writes there is seen at once.
    editor.type(kiosks, typed.replace('"x"', '"x", { unlock: ["PAYMENT"] }'));
    expect(await editor.codes("main.ts")).toEqual([]);
  });

  it("a folder that is opened by a link", async () => {
    const editor = await LspEditor.open(version, { "kiosks.ts": "export {};\n" });
    ends.push(() => editor.end());
    await mkdir(editor.project.path("links"));
    await symlink(editor.project.folder, editor.project.path("links", "here"), "dir");
    const here = join("links", "here");
    editor.type(
      join(here, "kiosks.ts"),
      'import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("x");\n',
    );
    editor.type(join(here, "main.ts"), 'import { shared } from "./kiosks.js";\nshared.pay(1);\n');
    expect(await editor.codes(join(here, "main.ts"))).toEqual([990001]);
  });
});
