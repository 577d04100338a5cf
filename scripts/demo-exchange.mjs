// Starts the compiled example, says something to it over HTTP and over WebSocket, and ends it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

// Nothing here takes long; what does is broken.
const limit = () => ({ signal: AbortSignal.timeout(10_000) });

// Resolves to what came back each way. `packages` is the folder whose packages have a WebSocket client.
export async function exchange(folder, packages, report) {
  report("$ npm start");
  const server = spawn(process.execPath, [join(folder, "dist", "server.js")], {
    cwd: folder,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "close");
  try {
    const url = await Promise.race([
      urlFrom(server.stdout),
      ended.then(([code]) => Promise.reject(new Error(`the application ended by itself, with code ${code}`))),
    ]);
    report(`   Listening on ${url}`);
    const http = await (await fetch(`${url}/users/2`, limit())).text();
    report(`   HTTP       GET /users/2   ->  ${http}`);
    const webSocket = await sayHello(url, packages);
    report(`   WebSocket  hello          ->  ${webSocket}`);
    return { http, webSocket };
  } finally {
    server.kill();
    await ended;
  }
}

async function urlFrom(output) {
  const lines = createInterface({ input: output });
  const [line] = await once(lines, "line", limit());
  return /http:\S+/.exec(line)[0];
}

async function sayHello(url, packages) {
  const { WebSocket } = createRequire(join(packages, "package.json"))("ws");
  const socket = new WebSocket(url.replace("http", "ws"));
  try {
    await once(socket, "open", limit());
    socket.send("hello");
    const [answer] = await once(socket, "message", limit());
    return answer.toString();
  } finally {
    socket.terminate();
  }
}
