/** The lines between which a table is kept. */
export const markers = { begin: "<!-- proviso:list -->", end: "<!-- /proviso:list -->" } as const;

/**
 * Puts a table between the markers of a Markdown text, with the line breaks that the text has. What stands in a block
 * of code is left alone.
 *
 * @returns nothing for a text without both markers
 */
export function withTable(text: string, table: string): string | undefined {
  const newLine = /\r?\n/.exec(text)?.[0] ?? "\n";
  const lines = text.split(/\r?\n/);
  const place = placeOf(lines);
  if (!place) return undefined;
  const written = table.trimEnd().split("\n");
  // Lines that are kept keep their own ends, also where a text mixes them.
  const ends = [...text.matchAll(/\r?\n/g)].map(([end]) => end);
  const before = lines.slice(0, place.begin + 1).map((line, index) => line + (ends[index] ?? newLine));
  const after = lines.slice(place.end).map((line, index) => line + (ends[place.end + index] ?? ""));
  return [...before, ...["", ...written, ""].map((line) => line + newLine), ...after].join("");
}

function placeOf(lines: readonly string[]): { readonly begin: number; readonly end: number } | undefined {
  let fence: string | undefined;
  let begin: number | undefined;
  for (const [index, line] of lines.entries()) {
    const [mark] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined)
      fence = fence === undefined ? mark.trim() : line.trim() === fence ? undefined : fence;
    if (fence !== undefined) continue;
    const isMarker = (marker: string): boolean => line.trim().replace(/\s+/g, " ") === marker;
    if (isMarker(markers.begin)) begin ??= index;
    else if (begin !== undefined && isMarker(markers.end)) return { begin, end: index };
  }
  return undefined;
}
