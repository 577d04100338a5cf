import { spawn, type ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** What a call has started beside what it gives back. */
export interface Started<T> {
  readonly value: T;
  readonly processes: readonly ChildProcess[];
}

/** Calls what starts processes and does not hand them out, as the API of TypeScript 7 does. Node tells of each. */
export function withProcesses<T>(start: () => T): Started<T> {
  const processes: ChildProcess[] = [];
  const note = (message: unknown): void => {
    processes.push((message as { readonly process: ChildProcess }).process);
  };
  subscribe("child_process", note);
  try {
    return { value: start(), processes };
  } finally {
    unsubscribe("child_process", note);
  }
}

/**
 * Has a process end with this one, also where this one is killed and cannot say anything more: then what it reads from ends,
 * and that is all that the shell waits for. Who is busy for ever does not look at what it reads.
 *
 * @returns ends the process and the watch; never throws
 */
export function endingWithUs(child: ChildProcess): () => void {
  // Windows ends the children of a process by itself.
  const watch = process.platform === "win32" || child.pid === undefined ? undefined : watchFor(child.pid);
  const end = (): void => {
    process.off("exit", end);
    // First: a number that is free again may be given to another process.
    watch?.kill("SIGKILL");
    // It writes nothing, and whoever is busy for ever hears of no other signal.
    child.kill("SIGKILL");
  };
  process.on("exit", end);
  child.once("exit", () => watch?.kill("SIGKILL"));
  return end;
}

const watchFor = (pid: number): ChildProcess => afterUs('kill -9 "$1" 2>/dev/null', String(pid));

/**
 * Has the shell do something with `$1` once this process has ended, in whatever way. It waits in a group of its own, and
 * so lives on where everything that was started from a terminal is told to end.
 *
 * @returns to be killed where that is not to be done any more
 */
export function afterUs(command: string, argument: string): ChildProcess {
  const script = `read -r line; ${command}`;
  const watch = spawn("/bin/sh", ["-c", script, "sh", argument], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Where there is no shell, only a kill that cannot be answered leaves something behind.
  watch.on("error", () => undefined);
  watch.stdin.on("error", () => undefined);
  watch.unref();
  (watch.stdin as unknown as { unref?: () => void }).unref?.();
  return watch;
}
