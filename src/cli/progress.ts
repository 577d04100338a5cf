import type { Io } from "./io.js";

/** Tells on a terminal how far a long run is. */
export interface Progress {
  /** Says what is being done; seen only when the run has taken a second. */
  readonly step: (text: string) => void;
  /** Takes the line back, before anything else is printed. */
  readonly end: () => void;
}

const silence = 1000;
// More often than this nobody can read it.
const pause = 100;

export function progressOn({ showsProgress, err }: Io, now: () => number = Date.now): Progress {
  let nextAt = now() + silence;
  let isShown = false;
  // Back to the beginning of the line, and delete the line.
  const clear = "\r\u001b[K";
  return {
    step(text) {
      if (!showsProgress || now() < nextAt) return;
      nextAt = now() + pause;
      isShown = true;
      err(clear + text);
    },
    end() {
      if (isShown) err(clear);
      isShown = false;
    },
  };
}
