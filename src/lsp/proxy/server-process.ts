import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { readLent } from "./lent-reader.js";

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
  /** Whether a piece of what it says does not stay as it is. */
  readonly isLent: (piece: Buffer) => boolean;
  /** Settles when it has ended and all that it wrote has been read. */
  readonly ended: Promise<{ readonly code: number | null; readonly error?: string }>;
  readonly kill: () => void;
}

/**
 * Starts a language server. It ends by itself when its input does, and so also when this process is killed; where it
 * does not, it is killed when this process ends.
 *
 * @param take takes each piece of what it says; without it, that is read of its output
 */
export function startServer(
  { command, args, cwd }: ServerCommand,
  take?: (piece: Buffer) => void,
): ServerProcess {
  const child = spawn(command, [...args], { cwd, stdio: ["pipe", "pipe", "inherit"], windowsHide: true });
  const { stream: output, isLent } = take
    ? readLent(child.stdout, take)
    : { stream: child.stdout, isLent: () => false };
  const kill = (): void => {
    child.kill("SIGKILL");
    // Nobody takes what it had to say, and that it has ended is told only when all of that is read.
    output.destroy();
  };
  process.on("exit", kill);
  // It has ended: what is written to it is of no use, and no mistake of ours.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<{ readonly code: number | null; readonly error?: string }>((settle) => {
    child.on("error", ({ message }) => settle({ code: null, error: message }));
    // Its own 'close' waits for the stream that it was made with, which may not be the one that is read.
    const closed = once(output, "close");
    child.on("exit", (code) => void closed.then(() => settle({ code })));
  });
  void ended.then(() => process.off("exit", kill));
  return { input: child.stdin, output, isLent, ended, kill };
}
