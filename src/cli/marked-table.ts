/** The lines between which a part of a Markdown file is kept. */
export interface Markers {
  readonly begin: string;
  readonly end: string;
}

/** Where the list of experimental APIs is kept. */
export const markers: Markers = { begin: "<!-- proviso:list -->", end: "<!-- /proviso:list -->" };

/** Where it is kept what has become of them since the last release. */
export const changesMarkers: Markers = {
  begin: "<!-- proviso:changes -->",
  end: "<!-- /proviso:changes -->",
};

/**
 * Puts a table between the markers of a Markdown text, with the line breaks that the text has. What stands in a block
 * of code is left alone.
 *
 * @returns nothing for a text without both markers
 */
export function withTable(text: string, table: string, between: Markers = markers): string | undefined {
  const newLine = /\r?\n/.exec(text)?.[0] ?? "\n";
  const lines = text.split(/\r?\n/);
  const place = placeOf(lines, between);
  if (!place) return undefined;
  const written = table.trimEnd().split("\n");
  // Lines that are kept keep their own ends, also where a text mixes them.
  const ends = [...text.matchAll(/\r?\n/g)].map(([end]) => end);
  const before = lines.slice(0, place.begin + 1).map((line, index) => line + (ends[index] ?? newLine));
  const after = lines.slice(place.end).map((line, index) => line + (ends[place.end + index] ?? ""));
  return [...before, ...["", ...written, ""].map((line) => line + newLine), ...after].join("");
}

function placeOf(
  lines: readonly string[],
  between: Markers,
): { readonly begin: number; readonly end: number } | undefined {
  let fence: string | undefined;
  let begin: number | undefined;
  for (const [index, line] of lines.entries()) {
    const [mark] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined)
      fence = fence === undefined ? mark.trim() : line.trim() === fence ? undefined : fence;
    if (fence !== undefined) continue;
    const isMarker = (marker: string): boolean => line.trim().replace(/\s+/g, " ") === marker;
    if (isMarker(between.begin)) begin = index;
    else if (begin !== undefined && isMarker(between.end)) return { begin, end: index };
  }
  return undefined;
}
