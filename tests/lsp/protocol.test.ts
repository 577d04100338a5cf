// What stands in the protocol: encodings, cancellation, order, editors that do not ask, bytes that are not ours.
import { afterEach, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import { LanguageServer, usualCapabilities } from "../support/language-server.js";
import { LspEditor, startProxy, type Diagnostic, type Item } from "./support/editor.js";

const newKiosk = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\n';

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  async function open(
    capabilities?: object,
    files: Readonly<Record<string, string>> = {},
  ): Promise<LspEditor> {
    const editor = await LspEditor.open(version, files, capabilities);
    ends.push(() => editor.end());
    return editor;
  }
  const withEncodings = (...positionEncodings: string[]) => ({
    ...usualCapabilities,
    general: { positionEncodings },
  });

  // An emoji takes 2 UTF-16 units and 4 bytes, a letter with a combining accent 2 units and 3 bytes.
  const marked = `${newKiosk}/* 😀 e\u0301 */ kiosk.pay(1); /* 😀 */ kiosk.heading;\n`;
  it.each([
    ["utf-16", [18, 41]],
    ["utf-8", [21, 46]],
  ] as const)("counts positions in %s where the editor does", async (encoding, [pay, heading]) => {
    const editor = await open(withEncodings(encoding, ...(encoding === "utf-16" ? [] : ["utf-16"])));
    editor.type("main.ts", marked);
    const shown = await editor.diagnostics("main.ts");
    expect(shown.map(({ range }) => range)).toEqual([
      { start: { line: 2, character: pay }, end: { line: 2, character: pay + 3 } },
      { start: { line: 2, character: heading }, end: { line: 2, character: heading + 7 } },
    ]);
    const params = { textDocument: { uri: editor.uri("main.ts") }, position: shown[1]!.range.start };
    const hover = await editor.server.request<{ contents: { value: string } }>("textDocument/hover", params);
    expect(hover.contents.value).toContain('"PANELS"');
    const actions = await editor.actions("main.ts", [shown[1]!]);
    expect(actions.map(({ title }) => title)).toContain("Opt in to 'PANELS'");
    // Typed behind them, as editors tell it.
    editor.server.notify("textDocument/didChange", {
      textDocument: { uri: editor.uri("main.ts"), version: 2 },
      contentChanges: [{ range: shown[0]!.range, text: "onPaid" }],
    });
    expect((await editor.diagnostics("main.ts"))[0]?.message).toContain("unlock");
    expect(await editor.codes("main.ts")).toContain(990001);
  });

  it("tells editors that do not ask for diagnostics, also of what another file changes", async () => {
    const { diagnostic: _, ...textDocument } = usualCapabilities.textDocument;
    const editor = await open(
      { ...usualCapabilities, textDocument },
      {
        "kiosks.ts": 'import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("x");\n',
      },
    );
    const told = (file: string, codes: readonly number[]) =>
      editor.server.notification<{ uri: string; diagnostics: readonly Diagnostic[] }>(
        "textDocument/publishDiagnostics",
        ({ uri, diagnostics }) =>
          uri === editor.uri(file) &&
          JSON.stringify(diagnostics.filter(({ severity }) => severity === 1).map(({ code }) => code)) ===
            JSON.stringify(codes),
      );
    editor.type("main.ts", 'import { shared } from "./kiosks.js";\nshared.pay(1);\n');
    await told("main.ts", [990001]);
    editor.type(
      "kiosks.ts",
      'import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("x", { unlock: ["PAYMENT"] });\n',
    );
    await told("main.ts", []);
    editor.server.close(editor.uri("main.ts"));
    await told("main.ts", []);
  });

  it("answers a request that is cancelled with an error, once, and the next as ever", async () => {
    const editor = await open();
    editor.type("main.ts", `${newKiosk}kiosk.pay(1);\n`);
    const asked = Array.from({ length: 10 }, () => {
      const answer = editor.codes("main.ts").then(
        (codes) => JSON.stringify(codes),
        (error: unknown) => String(error),
      );
      editor.server.notify("$/cancelRequest", { id: editor.server.lastId });
      return answer;
    });
    for (const answer of await Promise.all(asked)) expect(answer).toMatch(/^\[990001\]$|[Cc]ancel/);
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });

  it("answers many requests at once, each its own", async () => {
    const editor = await open();
    editor.type("main.ts", `${newKiosk}kiosk.p‸ay(1);\n`);
    const [codes, hover, completions, symbols] = await Promise.all([
      editor.codes("main.ts"),
      editor.hover(),
      editor.completions(),
      editor.server.request<readonly unknown[]>("textDocument/documentSymbol", {
        textDocument: { uri: editor.uri("main.ts") },
      }),
    ]);
    expect(codes).toEqual([990001]);
    expect(hover?.contents.value).toContain("Experimental feature");
    expect(completions.map(({ label }) => label)).toContain("pay");
    expect(symbols).not.toEqual([]);
  });

  it("answers as a whole, and once, where an editor takes answers in parts", async () => {
    const editor = await open();
    editor.type("main.ts", `${newKiosk}kiosk.p‸ay(1);\n`);
    const textDocument = { uri: editor.uri("main.ts") };
    const position = { line: 2, character: 6 };
    const ask = (method: string, params: object = {}) =>
      editor.server.request(method, {
        textDocument,
        ...params,
        partialResultToken: `part of ${method}`,
        workDoneToken: `work of ${method}`,
      });
    expect(await ask("textDocument/diagnostic")).toMatchObject({ kind: "full", items: [{ code: 990001 }] });
    const { items } = (await ask("textDocument/completion", { position })) as { items: readonly Item[] };
    expect(items.find(({ label }) => label === "pay")?.labelDetails?.description).toContain("PAYMENT");
    expect(await ask("textDocument/hover", { position })).toMatchObject({
      contents: { value: expect.stringContaining("Experimental feature") as string },
    });
    const references = await ask("textDocument/references", {
      position,
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(2);
    // What it does not have is refused by the server itself, whatever the parts.
    await expect(ask("workspace/diagnostic", { previousResultIds: [] })).rejects.toThrow("InvalidRequest");
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });

  it("never says that nothing has changed: what is found depends on other files, too", async () => {
    const kiosks = (list: string): string =>
      `import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("x", { unlock: [${list}] });\n`;
    const editor = await open(undefined, { "kiosks.ts": kiosks("") });
    editor.type("main.ts", 'import { shared } from "./kiosks.js";\nshared.pay(1);\n');
    const codes = async (previousResultId?: string) => {
      const report = await editor.server.request<{
        kind: string;
        resultId?: string;
        items: readonly Diagnostic[];
      }>("textDocument/diagnostic", { textDocument: { uri: editor.uri("main.ts") }, previousResultId });
      return [report.kind, report.resultId, ...report.items.map(({ code }) => code)];
    };
    expect(await codes()).toEqual(["full", undefined, 990001]);
    expect(await codes("1")).toEqual(["full", undefined, 990001]);
    editor.type("kiosks.ts", kiosks('"PAYMENT"'));
    expect(await codes("1")).toEqual(["full", undefined]);
    editor.server.close(editor.uri("kiosks.ts"));
    expect(await codes("1")).toEqual(["full", undefined, 990001]);
  });

  it("finds the uses of each folder and each tsconfig.json by the flags and the libraries of its own", async () => {
    const shared = (list: string): string =>
      `import { Kiosk } from "kiosk";\nexport const kiosk = new Kiosk("x", { unlock: [${list}] });\n`;
    const uses = 'import { kiosk } from "./shared.js";\nkiosk.pay(1);\n';
    const config = JSON.stringify({ extends: "../tsconfig.json", include: ["."] });
    const editor = await open(undefined, {
      "one/tsconfig.json": config,
      "one/shared.ts": shared('"PAYMENT"'),
      "two/tsconfig.json": config,
      "two/shared.ts": shared(""),
    });
    editor.type("one/main.ts", uses);
    editor.type("two/main.ts", uses);
    for (let round = 0; round < 2; round++) {
      expect(await editor.codes("one/main.ts")).toEqual([]);
      expect(await editor.codes("two/main.ts")).toEqual([990001]);
      editor.type("two/main.ts", `${uses}// ${round}\n`);
    }
    editor.type("one/shared.ts", shared(""));
    expect(await editor.codes("one/main.ts")).toEqual([990001]);
    expect(await editor.codes("two/main.ts")).toEqual([990001]);
  });

  it("gives other answers as the server gives them", async () => {
    const project = await editorProject({ "main.ts": newKiosk });
    ends.push(() => project.remove());
    await project.installCompiler(version);
    const answers: unknown[] = [];
    const direct = new LanguageServer(
      process.execPath,
      [project.path("node_modules", "typescript", "bin", "tsc"), "--lsp", "--stdio"],
      project.folder,
    );
    for (const server of [direct, await startProxy(project, version)]) {
      const { capabilities } = await server.start<{ capabilities: object }>(project.folder);
      const editor = new LspEditor(project, server);
      editor.type("main.ts", newKiosk);
      const textDocument = { uri: editor.uri("main.ts") };
      const symbols = await server.request("textDocument/documentSymbol", { textDocument });
      answers.push(JSON.stringify([capabilities, symbols, await editor.diagnostics("main.ts")]));
      await expect(server.request("no/such/method", {})).rejects.toThrow();
      await server.end();
    }
    expect(answers[1]).toBe(answers[0]);
  });
});
