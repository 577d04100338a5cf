import type { Readable, Writable } from "node:stream";
import { directWriter } from "./direct-writer.js";

/** The stream of an editor, to which is written together what comes together. */
export interface Gathered {
  readonly write: (bytes: Buffer) => void;
  /** What is written meanwhile goes out as one. */
  readonly together: (act: () => void) => void;
}

/** @param source is not read as long as the editor does not take what it is sent */
export function gathered(output: Writable, source: Readable, isLent: (piece: Buffer) => boolean): Gathered {
  let held: Buffer[] | undefined;
  const writeNow = directWriter(output, isLent);
  output.on("drain", () => source.resume());

  function send(all: readonly Buffer[]): void {
    writeNow(all);
    if (output.writableNeedDrain && output.writableLength > 0) source.pause();
  }

  return {
    write(bytes) {
      if (held) held.push(bytes);
      else send([bytes]);
    },
    together(act) {
      const all: Buffer[] = (held = []);
      act();
      held = undefined;
      if (all.length > 0) send(all);
    },
  };
}
