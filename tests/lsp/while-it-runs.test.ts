// What changes under a running server: settings, packages, the compiler itself, folders of the workspace.
import { rename, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import { LspEditor } from "./support/editor.js";

const use = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\nkiosk.pay(1);\n';
const optedIn = use.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }');
const plain = "export class Kiosk { constructor(readonly name: string) {} pay(amount: number): void {} }\n";

function config(more: object = {}): string {
  const compilerOptions = { module: "nodenext", target: "es2022", strict: true, types: [], ...more };
  return JSON.stringify({ compilerOptions });
}

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  let editor: LspEditor;
  beforeEach(async () => {
    editor = await LspEditor.open(version, { "tsconfig.json": config(), "main.ts": use, "plain.ts": plain });
    ends.push(() => editor.end());
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  const types = { made: 1, changed: 2, gone: 3 } as const;
  /** What is found in the file that is open after something has changed on the disk. */
  async function foundAfter(change: Promise<void>, type: keyof typeof types, ...files: string[]) {
    await change;
    const changes = files.map((file) => ({ uri: editor.uri(file), type: types[type] }));
    editor.server.notify("workspace/didChangeWatchedFiles", { changes });
    return editor.codes("main.ts");
  }

  it("another configuration counts, a broken one does no harm, and without one there are findings, too", async () => {
    const file = "tsconfig.json";
    const path = editor.project.path(file);
    const elsewhere = config({ paths: { kiosk: ["./plain.ts"] } });
    expect(await foundAfter(writeFile(path, elsewhere), "changed", file)).toEqual([]);
    expect(await foundAfter(writeFile(path, config()), "changed", file)).toEqual([990001]);
    expect(await foundAfter(writeFile(path, "{ nothing"), "changed", file)).toEqual([990001]);
    expect(await foundAfter(rm(path), "gone", file)).toEqual([990001]);
    // It is told by its place in the workspace then.
    const [{ message } = { message: "" }] = await editor.diagnostics("main.ts");
    expect(message).toContain(" by adding this to your main.ts file:\n");
    expect(await foundAfter(writeFile(path, config()), "made", file)).toEqual([990001]);
  });

  it("a package that goes, and comes back, takes its features with it", async () => {
    const [kiosk, away] = ["node_modules/kiosk", "node_modules/away"];
    const [path, awayPath] = [editor.project.path(kiosk), editor.project.path(away)];
    const files = [kiosk, `${kiosk}/package.json`];
    expect(await foundAfter(rename(path, awayPath), "gone", ...files)).toEqual([2307]);
    expect(await foundAfter(rename(awayPath, path), "made", ...files)).toEqual([990001]);
  });

  it("goes on when another TypeScript is installed", async () => {
    await rm(editor.project.path("node_modules", "typescript"), { recursive: true });
    await editor.project.installCompiler(version === "7.0" ? "7.1" : "7.0");
    editor.type("main.ts", `${use}kiosk.heading;\n`);
    const shown = await editor.diagnostics("main.ts");
    expect(shown.map(({ code }) => code)).toEqual([990001, 990001]);
    const [optIn] = await editor.actions("main.ts", shown);
    expect(optIn && editor.texts(optIn).get("main.ts")).toContain('["PAYMENT"]');
    expect(editor.server.said).toBe("");
  });

  it("finds the uses of a folder that the workspace gets", async () => {
    const project = await editorProject({ "main.ts": use });
    ends.push(() => project.remove());
    const added = [{ uri: pathToFileURL(project.folder).href, name: "another" }];
    editor.server.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
    const other = new LspEditor(project, editor.server);
    other.type("main.ts", use);
    expect(await other.codes("main.ts")).toEqual([990001]);
    other.type("main.ts", optedIn);
    expect(await other.codes("main.ts")).toEqual([]);
  });
});
