import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { pathToFileURL } from "node:url";
import { readMessages } from "./messages.js";
import { Pending } from "./pending.js";

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A language server of its own, asked over the protocol as editors ask it. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #pending = new Pending(60_000);
  readonly #notifications: Message[] = [];
  readonly #texts = new Map<string, { text: string; version: number }>();
  #id = 0;

  constructor(command: string, args: readonly string[], cwd: string) {
    this.#process = spawn(command, args, { cwd });
    readMessages(this.#process.stdout, (message) => this.#receive(message as Message));
    this.#process.stderr.on("data", (data: Buffer) => (this.said += data.toString()));
    // What is written to a server that has ended is lost; a test that waits for the answer says so.
    this.#process.stdin.on("error", () => undefined);
    this.ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.on("exit", () => this.#pending.failAll("the language server has ended"));
  }

  /** What it has printed beside the protocol. */
  said = "";
  /** Settles with its exit status. */
  readonly ended: Promise<number | null>;

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Closes the streams to it, as an editor does that crashes. */
  hangUp(): void {
    this.#process.stdin.destroy();
    this.#process.stdout.destroy();
  }

  /** Sends nothing more, and waits for nothing. */
  closeInput(): void {
    this.#process.stdin.end();
  }

  /** Takes nothing more of what it says. */
  stopReading(): void {
    this.#process.stdout.pause();
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  async start<Result = unknown>(
    folder: string,
    initializationOptions: object = {},
    capabilities: object = usualCapabilities,
  ): Promise<Result> {
    const uri = pathToFileURL(folder).href;
    const result = await this.request<Result>("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "project" }],
      initializationOptions,
      capabilities,
    });
    this.notify("initialized", {});
    return result;
  }

  /** The number of the last request. */
  get lastId(): number {
    return this.#id;
  }

  request<Result = unknown>(method: string, params?: object): Promise<Result> {
    if (this.#process.exitCode !== null) return Promise.reject(new Error("the language server has ended"));
    const id = ++this.#id;
    const answer = this.#pending.wait(id, method) as Promise<Result>;
    this.#send({ id, method, params });
    return answer;
  }

  notify(method: string, params?: object): void {
    this.#send({ method, params });
  }

  /** Opens a file, or changes it without saving. What was told of it before counts no more. */
  type(uri: string, text: string): void {
    this.#notifications.length = 0;
    const version = (this.#texts.get(uri)?.version ?? 0) + 1;
    this.#texts.set(uri, { text, version });
    if (version === 1) {
      const languageId = languageOf(uri);
      this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
    } else {
      this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
    }
  }

  close(uri: string): void {
    this.#texts.delete(uri);
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  textOf(uri: string): string {
    return this.#texts.get(uri)?.text ?? "";
  }

  /** Waits for a notification, or a question of the server's, that is as it should be. */
  async notification<Params>(
    method: string,
    isIt: (params: Params, id?: number | string) => boolean,
    limit = 30_000,
  ): Promise<Params> {
    for (const end = Date.now() + limit; ;) {
      const found = this.#notifications.find(
        (each) => each.method === method && isIt(each.params as Params, each.id),
      );
      if (found) return found.params as Params;
      if (Date.now() > end) throw new Error(`no ${method} as expected in ${limit} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async end(): Promise<void> {
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), 5_000);
    await this.request("shutdown").catch(() => undefined);
    this.notify("exit");
    await this.ended;
    clearTimeout(timer);
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(message: Message): void {
    if (message.method === undefined) {
      const { id = -1, error } = message;
      if (error) this.#pending.fail(Number(id), error.message);
      else this.#pending.answer(Number(id), message.result);
      return;
    }
    this.#notifications.push(message);
    // The server asks too, such as for settings: there are none.
    if (message.id !== undefined) this.#send({ id: message.id, result: resultFor(message) });
  }
}

function languageOf(uri: string): string {
  const [, extension = ""] = /\.([a-z]+)$/.exec(uri) ?? [];
  if (extension === "tsx") return "typescriptreact";
  if (extension === "jsx") return "javascriptreact";
  return extension.endsWith("js") ? "javascript" : "typescript";
}

function resultFor({ method, params }: Message): unknown {
  const isSettings = method === "workspace/configuration";
  return isSettings ? (params as { items: readonly unknown[] }).items.map(() => null) : null;
}

export function offsetAt(text: string, { line, character }: Position): number {
  return (
    text
      .split("\n")
      .slice(0, line)
      .reduce((sum, each) => sum + each.length + 1, 0) + character
  );
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map(({ range, newText }) => ({
      start: offsetAt(text, range.start),
      end: offsetAt(text, range.end),
      newText,
    }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** What most editors can do. */
export const usualCapabilities = {
  workspace: { workspaceFolders: true, configuration: true },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    diagnostic: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: {
        labelDetailsSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
      },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } },
      resolveSupport: { properties: ["edit"] },
    },
  },
};
