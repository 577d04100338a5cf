import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";

/** A tsserver that answers one request after the other. */
export function startTsserver(path) {
  const args = [
    "--max-old-space-size=4096",
    path,
    "--disableAutomaticTypingAcquisition",
    "--allowLocalPluginLoads",
  ];
  const server = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  let rest = Buffer.alloc(0);
  let seq = 0;
  server.stdout.on("data", (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const header = /^[\s]*Content-Length: (\d+)\r\n\r\n/.exec(rest.toString("latin1", 0, 100));
      if (!header) return;
      const end = header[0].length + Number(header[1]);
      if (rest.length < end) return;
      const message = JSON.parse(rest.toString("utf8", header[0].length, end));
      rest = rest.subarray(end);
      if (message.type === "response") waiting.get(message.request_seq)?.(message);
    }
  });
  const send = (command, args) =>
    server.stdin.write(`${JSON.stringify({ seq: ++seq, type: "request", command, arguments: args })}\n`);
  return {
    notify: send,
    request(command, args) {
      send(command, args);
      return new Promise((resolve, reject) => {
        waiting.set(seq, ({ success, message, body }) =>
          success ? resolve(body) : reject(new Error(message)),
        );
      });
    },
    end: () => new Promise((resolve) => server.once("exit", resolve).stdin.end()),
  };
}
