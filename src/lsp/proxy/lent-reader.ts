import { Socket, type ConnectOpts, type SocketConstructorOpts } from "node:net";
import type { Readable } from "node:stream";
import { handleOf, type SocketHandle } from "../socket-handle.js";

/** A stream whose pieces are taken by somebody. */
export interface TakenStream {
  /** To be paused, resumed, and closed instead of the other. */
  readonly stream: Readable;
  /** Whether a piece is where the next one will be. */
  readonly isLent: (piece: Buffer) => boolean;
}

// As much as Node reads at once.
const pieceSize = 65_536;

/**
 * Reads a stream into one place again and again. To find a new place for each piece, to give back what is too much of it,
 * and to collect all of them later takes longer than everything else that is done to pass a message on.
 *
 * @param stream is not to be used any more
 */
export function readLent(stream: Readable, take: (piece: Buffer) => void): TakenStream {
  const handle = handleOf(stream);
  const isOpen = !stream.destroyed && !stream.readableEnded;
  if (!isOpen || typeof handle?.useUserBuffer !== "function") {
    stream.on("data", take);
    return { stream, isLent: () => false };
  }
  const early = stream.read() as Buffer | null;
  if (early) take(early);
  const place = Buffer.allocUnsafeSlow(pieceSize);
  return {
    stream: socketInto(place, handle, take),
    isLent: ({ buffer }) => buffer === place.buffer,
  };
}

function socketInto(place: Buffer, handle: SocketHandle, take: (piece: Buffer) => void): Socket {
  const options: SocketConstructorOpts & ConnectOpts & { readonly handle: SocketHandle } = {
    handle,
    readable: true,
    writable: false,
    onread: {
      buffer: place,
      callback(size) {
        take(size === pieceSize ? place : place.subarray(0, size));
        return true;
      },
    },
  };
  return new Socket(options);
}
