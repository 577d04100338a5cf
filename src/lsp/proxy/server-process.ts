import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** How a language server is started. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** A language server that runs for us. */
export interface ServerProcess {
  readonly input: Writable;
  readonly output: Readable;
  /** Settles when it has ended and all that it wrote has been read. */
  readonly ended: Promise<{ readonly code: number | null; readonly error?: string }>;
  readonly kill: () => void;
}

/**
 * Starts a language server. It ends by itself when its input does, and so also when this process is killed; where it
 * does not, it is killed when this process ends.
 */
export function startServer({ command, args, cwd }: ServerCommand): ServerProcess {
  const child = spawn(command, [...args], { cwd, stdio: ["pipe", "pipe", "inherit"], windowsHide: true });
  const kill = (): void => {
    child.kill("SIGKILL");
    // Nobody takes what it had to say, and that it has ended is told only when all of that is read.
    child.stdout.destroy();
  };
  process.on("exit", kill);
  // It has ended: what is written to it is of no use, and no mistake of ours.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<{ readonly code: number | null; readonly error?: string }>((settle) => {
    child.on("error", ({ message }) => settle({ code: null, error: message }));
    child.on("close", (code) => settle({ code }));
  });
  void ended.then(() => process.off("exit", kill));
  return { input: child.stdin, output: child.stdout, ended, kill };
}
