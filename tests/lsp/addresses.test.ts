// Editors write the address of one file in several ways: what is typed there is found by each.
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { documentKey, fileNameOf } from "../../src/lsp/document-uri.js";
import { editorBuffers } from "../../src/lsp/program/buffers.js";
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
