// A while of whatever an editor may do: edits, opens, closes and questions in any order, some of them taken back. Each
// question is answered, what is shown when all has come to rest is right, and nothing piles up.
import { describe, expect, it, vi } from "vitest";
import { LspEditor } from "./support/editor.js";

const limit = 9_000;
const fewest = 50;
vi.setConfig({ testTimeout: 240_000 });

const flags = (list: string): string => (list === "" ? "" : `, { unlock: [${list}] }`);
const shared = (list: string): string =>
  `import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("shared"${flags(list)});\n`;
const uses = 'import { shared } from "./kiosks.js";\nshared.pay(1);\n';
const own = (list: string): string =>
  `import { Kiosk } from "kiosk";\n/* 😀 */ const own = new Kiosk("own"${flags(list)});\nown.heading;\n`;

/** What each file may be, and what the last of them shows. */
const texts: Readonly<Record<string, readonly string[]>> = {
  "kiosks.ts": [shared('"PAYMENT"'), shared('"PAYMENT", "PANELS"'), shared("")],
  "main.ts": [`${uses}shared.\n`, "export {};\n", uses],
  "own.ts": [own('"PANELS"'), own('"PAN'), own("")],
  "plain.ts": [
    "export const plain = 1;\n",
    "export const plain = ;\n",
    'export const plain: string = "1";\n',
  ],
};
const files = Object.keys(texts);
const atRest = { "kiosks.ts": [], "main.ts": [990001], "own.ts": [990001], "plain.ts": [] };

const questions = [
  "textDocument/diagnostic",
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/documentSymbol",
];

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  it("answers whatever is asked, and rightly when it rests", async () => {
    const editor = await LspEditor.open(
      version,
      Object.fromEntries(files.map((file) => [file, texts[file]![0]!])),
    );
    try {
      await rested(editor);
      const random = randomNumbers(20_261_125);
      await act(editor, random, limit / 3);
      const before = editor.memory;
      await act(editor, random, limit);
      await rested(editor);
      expect(editor.memory - before, "MiB more than after a third").toBeLessThan(48);
    } finally {
      await editor.end();
    }
  });
});

/** Acts at random for a while, longer on a machine that is busy, and waits until all is answered. */
async function act(
  editor: LspEditor,
  random: (below: number) => number,
  milliseconds: number,
): Promise<void> {
  const { server } = editor;
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  let asked = 0;
  const open: Promise<unknown>[] = [];
  for (const end = Date.now() + milliseconds; Date.now() < end || asked < fewest;) {
    const file = one(files);
    const textDocument = { uri: editor.uri(file) };
    if (random(15) === 0) server.close(textDocument.uri);
    editor.type(file, `${one(texts[file]!)}// ${random(1000)}\n`);
    const position = { line: random(4), character: random(30) };
    const method = one(questions);
    const answer = server.request(method, { textDocument, position }).catch((error: unknown) => {
      // What is taken back is an error, and so may be what has changed meanwhile.
      if (!/cancel|content modified/i.test(String(error))) throw error;
    });
    open.push(answer);
    asked++;
    if (random(4) === 0) server.notify("$/cancelRequest", { id: server.lastId });
    if (random(3) > 0) await answer;
    if (open.length > 20) await Promise.all(open.splice(0));
  }
  await Promise.all(open);
}

/** The last of each file's texts, and what is shown then. */
async function rested(editor: LspEditor): Promise<void> {
  for (const file of files) editor.type(file, texts[file]!.at(-1)!);
  for (const [file, codes] of Object.entries(atRest)) expect(await editor.codes(file), file).toEqual(codes);
}

/** The same numbers each time. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
