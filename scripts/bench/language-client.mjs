import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

/** A language server, asked as editors ask it, with a clock. */
export class LanguageClient {
  #id = 0;
  #rest = Buffer.alloc(0);
  #waiting = new Map();
  #versions = new Map();
  /** What Proviso has told the log, beside what TypeScript's server tells it. */
  said = [];

  constructor(command, args, cwd) {
    this.cwd = cwd;
    this.process = spawn(command, args, { cwd, stdio: ["pipe", "pipe", "ignore"] });
    this.process.stdout.on("data", (chunk) => this.#read(chunk));
  }

  uri(file) {
    return pathToFileURL(`${this.cwd}/${file}`).href;
  }

  async start() {
    const capabilities = {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: {
        diagnostic: { relatedInformation: true },
        completion: { completionItem: { labelDetailsSupport: true } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
      },
    };
    await this.request("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(this.cwd).href,
      capabilities,
    });
    this.notify("initialized", {});
  }

  /** Opens a file, or changes it. */
  type(file, text) {
    const uri = this.uri(file);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    if (version === 1)
      this.notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "typescript", version, text },
      });
    else
      this.notify("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
  }

  /** Writes a line anew, as keys do; one behind the last is added. */
  typeLine(file, line, text) {
    const uri = this.uri(file);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    this.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(file) {
    this.#versions.delete(this.uri(file));
    this.notify("textDocument/didClose", { textDocument: { uri: this.uri(file) } });
  }

  request(method, params) {
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  get lastId() {
    return this.#id;
  }

  async timed(method, params) {
    const start = performance.now();
    const message = await this.request(method, params);
    return { ms: performance.now() - start, result: message.result };
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  async end() {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.request("shutdown");
    this.notify("exit");
    await ended;
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk) {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = this.#rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#rest.toString("latin1", 0, end))[1]);
      if (this.#rest.length < end + 4 + length) return;
      const message = JSON.parse(this.#rest.toString("utf8", end + 4, end + 4 + length));
      this.#rest = this.#rest.subarray(end + 4 + length);
      const { message: said = "" } = message.method === "window/logMessage" ? message.params : {};
      if (said.startsWith("proviso: ")) this.said.push(said);
      if (message.method === undefined) {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      } else if (message.id !== undefined) {
        const items = message.method === "workspace/configuration" ? message.params.items : undefined;
        this.#send({ id: message.id, result: items ? items.map(() => null) : null });
      }
    }
  }
}
