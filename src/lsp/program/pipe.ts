import { once } from "node:events";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { fileOf, handleOf } from "../socket-handle.js";

/** A connection that is written to and read without an event loop. It must not be used in a thread that serves anybody. */
export interface Pipe {
  write(bytes: Buffer): void;
  /** Waits for the next piece, which is there until the one behind it is read; nothing where the other end has closed. */
  read(): Buffer | undefined;
  close(): void;
}

/**
 * Connects to a pipe where somebody listens.
 *
 * @throws where this machine has no way to wait for its bytes
 */
export async function connectPipe(path: string): Promise<Pipe> {
  // A pipe of Windows is opened like a file; sockets of other systems are not.
  if (process.platform === "win32") {
    const file = openSync(path, "r+");
    return pipeOf(file, () => closeSync(file));
  }
  const socket = connect(path).pause();
  await once(socket, "connect");
  // What fails is told to whoever reads or writes next.
  socket.on("error", () => undefined);
  socket.unref();
  const file = blockingFileOf(socket);
  if (file === undefined) {
    socket.destroy();
    throw new Error("Node cannot wait for what its server answers");
  }
  return pipeOf(file, () => socket.destroy());
}

function blockingFileOf(socket: Socket): number | undefined {
  const handle = handleOf(socket);
  return handle?.setBlocking?.(true) === 0 ? fileOf(handle) : undefined;
}

// As much as a socket holds for who reads it, or more: most answers come whole.
const pieceSize = 262_144;

function pipeOf(file: number, close: () => void): Pipe {
  const piece = Buffer.allocUnsafeSlow(pieceSize);
  return {
    write(bytes) {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    },
    read() {
      const size = readSync(file, piece);
      return size === 0 ? undefined : piece.subarray(0, size);
    },
    close,
  };
}
