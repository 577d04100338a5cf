import { lineMap, type LineMap } from "../../analysis/program/line-map.js";
import type { EditedText } from "../edits/edit.js";
import { valuesOf } from "./json-values.js";
import { decodeMappings, encodeMappings, type Segment } from "./vlq.js";

/** A part of a map that has mappings of its own: the whole, or a section. */
interface MapPart {
  /** Where its first line begins in the text that it is about. */
  readonly offset: { readonly line: number; readonly column: number };
  readonly mappings: string;
}

/** Where a text was edited, and the lines before and after. */
interface Move {
  readonly edited: EditedText;
  readonly oldLines: LineMap;
  readonly newLines: LineMap;
}

/**
 * The source map of a declaration file after its edits: what was there leads to the same source, and the name of each
 * lock to that of what it stands for.
 *
 * @param map the text of the map; all but its `mappings`, and where its sections begin, stays as it is
 * @returns nothing where it is no source map of this kind
 */
export function movedMap(map: string, oldText: string, edited: EditedText): string | undefined {
  const parts = partsOf(map);
  if (!parts) return undefined;
  const move = { edited, oldLines: lineMap(oldText), newLines: lineMap(edited.text) };
  const begins = parts.map(({ offset }) => movedOffset(move, offset));
  const texts = {
    mappings: parts.map((part, index) =>
      JSON.stringify(movedMappings(move, part, begins[index] ?? part.offset, begins[index + 1])),
    ),
    line: begins.map(({ line }) => String(line)),
    column: begins.map(({ column }) => String(column)),
  };
  const counts = { mappings: 0, line: 0, column: 0 };
  let result = "";
  let at = 0;
  for (const { key, start, end } of valuesOf(map, ["mappings", "sections.map.mappings", ...placeKeys])) {
    const name = key.split(".").at(-1) as keyof typeof counts;
    result += map.slice(at, start) + (texts[name][counts[name]++] ?? map.slice(start, end));
    at = end;
  }
  return result + map.slice(at);
}

const placeKeys = ["sections.offset.line", "sections.offset.column"];

function movedOffset(
  { edited, oldLines, newLines }: Move,
  { line, column }: MapPart["offset"],
): MapPart["offset"] {
  if (line === 0 && column === 0) return { line, column };
  const offset = edited.moved(oldLines.startOf(line) + column);
  const newLine = newLines.lineAt(offset);
  return { line: newLine, column: offset - newLines.startOf(newLine) };
}

/** @param next where the next section begins, which has all that stands behind */
function movedMappings(
  { edited, oldLines, newLines }: Move,
  { offset: from, mappings }: MapPart,
  begin: MapPart["offset"],
  next: MapPart["offset"] | undefined,
): string {
  const result: Segment[][] = [];
  const place = (offset: number, [, ...source]: Segment): void => {
    const line = newLines.lineAt(offset);
    const column = offset - newLines.startOf(line);
    if (next && (line > next.line || (line === next.line && column >= next.column))) return;
    const own = line - begin.line;
    while (result.length <= own) result.push([]);
    result[own]?.push([own === 0 ? column - begin.column : column, ...source]);
  };
  const known = new Map<number, Segment>();
  for (const [line, segments] of decodeMappings(mappings).entries()) {
    const start = oldLines.startOf(from.line + line) + (line === 0 ? from.column : 0);
    for (const segment of segments) {
      const offset = start + (segment[0] ?? 0);
      known.set(offset, segment);
      place(edited.moved(offset), segment);
    }
  }
  for (const { at, of } of edited.names) {
    const segment = known.get(of);
    if (segment) place(at, segment);
  }
  for (const line of result) line.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return encodeMappings(result);
}

function partsOf(map: string): readonly MapPart[] | undefined {
  try {
    const { version, mappings, sections } = JSON.parse(map) as Record<string, unknown>;
    if (version !== 3) return undefined;
    if (typeof mappings === "string") return [{ offset: { line: 0, column: 0 }, mappings }];
    const parts = (sections as readonly Section[]).map(({ offset, map: { mappings } }) => ({
      offset,
      mappings,
    }));
    const isPart = ({ offset: { line, column }, mappings }: MapPart): boolean =>
      Number.isInteger(line) && Number.isInteger(column) && typeof mappings === "string";
    return parts.length > 0 && parts.every(isPart) ? parts : undefined;
  } catch {
    return undefined;
  }
}

interface Section {
  readonly offset: MapPart["offset"];
  readonly map: { readonly mappings: string };
}
