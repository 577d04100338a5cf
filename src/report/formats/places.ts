import type { Span } from "../../analysis/finding.js";
import { lineMap, type LineMap, type Position } from "../../analysis/program/line-map.js";
import type { CheckReport } from "./check-report.js";

/** A span as people read it. */
export interface Place {
  readonly span: Span;
  /** The file as it is shown. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Finds places; each file's lines are counted once. */
export interface Places {
  at(span: Span): Place;
  linesOf(file: string): LineMap;
}

/** Begins to find places in the files of one report. */
export function placesIn({ textOf, displayPath }: Pick<CheckReport, "textOf" | "displayPath">): Places {
  const maps = new Map<string, LineMap>();
  const linesOf = (file: string): LineMap => {
    const known = maps.get(file) ?? lineMap(textOf(file) ?? "");
    maps.set(file, known);
    return known;
  };
  return {
    linesOf,
    at(span) {
      const lines = linesOf(span.file);
      return {
        span,
        file: displayPath(span.file),
        start: lines.positionAt(span.start),
        end: lines.positionAt(span.end),
      };
    },
  };
}
