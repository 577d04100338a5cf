import type { Readable, Writable } from "node:stream";
import { startServer, type ServerCommand, type ServerProcess } from "./server-process.js";

/** The two streams of an editor. */
export interface EditorStreams {
  readonly input: Readable;
  readonly output: Writable;
  /** Takes a line. */
  readonly say: (line: string) => void;
  /** Ends this process, though an editor that goes has not taken what it was sent. */
  readonly leave: () => void;
}

/**
 * Serves an editor with another server, as it is.
 *
 * @param read what has been read of the editor before
 */
export async function passThrough(
  editor: EditorStreams,
  command: ServerCommand,
  read: Buffer,
): Promise<number> {
  const { input, output } = editor;
  const server = startServer(command);
  server.input.write(read);
  input.pipe(server.input);
  server.output.pipe(output, { end: false });
  return lifeOf(server, editor);
}

// How long a server has to end when it has been told to, and an editor that goes to take what it has been sent.
const patience = 3_000;

/** Sees to it that editor and server end together; gives the status of the server. */
export async function lifeOf(server: ServerProcess, editor: EditorStreams): Promise<number> {
  const { input, output, say, leave } = editor;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const end = (): void => {
    // The streams of the editor are closed then as well, and nobody must wait for that.
    if (hasEnded) return;
    server.input.end();
    timer ??= setTimeout(() => {
      server.kill();
      if (output.writableLength > 0) leave();
    }, patience);
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
  // What is still to be taken keeps this process.
  if (output.writableLength > 0) timer?.unref();
  else clearTimeout(timer);
  for (const signal of signals) process.off(signal, end);
  if (error !== undefined) say(error);
  // Nothing more is read of an editor that is not served.
  input.destroy();
  return code ?? 1;
}
