import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers";
import { fileURLToPath } from "node:url";
import { generateProgram } from "./generate-program.mjs";
import { LanguageClient } from "./language-client.mjs";
import { soak } from "./lsp-soak.mjs";
import { median, percentile } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const goals = { passThrough: 0.3, uses: [10, 30], none: 1, memory: 120 };

/**
 * What `proviso lsp` adds to TypeScript's own server, in pairs that alternate: to what is only passed through, and from an
 * edit to its diagnostics. Then a while of edits at random, after which everything must be as it was.
 */
export async function benchLsp({ folder, rounds, compiler, soak: minutes, pace, ...sizes }) {
  // The compiler that other parts are measured on has no such server.
  const version = compiler.startsWith("7") ? compiler : "7.0";
  generateProgram(folder, { ...sizes, optedIn: false, compiler: version });
  const proxied = new LanguageClient(process.execPath, [join(root, "dist", "cli", "main.js"), "lsp"], folder);
  const direct = new LanguageClient(await executableOf(version), ["--lsp", "--stdio"], folder);
  const every = Math.floor(sizes.files / Math.round(sizes.files * sizes.uses));
  const using = `src/module${every}.ts`;
  const none = `src/module${every + 1}.ts`;
  try {
    for (const client of [direct, proxied]) await client.start();
    await measure({ proxied, direct, using, none, folder, rounds: rounds * 15, version });
    const memory = () => memoryOf(proxied);
    const ownMemory = () => privateMemoryOf(proxied);
    await soak(proxied, {
      folder,
      files: sizes.files,
      every,
      minutes,
      pace,
      memoryOf: memory,
      privateMemoryOf: ownMemory,
      goal: goals.memory,
    });
  } finally {
    for (const client of [direct, proxied]) await client.end();
  }
}

async function measure({ proxied, direct, using, none, folder, rounds, version }) {
  const texts = new Map([using, none].map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  for (const [file, text] of texts) for (const client of [direct, proxied]) client.type(file, text);
  // Programs and the analysis start with the first answers, which everybody waits for once.
  for (const file of texts.keys())
    for (const client of [direct, proxied])
      await client.request("textDocument/diagnostic", { textDocument: { uri: client.uri(file) } });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const edit = (file) => (client, round) => edited(client, file, texts.get(file), round);
  const symbols = (client) =>
    client.timed("textDocument/documentSymbol", { textDocument: { uri: client.uri(none) } });
  const parts = [
    // It takes no time, and its 95th percentile is told by few: it is asked for as often as the time of the others allows.
    ["passed through", goals.passThrough, symbols, 0, rounds * 10],
    ["edit to diagnostics, in a file with uses", goals.uses.join(" / "), edit(using), keys, rounds],
    ["edit to diagnostics, in a file without", goals.none, edit(none), keys, rounds],
  ];
  for (const [what, goal, run, pause, times] of parts) {
    const before = processorTimes(proxied, direct);
    const { added, noise, own, all } = await paired({ proxied, direct, run, pause, rounds: times });
    const used = processorTimes(proxied, direct).map((time, each) => (time - before[each]) / (times + 10));
    console.log(
      `lsp ${version}, ${what}: added ${median(added).toFixed(2)} ms, at the 95th percentile ` +
        `${percentile(added, 0.95).toFixed(2)} ms (goal ${goal}); ${median(own).toFixed(2)} ms without, ` +
        // What a pair differs by has the noise of both; the late ones of all are later by less.
        `which differs from itself by ${percentile(noise, 0.95).toFixed(2)} ms; the 95th percentile of all answers is ` +
        `${(percentile(all, 0.95) - percentile(own, 0.95)).toFixed(2)} ms later; processor time of proxy and ` +
        `server ${used[0].toFixed(1)} + ${used[1].toFixed(1)} ms, ${(used[2] / 2).toFixed(1)} ms without`,
    );
  }
  console.log(
    `lsp ${version}, memory: ${memoryOf(proxied)} MiB (goal ${goals.memory}), ${privateMemoryOf(proxied)} of them its own`,
  );
}

// After an edit the server goes on to read all that can be imported, for tens of milliseconds; nobody types as fast as
// that, and what is measured next on the same machine would pay for it.
const keys = 100;

/** The server is asked twice a round: what its own times differ by is what the machine does. */
async function paired({ proxied, direct, run, pause, rounds }) {
  const [added, noise, own, all] = [[], [], [], []];
  for (let round = -10; round < rounds; round++) {
    const times = { direct: 0, proxied: 0, again: 0 };
    // Which one goes first changes, because the first may find the machine in another state.
    const names = Object.keys(times);
    for (let each = 0; each < names.length; each++) {
      const name = names[(each + round + 12) % names.length];
      await new Promise((resolve) => setTimeout(resolve, pause));
      times[name] = (await run(name === "proxied" ? proxied : direct, round)).ms;
    }
    if (round < 0) continue;
    added.push(times.proxied - times.direct);
    noise.push(times.again - times.direct);
    own.push(times.direct);
    all.push(times.proxied);
  }
  return { added, noise, own, all };
}

/** Another statement at the end, and what is reported then. */
function edited(client, file, text, round) {
  client.typeLine(file, text.split("\n").length - 1, `export const last = sum0([]) + ${round + 10};\n`);
  return client.timed("textDocument/diagnostic", { textDocument: { uri: client.uri(file) } });
}

/** The processor time, in milliseconds, of the proxy, of its server, and of the server that nothing stands before. */
function processorTimes(proxied, direct) {
  const { pid } = proxied.process;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  return [pid, Number(children[0]), direct.process.pid].map((each) => {
    const fields = readFileSync(`/proc/${each}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });
}

/** What is resident: node itself, some 40 MiB that it has in common with all others that run, is in it. */
function memoryOf({ process: { pid } }) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
}

/** What is its own alone. */
function privateMemoryOf({ process: { pid } }) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kilobytes = [...rollup.matchAll(/^Private_\w+:\s+(\d+)/gm)].map(([, each]) => Number(each));
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

async function executableOf(version) {
  const manifest = createRequire(join(root, "tests", "compilers", version, "package.json")).resolve(
    "typescript/package.json",
  );
  const { default: getExePath } = await import(join(dirname(manifest), "lib", "getExePath.js"));
  return getExePath();
}
