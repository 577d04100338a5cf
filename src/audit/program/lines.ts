import type { Sources } from "./compiled.js";

// A file may have thousands of exports, and each is told with its line.
const known = new WeakMap<Sources, Map<string, readonly number[]>>();

/** The line that a position of a file is in; the first is 1. */
export function lineIn(sources: Sources, path: string, position: number): number {
  const files = known.get(sources) ?? new Map<string, readonly number[]>();
  known.set(sources, files);
  const starts = files.get(path) ?? lineStarts(sources.get(path) ?? "");
  files.set(path, starts);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
