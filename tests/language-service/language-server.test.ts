// From end to end as most editors do it: language server, tsserver, plugin.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applyEdits,
  LanguageServer,
  positionAt,
  type Range,
  type TextEdit,
} from "../support/language-server.js";
import { root, type Project } from "../support/project.js";
import { editorProject } from "./support/editor.js";

interface Diagnostic {
  readonly code: number;
  readonly message: string;
  readonly range: Range;
  readonly tags?: readonly number[];
  readonly relatedInformation?: readonly { readonly message: string }[];
}
interface Item {
  readonly label: string;
  readonly sortText?: string;
  readonly labelDetails?: { readonly description?: string };
  readonly additionalTextEdits?: readonly TextEdit[];
  readonly documentation?: { readonly value: string };
}
interface Action {
  readonly title: string;
  readonly edit?: { readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[] };
}

const newKiosk = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\n';

describe.each(["5.9", "6.0"])("typescript-language-server on TypeScript %s", (version) => {
  let project: Project;
  let server: LanguageServer;
  let uri: string;
  beforeAll(async () => {
    project = await editorProject({ "main.ts": "export {};\n" });
    await project.installCompiler(version);
    const cli = join(root, "node_modules", "typescript-language-server", "lib", "cli.mjs");
    server = new LanguageServer(process.execPath, [cli, "--stdio"], project.folder);
    // The plugin is named to the server too, as the guides of editors say; it is there once all the same.
    const plugins = [{ name: "proviso", location: project.folder }];
    await server.start(project.folder, {
      plugins,
      preferences: { useLabelDetailsInCompletionEntries: true },
    });
    uri = pathToFileURL(project.path("main.ts")).href;
  });
  afterAll(async () => {
    await server.end();
    await project.remove();
  });

  const type = (marked: string) => {
    server.type(uri, marked.replace("‸", ""));
    return { textDocument: { uri }, position: positionAt(marked, Math.max(marked.indexOf("‸"), 0)) };
  };
  const diagnosticsAre = async (codes: readonly number[]) => {
    const params = await server.notification<{ uri: string; diagnostics: readonly Diagnostic[] }>(
      "textDocument/publishDiagnostics",
      ({ uri: of, diagnostics }) =>
        of === uri && JSON.stringify(diagnostics.map(({ code }) => code)) === JSON.stringify(codes),
    );
    return params.diagnostics;
  };

  it("shows errors, and takes a quick fix", async () => {
    type(`${newKiosk}kiosk.pay(1);\n`);
    const [error] = await diagnosticsAre([990001]);
    expect(error?.message).toContain("You are using experimental features without explicitly opting in.");
    expect(error?.relatedInformation?.map(({ message }) => message)).toEqual(["The flags go here."]);
    const actions = await server.request<readonly Action[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: error!.range,
      context: { diagnostics: [error], only: ["quickfix"] },
    });
    const action = actions.find(({ title }) => title === "Opt in to 'PAYMENT'");
    const edited = applyEdits(server.textOf(uri), action?.edit?.documentChanges?.[0]?.edits ?? []);
    expect(edited).toBe(`${newKiosk.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }')}kiosk.pay(1);\n`);
    type(edited);
    await diagnosticsAre([]);
  });

  it("greys out a flag that is not needed", async () => {
    type('import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: ["SEARCH"] });\n');
    const [hint] = await diagnosticsAre([990005]);
    expect(hint?.tags).toEqual([1]);
  });

  it("opts in when a locked member is accepted", async () => {
    const at = type(`${newKiosk}kiosk.pa‸\n`);
    const list = await server.request<{ items: readonly Item[] } | readonly Item[]>(
      "textDocument/completion",
      at,
    );
    const items = "items" in list ? list.items : list;
    const pay = items.find(({ label }) => label === "pay")!;
    expect(pay.labelDetails?.description).toBe("experimental: PAYMENT");
    const stable = items.find(({ label }) => label === "open")!;
    expect(stable.sortText! < pay.sortText!).toBe(true);
    const resolved = await server.request<Item>("completionItem/resolve", pay);
    expect(resolved.documentation?.value).toContain("Status: on trial since 1.2.0");
    const name = { start: { ...at.position, character: 6 }, end: at.position };
    const accepted = [{ range: name, newText: "pay" }, ...(resolved.additionalTextEdits ?? [])];
    const edited = applyEdits(server.textOf(uri), accepted);
    expect(edited).toBe(`${newKiosk.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }')}kiosk.pay\n`);
    type(edited);
    await diagnosticsAre([]);
  });

  it("tells of a feature on hover", async () => {
    const at = type(`${newKiosk}kiosk.p‸ay;\n`);
    const { contents } = await server.request<{ contents: { value: string } }>("textDocument/hover", at);
    expect(contents.value).toContain("(property) pay: (amount: number) => void");
    expect(contents.value).toContain("- Opted in: no");
  });
});
