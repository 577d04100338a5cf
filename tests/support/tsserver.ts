import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type ts from "typescript";
import { readMessages } from "./messages.js";
import { Pending } from "./pending.js";
import { root } from "./project.js";

type Protocol = typeof ts.server.protocol;
type Message = {
  readonly type: "response" | "event";
  readonly event?: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
};

/** A tsserver of its own, asked over its protocol as editors ask it. Offsets count from 0, as in a string. */
export class TsServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #pending = new Pending(60_000);
  readonly #texts = new Map<string, string>();
  readonly #events: Message[] = [];
  #seq = 0;

  constructor(
    readonly version: string,
    args: readonly string[] = [],
    nodeArgs: readonly string[] = [],
  ) {
    const server = join(
      root,
      "tests",
      "compilers",
      version,
      "node_modules",
      "typescript",
      "lib",
      "tsserver.js",
    );
    const own = [
      "--disableAutomaticTypingAcquisition",
      // As editors do that use the TypeScript of the project.
      "--allowLocalPluginLoads",
      "--useInferredProjectPerProjectRoot",
    ];
    this.#process = spawn(process.execPath, [...nodeArgs, server, ...own, ...args]);
    readMessages(this.#process.stdout, (message) => this.#receive(message as Message));
    this.#process.on("exit", () => this.#pending.failAll("tsserver has ended"));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async request(command: string, args?: object): Promise<unknown> {
    const seq = ++this.#seq;
    const answer = this.#pending.wait(seq, command);
    this.#process.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`);
    return answer;
  }

  /** For commands that are not answered. */
  notify(command: string, args: object): void {
    this.#process.stdin.write(
      `${JSON.stringify({ seq: ++this.#seq, type: "request", command, arguments: args })}\n`,
    );
  }

  open(file: string, text = readFileSync(file, "utf8")): void {
    this.#texts.set(file, text);
    this.notify("open", { file, fileContent: text });
  }

  /** Has the server see which files have come and gone. */
  async reload(): Promise<void> {
    this.notify("reloadProjects", {});
    // It is not answered; what is asked next is, when it is done.
    await this.request("status");
  }

  /** Edits an open file, without saving it. */
  edit(file: string, text: string): void {
    const end = this.place(file, this.textOf(file).length);
    this.notify("change", {
      file,
      line: 1,
      offset: 1,
      endLine: end.line,
      endOffset: end.offset,
      insertString: text,
    });
    this.#texts.set(file, text);
  }

  close(file: string): void {
    this.#texts.delete(file);
    this.notify("close", { file });
  }

  textOf(file: string): string {
    const text = this.#texts.get(file);
    return text ?? readFileSync(file, "utf8");
  }

  place(file: string, position: number): { line: number; offset: number } {
    const before = this.textOf(file).slice(0, position).split("\n");
    return { line: before.length, offset: (before.at(-1)?.length ?? 0) + 1 };
  }

  position(file: string, { line, offset }: { line: number; offset: number }): number {
    const lines = this.textOf(file).split("\n");
    return lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + offset - 1;
  }

  /** The events so far, such as the diagnostics that `geterr` asks for. */
  eventsOf(name: string): readonly unknown[] {
    return this.#events.filter(({ event }) => event === name).map(({ body }) => body);
  }

  /** Waits for an event of which there is none yet. */
  async event(name: string, limit = 30_000): Promise<void> {
    for (const end = Date.now() + limit; this.eventsOf(name).length === 0;) {
      if (Date.now() > end) throw new Error(`no event ${name} in ${limit} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.notify("exit", {});
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(timer);
  }

  #receive(message: Message): void {
    if (message.type === "event") this.#events.push(message);
    if (message.type !== "response" || message.request_seq === undefined) return;
    if (message.success) this.#pending.answer(message.request_seq, message.body);
    else this.#pending.fail(message.request_seq, message.message ?? "refused");
  }
}

export type { Protocol };
