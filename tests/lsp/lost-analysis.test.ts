// A thread of the analysis that is lost comes back, and nobody waits for it meanwhile.
import { readFile, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { editorBuffers } from "../../src/lsp/program/buffers.js";
import { openTexts } from "../../src/lsp/proxy/open-texts.js";
import { editorProject } from "../language-service/support/editor.js";
import { usualCapabilities } from "../support/language-server.js";
import { LspEditor, startProxy, type Diagnostic } from "./support/editor.js";

const use = 'import { Kiosk } from "kiosk";\nnew Kiosk("hall").p‸ay(1);\n';
const usual = { work: 1_000, idle: 60_000, pauses: [300, 600], lasting: 600_000 };
const { textDocument, workspace } = usualCapabilities;
const refreshing = { textDocument, workspace: { ...workspace, diagnostics: { refreshSupport: true } } };
const { diagnostic: _, ...pushedTo } = textDocument;

interface Fault {
  readonly fault: string;
  readonly times: number;
  readonly limits?: typeof usual;
  /** How long an answer waits. */
  readonly patience?: number;
}

/** How a thread is lost, and what the log says of it. */
const losses = {
  "does not end its work": ["for (;;) {}", "did not come back in 1000 ms of work"],
  "waits in vain": [
    "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
    "did not come back in 6000 ms",
  ],
  ends: ["process.exit();", "the analysis has ended"],
  "cannot ask the compiler any more": [
    'throw new (require("../program/channel.js").ChannelError)("the connection was closed");',
    "the connection was closed",
  ],
} as const;

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** An editor whose diagnostics fail in this way as often as that, and are as they should be then. */
  async function open(
    { fault, times, limits = usual, patience = 200 }: Fault,
    capabilities: object = usualCapabilities,
  ): Promise<LspEditor> {
    const project = await editorProject({ "main.ts": "export {};\n", count: "" });
    ends.push(() => project.remove());
    const file = "lsp/transformers/diagnostics.js";
    const count = JSON.stringify(project.path("count"));
    const faulty = `const { appendFileSync, readFileSync } = require("node:fs");
      const whole = exports.diagnosticTransformer;
      exports.diagnosticTransformer = {
        ...whole,
        transform(...args) {
          appendFileSync(${count}, "1");
          if (readFileSync(${count}).length <= ${times}) { ${fault} }
          return whole.transform(...args);
        },
      };`;
    const text = await readFile(project.path("node_modules", "proviso", "dist", file), "utf8");
    await project.breakProviso(file, `${text}\n${faulty}`);
    const shorter = `exports.analysisLimits = ${JSON.stringify(limits)};`;
    await project.breakProviso("lsp/proxy/analysis-limits.js", shorter);
    const server = await startProxy(project, version, patience);
    ends.push(() => server.end());
    await server.start(project.folder, {}, capabilities);
    return new LspEditor(project, server);
  }

  const logged = ({ server }: LspEditor, text: string) =>
    server.notification<{ message: string }>(
      "window/logMessage",
      ({ message }) => message.startsWith("proviso: ") && message.includes(text),
    );
  /** Pulls until this is found. */
  const found = (editor: LspEditor, codes: readonly number[]) =>
    expect.poll(() => editor.codes("main.ts"), { timeout: 30_000, interval: 100 }).toEqual(codes);

  // What ends a thread is the same on both; how another one is connected is not.
  it.each(Object.entries(losses).filter(([name]) => version === "7.1" || name === "ends"))(
    "starts another one where it %s, and tells it what is typed",
    async (name, [fault, reason]) => {
      const limits = name === "waits in vain" ? { ...usual, idle: 6_000 } : usual;
      const editor = await open({ fault, times: 1, limits });
      editor.type("main.ts", use);
      expect(await editor.codes("main.ts")).toEqual([2349]);
      await logged(editor, "for 300 ms, and then again: ");
      await logged(editor, reason);
      expect((await editor.hover())?.contents.value).toContain("pay");
      await found(editor, [990001]);
      // It is told of what is typed from then on as well.
      editor.type("main.ts", "export {};\n");
      await found(editor, []);
      editor.type("main.ts", use);
      await found(editor, [990001]);
    },
  );

  it("has the editor ask again", async () => {
    const editor = await open({ fault: "process.exit();", times: 1, patience: 60_000 }, refreshing);
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    // TypeScript's server has reasons of its own to ask for that.
    const isOurs = (_params: unknown, id?: number | string) => String(id).startsWith("proviso/");
    await editor.server.notification("workspace/diagnostic/refresh", isOurs);
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });

  it("tells an editor that does not ask", async () => {
    const editor = await open({ fault: "process.exit();", times: 1 }, { textDocument: pushedTo, workspace });
    editor.type("main.ts", use);
    const told = (code: number) =>
      editor.server.notification<{ diagnostics: readonly Diagnostic[] }>(
        "textDocument/publishDiagnostics",
        ({ diagnostics }) => diagnostics.some((each) => each.code === code),
      );
    await told(2349);
    await told(990001);
  });

  it.runIf(version === "7.1")("starts no more where each one is lost, and says so", async () => {
    const editor = await open({ fault: "process.exit();", times: 100 });
    editor.type("main.ts", use);
    const waiting = new Set(["the word"]);
    const end = logged(editor, "has ended, and so 3 times; it is not tried again").finally(() =>
      waiting.clear(),
    );
    while (waiting.size > 0) {
      expect(await editor.codes("main.ts")).toEqual([2349]);
      expect((await editor.hover())?.contents.value).toContain("pay");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await end;
    await writeFile(editor.project.path("count"), "");
    expect(await editor.codes("main.ts")).toEqual([2349]);
    expect(await readFile(editor.project.path("count"), "utf8")).toBe("");
  });

  it.runIf(version === "7.1")("does not take one for lost that has no processor", async () => {
    const wait = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4_000);";
    const editor = await open({ fault: wait, times: 1 });
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    await found(editor, [990001]);
    await expect(editor.server.notification("window/logMessage", isOfLoss, 0)).rejects.toThrow();
  });
});

