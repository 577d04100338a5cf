import { writeSync, writevSync } from "node:fs";
import type { Writable } from "node:stream";
import { sizeOf } from "./framing.js";
import { fileOf, handleOf } from "../socket-handle.js";

/**
 * Writes to a stream at once, past all that Node keeps of what is on its way, as long as the other end takes it. What it
 * does not take waits in the stream, and so does all behind that.
 *
 * @param isLent whether a piece does not stay as it is
 * @returns takes what is to be written in one go
 */
export function directWriter(
  stream: Writable,
  isLent: (piece: Buffer) => boolean,
): (pieces: readonly Buffer[]) => void {
  const handle = handleOf(stream);

  /** What has not been taken, in pieces that stay as they are. */
  function notTaken(pieces: readonly Buffer[], taken: number): readonly Buffer[] {
    let before = 0;
    return pieces.flatMap((piece) => {
      const rest = piece.subarray(Math.max(taken - before, 0));
      before += piece.length;
      if (rest.length === 0) return [];
      return isLent(piece) ? Buffer.from(rest) : rest;
    });
  }

  return (pieces) => {
    const isFree = stream.writable && stream.writableLength === 0;
    const file = isFree ? fileOf(handle) : undefined;
    const taken = file === undefined ? 0 : writtenTo(file, pieces);
    if (taken === sizeOf(pieces)) return;
    const late = notTaken(pieces, taken);
    if (late.length > 1) stream.cork();
    for (const piece of late) stream.write(piece);
    if (late.length > 1) stream.uncork();
  };
}

/** @returns how many bytes were taken */
function writtenTo(file: number, pieces: readonly Buffer[]): number {
  const [first] = pieces;
  try {
    return first && pieces.length === 1 ? writeSync(file, first) : writevSync(file, pieces);
  } catch {
    // It takes nothing now, or never will: the stream sees to the one, and tells of the other.
    return 0;
  }
}
