// Locks that the server sees open are no silence: where nobody looks at a file, the compiler's own errors stand in it.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import { usualCapabilities } from "../support/language-server.js";
import { root, type Project } from "../support/project.js";
import { LspEditor, startProxy, type Diagnostic } from "./support/editor.js";

const library = {
  "node_modules/boats/package.json": `{ "name": "boats", "version": "1.0.0", "types": "./index.d.ts" }`,
  "node_modules/boats/index.d.ts": `/** @experimental SAIL */
export declare function sail(to: string): { knots: number };
`,
};
const use = 'import { sail } from "boats";\nsail("Lisbon").knots.toFixed();\n';
const long = `${use}// ${"x".repeat(1_000_001)}\n`;
const { textDocument, workspace } = usualCapabilities;
const refreshing = { textDocument, workspace: { ...workspace, diagnostics: { refreshSupport: true } } };
const { diagnostic: _, ...pushedTo } = textDocument;

interface Fault {
  /** What happens where `odd.ts` is looked at. */
  readonly fault?: string;
  readonly pauses?: readonly number[];
  readonly limit?: number;
}

describe.each(["7.0", "7.1"])("TypeScript %s, locks that are open", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** An editor with `main.ts` open, whose only finding is told: the locks are open. */
  async function open(
    { fault = "", pauses = [], limit = 60_000 }: Fault = {},
    capabilities: object = usualCapabilities,
  ): Promise<LspEditor> {
    const project = await editorProject(library);
    ends.push(() => project.remove());
    await lock(project);
    const file = "lsp/transformers/diagnostics.js";
    const faulty = `const whole = exports.diagnosticTransformer;
      exports.diagnosticTransformer = {
        ...whole,
        transform(...args) {
          if (args[0].file.fileName.endsWith("/odd.ts")) { ${fault} }
          return whole.transform(...args);
        },
      };`;
    const text = await readFile(project.path("node_modules", "proviso", "dist", file), "utf8");
    await project.breakProviso(file, `${text}\n${faulty}`);
    const limits = { work: 60_000, idle: 60_000, pauses, lasting: 600_000 };
    const shorter = `exports.analysisLimits = ${JSON.stringify(limits)};`;
    await project.breakProviso("lsp/proxy/analysis-limits.js", shorter);
    const server = await startProxy(project, version, limit);
    ends.push(() => server.end());
    await server.start(project.folder, {}, capabilities);
    const editor = new LspEditor(project, server);
    editor.type("main.ts", use);
    if ("diagnostic" in (capabilities as typeof usualCapabilities).textDocument)
      await expect.poll(() => editor.codes("main.ts"), { timeout: 30_000 }).toEqual([990001]);
    return editor;
  }

  /** What `sail` is for the server: its type where locks are open. */
  async function seen(editor: LspEditor): Promise<string | undefined> {
    editor.type("main.ts", use.replace('\nsail("', '\nsa‸il("'));
    return (await editor.hover())?.contents.value;
  }
  const isOpen = expect.stringContaining("const sail: (to: string) =>") as unknown;

  it("are closed while a file is open that is too long", async () => {
    const editor = await open();
    editor.type("odd.ts", long);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("main.ts")).toContain(990001);
    expect(await seen(editor)).not.toEqual(isOpen);
    editor.server.close(editor.uri("odd.ts"));
    expect(await seen(editor)).toEqual(isOpen);
    expect(await editor.codes("main.ts")).toEqual([990001]);
    // Nor are they opened where they are found later.
    editor.type("odd.ts", long);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    editor.server.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: editor.uri("node_modules/boats/proviso-lock.d.ts"), type: 2 }],
    });
    expect(await editor.codes("main.ts")).toContain(990001);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    editor.type("odd.ts", use);
    expect(await editor.codes("odd.ts")).toEqual([990001]);
    expect(await seen(editor)).toEqual(isOpen);
  });

  it("are closed while a file is open whose text we and the server do not agree on", async () => {
    const editor = await open();
    editor.type("odd.ts", `\uFEFF${use}`);
    expect(await editor.codes("odd.ts")).toContain(2349);
    expect(await editor.codes("main.ts")).toContain(990001);
  });

  it("stay open beside what lies in no folder, and so sees no package", async () => {
    const editor = await open();
    const uri = "untitled:Untitled-1";
    editor.server.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "typescript", version: 1, text: use },
    });
    const answer = await editor.server.request("textDocument/diagnostic", { textDocument: { uri } });
    expect(answer).toMatchObject({ items: [{ code: 2307 }] });
    expect(await seen(editor)).toEqual(isOpen);
  });

  it("are closed while a file is open of which nothing is found out", async () => {
    const editor = await open({ fault: 'throw new Error("odd");' });
    editor.type("odd.ts", use);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("main.ts")).toContain(990001);
  });

  it("are closed when what is found out comes too late, where nobody asks again", async () => {
    const wait = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15_000);";
    const editor = await open({ fault: wait, limit: 1_000 });
    editor.type("odd.ts", use);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("main.ts")).toEqual([2349]);
  });

  it("are closed once nothing is found any more", async () => {
    const editor = await open({ fault: "process.exit();" });
    editor.type("odd.ts", use);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    expect(await seen(editor)).not.toEqual(isOpen);
  });

  it("are closed once nothing is found any more, which an editor is told that asks again", async () => {
    const editor = await open({ fault: "process.exit();" }, refreshing);
    editor.type("odd.ts", use);
    await editor.codes("odd.ts");
    const isOurs = (_params: unknown, id?: number | string) => String(id).startsWith("proviso/");
    await editor.server.notification("workspace/diagnostic/refresh", isOurs);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("main.ts")).toEqual([2349]);
  });

  it("are closed until another thread finds them", async () => {
    const editor = await open({ fault: "process.exit();", pauses: [4_000] });
    editor.type("odd.ts", use);
    expect(await editor.codes("odd.ts")).toEqual([2349]);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    editor.server.close(editor.uri("odd.ts"));
    await expect.poll(() => editor.codes("main.ts"), { timeout: 30_000, interval: 100 }).toEqual([990001]);
    expect(await seen(editor)).toEqual(isOpen);
  });

  it("are closed for an editor that is told", async () => {
    const editor = await open({}, { textDocument: pushedTo, workspace });
    const told = (file: string, code: number) =>
      editor.server.notification<{ uri: string; diagnostics: readonly Diagnostic[] }>(
        "textDocument/publishDiagnostics",
        ({ uri, diagnostics }) => uri === editor.uri(file) && diagnostics.some((each) => each.code === code),
      );
    await told("main.ts", 990001);
    editor.type("odd.ts", long);
    await told("odd.ts", 2349);
  });
});

async function lock(project: Project): Promise<void> {
  const folder = project.path("node_modules", "boats");
  await project.link(join("boats", "node_modules", "typescript"), join(root, "node_modules", "typescript"));
  const bin = project.path("node_modules", "proviso", "dist", "cli", "main.js");
  await promisify(execFile)(process.execPath, [bin, "lock"], { cwd: folder, timeout: 60_000 });
}
