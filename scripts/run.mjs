// Shared by the other scripts: where the repository is, and how to run a program and keep what it says.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const compilersFolder = join(root, "tests", "compilers");
export const compilers = ["5.4", "5.9", "6.0", "7.0", "7.1"];

// The `tsc` of a folder that has `typescript` installed, as a file that Node can run on every platform.
export const tscOf = (folder) => join(folder, "node_modules", "typescript", "bin", "tsc");

// Runs a program without a shell and without input. Never rejects: a program that cannot start has code 127, and one that
// is not done after `timeout` milliseconds is ended.
export function run(command, args, { cwd = root, env = process.env, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, isEnded: child.killed }));
  });
}

export const node = (args, options) => run(process.execPath, args, options);

// npm is a .cmd file on Windows, which needs a shell; run the npm that runs us instead when there is one.
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? node([cli, ...args], options) : run("npm", args, options);
}

// Calls `work` on every item, at most `width` at a time, and keeps the order of the results.
export async function pool(items, width, work) {
  const results = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
