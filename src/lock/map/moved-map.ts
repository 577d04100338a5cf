import { lineMap } from "../../analysis/program/line-map.js";
import type { EditedText } from "../edits/edit.js";
import { decodeMappings, encodeMappings, type Segment } from "./vlq.js";

/**
 * The source map of a declaration file after its edits: what was there leads to the same source, and the name of each
 * lock to that of what it stands for.
 *
 * @param map the text of the map; all but its `mappings` stays as it is
 * @returns nothing where it is no source map of this kind
 */
export function movedMap(map: string, oldText: string, edited: EditedText): string | undefined {
  const mappings = mappingsIn(map);
  if (mappings === undefined) return undefined;
  const oldLines = lineMap(oldText);
  const newLines = lineMap(edited.text);
  const result: Segment[][] = Array.from({ length: newLines.count }, () => []);
  const place = (offset: number, [, ...source]: Segment): void => {
    const line = newLines.lineAt(offset);
    result[line]?.push([offset - newLines.startOf(line), ...source]);
  };
  const known: { readonly offset: number; readonly segment: Segment }[] = [];
  for (const [line, segments] of decodeMappings(mappings).entries()) {
    for (const segment of segments) {
      const offset = oldLines.startOf(line) + (segment[0] ?? 0);
      known.push({ offset, segment });
      place(edited.moved(offset), segment);
    }
  }
  for (const { at, of } of edited.names) {
    const segment = known.find(({ offset }) => offset === of)?.segment;
    if (segment) place(at, segment);
  }
  for (const line of result) line.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  // A map ends with its last line that has something in it.
  while (result.at(-1)?.length === 0) result.pop();
  return map.replace(JSON.stringify(mappings), () => JSON.stringify(encodeMappings(result)));
}

function mappingsIn(map: string): string | undefined {
  try {
    const { version, mappings } = JSON.parse(map) as {
      readonly version?: unknown;
      readonly mappings?: unknown;
    };
    return version === 3 && typeof mappings === "string" ? mappings : undefined;
  } catch {
    return undefined;
  }
}
