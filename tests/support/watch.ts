import { spawn, type ChildProcess } from "node:child_process";

const limit = 60_000;

/** A compiler that watches. It is ended by `end()`, and every wait has a limit. */
export class Watch {
  readonly #child: ChildProcess;
  #output = "";
  #waiting: (() => void) | undefined;

  constructor(folder: string, ...args: string[]) {
    this.#child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
        this.#waiting?.();
      });
    }
  }

  /** What is printed until it waits for changes again. */
  async round(): Promise<string> {
    const done = /Watching for file changes\.\s*$/;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no end after: ${this.#output}`)), limit);
      this.#waiting = () => {
        if (!done.test(this.#output)) return;
        clearTimeout(timer);
        resolve();
      };
      this.#waiting();
    });
    const printed = this.#output;
    this.#output = "";
    return printed;
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    if (this.#child.exitCode === null && this.#child.kill("SIGKILL")) await ended;
  }
}
