import type { Readable, Writable } from "node:stream";
import { startServer, type ServerCommand, type ServerProcess } from "./server-process.js";

/** The two streams of an editor. */
export interface EditorStreams {
  readonly input: Readable;
  readonly output: Writable;
  readonly say: (line: string) => void;
}

/**
 * Serves an editor with another server, as it is.
 *
 * @param read what has been read of the editor before
 */
export async function passThrough(
  { input, output, say }: EditorStreams,
  command: ServerCommand,
  read: Buffer,
): Promise<number> {
  const server = startServer(command);
  server.input.write(read);
  input.pipe(server.input);
  server.output.pipe(output, { end: false });
  return lifeOf(server, { input, output, say });
}

// How long a server has to end when it has been told to.
const patience = 3_000;

/** Sees to it that editor and server end together; gives the status of the server. */
export async function lifeOf(server: ServerProcess, { input, output, say }: EditorStreams): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const end = (): void => {
    // The streams of the editor are closed then as well, and nobody must wait for that.
    if (hasEnded) return;
    server.input.end();
    timer ??= setTimeout(server.kill, patience);
  };
  // The editor has closed, or crashed.
  input.once("end", end).once("close", end).once("error", end);
  output.once("close", end).once("error", end);
  // It may have gone before there was a server.
  if (input.readableEnded || input.destroyed) end();
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  const { code, error } = await server.ended;
  hasEnded = true;
  clearTimeout(timer);
  for (const signal of signals) process.off(signal, end);
  if (error !== undefined) say(error);
  // Nothing more is read of an editor that is not served.
  input.destroy();
  return code ?? 1;
}
