// What editors can do differs, and so do their answers. These are those that no package has for a test to start.
import { afterEach, expect, it } from "vitest";
import type { Range, TextEdit } from "../support/language-server.js";
import { clients, type Client } from "./support/clients.js";
import { LspEditor, type Action, type Diagnostic, type Item } from "./support/editor.js";

const head = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\n';
// An emoji takes 2 UTF-16 units and 4 bytes.
const use = `${head}/* 😀 */ kiosk.pay(1);\n`;
const optedIn = use.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }');
const title = "Opt in to 'PAYMENT'";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A text with edits made by an editor that counts like this. */
function edited(text: string, edits: readonly TextEdit[], encoding: Client["encoding"]): string {
  const lines = text.split("\n");
  const offsetAt = ({ line, character }: Range["start"]): number => {
    const before = lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0);
    const content = lines[line] ?? "";
    return (
      before +
      (encoding === "utf-16" ? character : Buffer.from(content).toString("utf8", 0, character).length)
    );
  };
  return edits
    .toSorted((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start))
    .reduce(
      (made, { range, newText }) =>
        made.slice(0, offsetAt(range.start)) + newText + made.slice(offsetAt(range.end)),
      text,
    );
}

async function shown(
  editor: LspEditor,
  { pulls }: Client,
  codes: readonly number[],
): Promise<readonly Diagnostic[]> {
  if (pulls) return editor.diagnostics("main.ts");
  const { diagnostics } = await editor.server.notification<{
    uri: string;
    diagnostics: readonly Diagnostic[];
  }>(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics: told }) =>
      uri === editor.uri("main.ts") &&
      JSON.stringify(told.filter(({ severity }) => severity === 1).map(({ code }) => code)) ===
        JSON.stringify(codes),
  );
  return diagnostics;
}

const tried = Object.entries(clients).map(
  ([name, client], index) => [name, index % 2 ? "7.1" : "7.0", client] as const,
);

it.each(tried)(
  "%s, on TypeScript %s, is told and offered what it can take",
  async (_, version, client: Client) => {
    const editor = await LspEditor.open(version, {}, client.capabilities);
    ends.push(() => editor.end());
    const { server } = editor;
    const textDocument = { uri: editor.uri("main.ts") };
    editor.type("main.ts", use);

    const [found, ...others] = await shown(editor, client, [990001]);
    const start = client.encoding === "utf-8" ? 17 : 15;
    expect([found?.code, others]).toEqual([990001, []]);
    expect(found?.range).toEqual({
      start: { line: 2, character: start },
      end: { line: 2, character: start + 3 },
    });
    const { publishDiagnostics = {} } =
      (client.capabilities as { textDocument?: { publishDiagnostics?: object } }).textDocument ?? {};
    expect(found?.relatedInformation !== undefined).toBe("relatedInformation" in publishDiagnostics);

    const hover = await server.request<{ contents: { kind: string; value: string } }>("textDocument/hover", {
      textDocument,
      position: found!.range.start,
    });
    expect(hover.contents.value).toContain("- Opted in: no");

    const actions = await server.request<readonly Action[] | null>("textDocument/codeAction", {
      textDocument,
      range: found!.range,
      context: { diagnostics: [found], ...client.actionContext },
    });
    const hasActions = client.capabilities !== clients["an editor that can do nothing"].capabilities;
    expect(actions?.filter((each) => each.title === title).length ?? 0).toBe(hasActions ? 1 : 0);
    const fix = actions?.find((each) => each.title === title);
    if (fix) {
      const { changes, documentChanges } = fix.edit;
      const edits = documentChanges?.[0]?.edits ?? changes?.[textDocument.uri];
      expect(edited(use, edits ?? [], client.encoding)).toBe(optedIn);
    }

    const typed = use.replace("pay(1)", "p");
    editor.type("main.ts", typed);
    const { items, itemDefaults } = await server.request<{
      items: readonly Item[];
      itemDefaults?: { data?: unknown };
    }>("textDocument/completion", {
      textDocument,
      position: { line: 2, character: start + 1 },
      context: { triggerKind: 1 },
    });
    const pay = items.find(({ label }) => label === "pay");
    // Editors put together what items have in common with each.
    const asked = { ...itemDefaults, ...pay };
    expect(pay?.labelDetails?.description ?? pay?.detail).toBe("experimental: PAYMENT");
    const resolved = await server.request<Item>("completionItem/resolve", asked);
    const formats = JSON.stringify(client.capabilities).includes('"documentationFormat":["markdown"');
    expect(resolved.documentation?.kind).toBe(formats ? "markdown" : "plaintext");
    expect(edited(typed, resolved.additionalTextEdits ?? [], client.encoding)).toBe(
      optedIn.replace("pay(1)", "p"),
    );

    editor.type("main.ts", optedIn);
    expect(await shown(editor, client, [])).toEqual([]);
  },
);
