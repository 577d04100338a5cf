import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { clearTimeout, setTimeout } from "node:timers";
import { median } from "./measure.mjs";

// As many as somebody may have open; all others are edited now and then.
const mostOpen = 24;
// In MiB.
const mostGrowth = 15;
const optedIn = ', { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }';
const questions = ["diagnostic", "hover", "completion", "documentSymbol", "codeAction"];

/**
 * Edits, opens, closes, changes on the disk and cancellations at random, all over a program. All that is asked is answered
 * in time. Ten times it comes to rest, and what is found is what the files say then, as far as they are typed or saved.
 *
 * @param {{ folder: string, files: number, every: number, minutes: number, pace: number, memoryOf: () => number, privateMemoryOf: () => number, goal: number }} options
 *   each file of that many uses experimental members; `pace` is how many milliseconds lie between two keys
 */
export async function soak(client, { folder, files, every, minutes, pace, memoryOf, privateMemoryOf, goal }) {
  const parts = Array.from({ length: 10 }, (_, part) => (part + 1) * (minutes / 10) * 60_000);
  const random = randomNumbers(20_261_126);
  const run = { client, random, folder, files, every, pace, texts: new Map(), asked: 0, cancelled: 0 };
  const memory = [memoryOf()];
  const wrong = [];
  const began = performance.now();
  for (const end of parts) {
    while (performance.now() - began < end) await act(run);
    wrong.push(...(await rested(run)));
    for (const said of client.said.splice(0)) console.log(`lsp, in the log: ${said}`);
    memory.push(memoryOf());
  }
  console.log(
    `lsp, after ${minutes} minutes and ${run.asked} requests, ${run.cancelled} of them cancelled: all answered; ` +
      `${wrong.length === 0 ? "nothing stale" : `STALE: ${wrong.join("; ")}`}; MiB ${memory.join(" ")} (goal ${goal}), ` +
      `at last ${privateMemoryOf()} of them its own`,
  );
  // What is of use for a moment comes and goes; what is kept for ever makes the second half higher than the first.
  const [first, second] = [memory.slice(1, 6), memory.slice(6)].map(median);
  if (second <= goal && second - first <= mostGrowth && wrong.length === 0) return;
  // What is measured behind it is measured all the same.
  process.exitCode = 1;
  console.error(
    `lsp, FAILED: ${wrong.length} stale answers, and half of the time above ${second} MiB (${first} before)`,
  );
}

async function act(run) {
  const { client, random, files, every, texts, pace } = run;
  // Those with uses, and what they use, come more often than others.
  const index = random(3) === 0 ? random(files) : random(3) * every;
  const file = random(12) === 0 ? "src/app.ts" : `src/module${index}.ts`;
  if (random(10) === 0) closeSome(run);
  if (file === "src/app.ts") type(run, file, appText(random(2) === 0));
  else editModule(run, file);
  if (random(15) === 0)
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(file), type: 2 }] });
  const question = questions[random(questions.length)];
  const position = { line: random(30), character: random(30) };
  const textDocument = { uri: client.uri(file) };
  const more =
    question === "codeAction"
      ? { context: { diagnostics: [] }, range: { start: position, end: position } }
      : {};
  const answer = client.request(`textDocument/${question}`, { textDocument, position, ...more });
  run.asked++;
  if (random(4) === 0) {
    run.cancelled++;
    client.notify("$/cancelRequest", { id: client.lastId });
  }
  if (random(3) !== 0) await within(answer, question);
  if (pace > 0) await new Promise((resolve) => setTimeout(resolve, random(2 * pace)));
  if (texts.size > mostOpen) closeSome(run);
}

function editModule(run, file) {
  const { client, random, folder, texts } = run;
  const saved = readFileSync(join(folder, file), "utf8");
  const before = texts.get(file);
  if (before === undefined || random(8) === 0) type(run, file, saved);
  // A key at the end, or a line in the middle that may well not compile.
  else if (random(2) === 0) type(run, file, `${saved}// ${random(1_000)}\n`);
  else {
    const line = random(before.split("\n").length - 1);
    const text = ["", "const broken = ;\n", `const value${random(9)} = "😀";\n`][random(3)];
    client.typeLine(file, line, text);
    const lines = before.split("\n");
    lines.splice(line, 1, ...text.split("\n").slice(0, -1));
    texts.set(file, lines.join("\n"));
  }
}

const appText = (isOptedIn) =>
  `import { App } from "proviso/app";\nexport const app = new App("bench"${isOptedIn ? optedIn : ""});\n`;

function type({ client, texts }, file, text) {
  client.type(file, text);
  texts.set(file, text);
}

function closeSome({ client, random, texts }) {
  const open = [...texts.keys()];
  const file = open[random(open.length)];
  if (file === undefined) return;
  client.close(file);
  texts.delete(file);
}

/** What is wrong when nothing more is typed: with the App opted in, and without it, each in files with uses and without. */
async function rested(run) {
  const { client, every, folder } = run;
  const wrong = [];
  const expected = (isUsing, isOptedIn) => (isUsing && !isOptedIn ? 2 : 0);
  for (const isOptedIn of [true, false]) {
    type(run, "src/app.ts", appText(isOptedIn));
    for (const index of [0, every, 2 * every, every + 1, 2]) {
      const file = `src/module${index}.ts`;
      type(run, file, readFileSync(join(folder, file), "utf8"));
      const answer = client.request("textDocument/diagnostic", { textDocument: { uri: client.uri(file) } });
      const { result, error } = await within(answer, "the last question");
      const found = result?.items.filter(({ code }) => code >= 990_000).length;
      if (found !== expected(index % every === 0, isOptedIn))
        wrong.push(`${file}: ${found ?? JSON.stringify(error)} where opted in is ${isOptedIn}`);
    }
  }
  return wrong;
}

async function within(answer, what) {
  const limit = new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer to ${what} in 30 s`)), 30_000);
    void answer.then(() => clearTimeout(timer));
  });
  return Promise.race([answer, limit]);
}

/** The same numbers each time. */
function randomNumbers(seed) {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}