const isOfLoss = ({ message }: { readonly message: string }): boolean => message.includes("and then again");

describe("what another thread is told", () => {
  const uri = "file:///main.ts";
  const at = (character: number) => ({ line: 0, character });
  /** A text that is typed key by key, as another thread has it then. */
  function typed(keys: readonly string[]): { readonly text?: string; readonly notices: number } {
    const texts = openTexts(() => "utf-16");
    texts.note({ kind: "open", uri, version: 1, text: "😀" });
    for (const [index, text] of keys.entries()) {
      const range = { start: at(index + 2), end: at(index + 2) };
      texts.note({ kind: "change", uri, version: index + 2, changes: [{ range, text }] });
    }
    const buffers = editorBuffers("utf-16");
    for (const notice of texts.notices) {
      if (notice.kind === "open") buffers.open(uri, notice.version, notice.text);
      if (notice.kind === "change") buffers.change(uri, notice.version, notice.changes);
    }
    expect(buffers.current(uri)?.version).toBe(keys.length + 1);
    return { ...buffers.current(uri), notices: texts.notices.length };
  }

  it.each([0, 1, 63, 64, 65, 200])(
    "is what is typed, by a number of notices that does not grow, after %i keys",
    (count) => {
      const keys = Array.from({ length: count }, (_each, index) => "abc".charAt(index % 3));
      const { text, notices } = typed(keys);
      expect(text).toBe(`😀${keys.join("")}`);
      expect(notices).toBeLessThanOrEqual(64);
    },
  );

  it("is nothing of what is closed", () => {
    const texts = openTexts(() => "utf-16");
    texts.note({ kind: "open", uri, version: 1, text: "" });
    texts.note({ kind: "close", uri });
    texts.note({ kind: "change", uri, version: 2, changes: [{ text: "late" }] });
    expect(texts.notices).toEqual([]);
  });
});
