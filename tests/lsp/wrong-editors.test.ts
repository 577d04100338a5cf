// Editors that do not do as the protocol says, and files that are not where they should be: what cannot be understood is for
// the server to judge, and all else goes on.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import { usualCapabilities } from "../support/language-server.js";
import { LspEditor, startProxy, type Diagnostic } from "./support/editor.js";

const use = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\nkiosk.pay(1);\n';

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  async function open(files: Readonly<Record<string, string>> = {}): Promise<LspEditor> {
    const editor = await LspEditor.open(version, files);
    ends.push(() => editor.end());
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([990001]);
    return editor;
  }
  const reported = async (editor: LspEditor, uri: string): Promise<readonly number[]> => {
    const params = { textDocument: { uri } };
    const { items } = await editor.server.request<{ items: readonly Diagnostic[] }>(
      "textDocument/diagnostic",
      params,
    );
    return items.filter(({ severity }) => severity === 1).map(({ code }) => code);
  };

  it("goes on after messages that say nothing", async () => {
    const editor = await open();
    const { server } = editor;
    const notifications: readonly (readonly [string, object | null | undefined])[] = [
      ["$/cancelRequest", undefined],
      ["$/cancelRequest", null],
      ["$/cancelRequest", {}],
      ["textDocument/didOpen", undefined],
      ["textDocument/didOpen", { textDocument: null }],
      ["textDocument/didChange", {}],
      ["textDocument/didClose", undefined],
      ["workspace/didChangeWatchedFiles", undefined],
      ["workspace/didChangeWatchedFiles", { changes: null }],
    ];
    for (const [method, params] of notifications) {
      server.notify(method, params!);
      expect(await editor.codes("main.ts"), `${method} ${JSON.stringify(params)}`).toEqual([990001]);
    }
    for (const method of ["completionItem/resolve", "textDocument/hover", "constructor", "no/such"])
      await expect(server.request(method), method).rejects.toThrow();
    expect(await editor.codes("main.ts")).toEqual([990001]);
    expect(server.said).toBe("");
  });

  it("serves an editor that asks, and opens files, before it has initialized anything, and then twice", async () => {
    const project = await editorProject({ "main.ts": use });
    ends.push(() => project.remove());
    const server = await startProxy(project, version);
    ends.push(() => server.end());
    const editor = new LspEditor(project, server);
    server.notify("initialized", {});
    server.type(editor.uri("closed.ts"), use);
    await expect(editor.codes("main.ts")).rejects.toThrow("must come first");
    const { diagnostic: _, ...textDocument } = usualCapabilities.textDocument;
    const params = {
      processId: process.pid,
      rootUri: pathToFileURL(project.folder).href,
      capabilities: { ...usualCapabilities, textDocument },
    };
    await server.request("initialize", params);
    // Of what is opened so early the server must not be asked yet: it would end.
    editor.type("main.ts", use);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.notify("initialized", {});
    await server.notification<{ uri: string; diagnostics: readonly Diagnostic[] }>(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }) => uri === editor.uri("main.ts") && diagnostics[0]?.code === 990001,
    );
    await expect(server.request("initialize", params)).rejects.toThrow();
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });

  it("goes on after edits of places that are not there", async () => {
    const editor = await open();
    const { server } = editor;
    const uri = editor.uri("main.ts");
    const behind = { start: { line: 99, character: 0 }, end: { line: 99, character: 7 } };
    const backwards = { start: { line: 1, character: 40 }, end: { line: 1, character: 2 } };
    [behind, backwards].forEach((range, index) =>
      server.notify("textDocument/didChange", {
        textDocument: { uri, version: index + 2 },
        contentChanges: [{ range, text: "kiosk" }],
      }),
    );
    expect(await editor.codes("main.ts")).not.toEqual([]);
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: 4 },
      contentChanges: [{ text: use }],
    });
    expect(await editor.codes("main.ts")).toEqual([990001]);
    // Versions are told twice, or not at all.
    for (const told of [4, null])
      server.notify("textDocument/didChange", {
        textDocument: { uri, version: told },
        contentChanges: [{ text: `${use}// ${String(told)}\n` }],
      });
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });

  it("analyses files wherever they are: not open, not on the disk, with other line breaks", async () => {
    const editor = await open({ "closed.ts": use, "src/name with spaces.ts": use });
    expect(await editor.codes("closed.ts")).toEqual([990001]);
    editor.type("src/new.ts", use);
    expect(await editor.codes("src/new.ts")).toEqual([990001]);
    editor.type("src/name with spaces.ts", use.replaceAll("\n", "\r\n"));
    const [shown] = await editor.diagnostics("src/name with spaces.ts");
    expect(shown?.range).toEqual({ start: { line: 2, character: 6 }, end: { line: 2, character: 9 } });
  });

  it("gives TypeScript's own answer for files that belong to nothing, and for a mark at the head", async () => {
    const editor = await open();
    const elsewhere = await mkdtemp(join(tmpdir(), "proviso-elsewhere-"));
    ends.push(() => rm(elsewhere, { recursive: true }));
    const outside = join(elsewhere, "outside.ts");
    await writeFile(outside, use);
    for (const uri of [pathToFileURL(outside).href, "untitled:Untitled-1"]) {
      editor.server.type(uri, use);
      expect(await reported(editor, uri), uri).toEqual([2307]);
    }
    // It is no text, but counts among the places of the server's tree.
    editor.type("main.ts", `\uFEFF${use}`);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });

  it("follows a file to its new name", async () => {
    const editor = await open();
    const { server } = editor;
    await writeFile(editor.project.path("renamed.ts"), use);
    server.close(editor.uri("main.ts"));
    await rm(editor.project.path("main.ts"), { force: true });
    server.notify("workspace/didChangeWatchedFiles", {
      changes: [
        { uri: editor.uri("main.ts"), type: 3 },
        { uri: editor.uri("renamed.ts"), type: 1 },
      ],
    });
    editor.type("renamed.ts", use);
    expect(await editor.codes("renamed.ts")).toEqual([990001]);
  });

  it("answers after shutdown what the server answers, and ends as it should", async () => {
    const editor = await open();
    expect(await editor.server.request("shutdown")).toBeNull();
    await editor.server.request("textDocument/hover", {}).catch(() => undefined);
    editor.server.notify("exit");
    editor.server.notify("exit");
    expect(await editor.server.ended).toBe(0);
  });
});

it("serves a workspace of two folders by the TypeScript of the first", async () => {
  const projects = await Promise.all(["7.0", "7.1"].map(() => editorProject({ "main.ts": use })));
  const [first, second] = projects;
  try {
    await second!.installCompiler("7.1");
    const server = await startProxy(first!, "7.0");
    const folders = projects.map(({ folder }) => ({ uri: pathToFileURL(folder).href, name: folder }));
    const { serverInfo } = await server.request<{ serverInfo: { version: string } }>("initialize", {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders,
      capabilities: usualCapabilities,
    });
    expect(serverInfo.version).toMatch(/^7\.0/);
    server.notify("initialized", {});
    for (const project of projects) {
      const editor = new LspEditor(project, server);
      editor.type("main.ts", use);
      expect(await editor.codes("main.ts")).toEqual([990001]);
    }
    await server.end();
  } finally {
    for (const project of projects) await project.remove();
  }
});
