import { lineMap, type LineMap } from "../../analysis/program/line-map.js";
import type { Sources } from "./compiled.js";

// A file may have thousands of exports, and each is told with its line.
const known = new WeakMap<Sources, Map<string, LineMap>>();

/** The line that a position of a file is in; the first is 1. */
export function lineIn(sources: Sources, path: string, position: number): number {
  const files = known.get(sources) ?? new Map<string, LineMap>();
  known.set(sources, files);
  const lines = files.get(path) ?? lineMap(sources.get(path) ?? "");
  files.set(path, lines);
  return lines.lineAt(position) + 1;
}
