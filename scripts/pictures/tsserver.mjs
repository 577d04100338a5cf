// A tsserver, asked as editors ask it.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { tsserver } from "./example.mjs";

export async function withServer(use) {
  const options = ["--disableAutomaticTypingAcquisition", "--allowLocalPluginLoads", "--locale", "en"];
  const server = spawn(process.execPath, [tsserver, ...options], {
    stdio: ["pipe", "pipe", "inherit"],
    // A server that hangs must not hang whoever waits for the pictures.
    timeout: 60_000,
  });
  const waiting = new Map();
  const failAll = () => waiting.forEach(({ reject }) => reject(new Error("tsserver has ended")));
  const ended = new Promise((resolve) => server.once("close", resolve)).then(failAll);
  createInterface({ input: server.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return;
    const { type, request_seq, success, message, body } = JSON.parse(line);
    if (type !== "response") return;
    const { command, resolve, reject } = waiting.get(request_seq) ?? {};
    waiting.delete(request_seq);
    if (success) resolve?.(body);
    else reject?.(new Error(`${command}: ${message}`));
  });
  let last = 0;
  const send = (command, args) =>
    server.stdin.write(`${JSON.stringify({ seq: ++last, type: "request", command, arguments: args })}\n`);
  const ask = (command, args) =>
    new Promise((resolve, reject) => {
      send(command, args);
      waiting.set(last, { command, resolve, reject });
    });
  try {
    return await use({ ask, send });
  } finally {
    server.kill();
    await ended;
  }
}
