/** One segment of a source map, as numbers: column, source, line, column, name; or the column alone. */
export type Segment = readonly number[];

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map(Array.from(letters, (letter, index) => [letter, index]));

/** Reads the `mappings` of a source map: the segments of each line, with absolute numbers. */
export function decodeMappings(mappings: string): readonly (readonly Segment[])[] {
  const last = [0, 0, 0, 0, 0];
  return mappings.split(";").map((line) => {
    last[0] = 0;
    if (line === "") return [];
    return line.split(",").map((segment) => {
      const deltas = decode(segment);
      return deltas.map((delta, index) => (last[index] = (last[index] ?? 0) + delta));
    });
  });
}

export function encodeMappings(lines: readonly (readonly Segment[])[]): string {
  const last = [0, 0, 0, 0, 0];
  return lines
    .map((line) => {
      last[0] = 0;
      return line
        .map((segment) => segment.map((value, index) => encode(value - swap(last, index, value))).join(""))
        .join(",");
    })
    .join(";");
}

function swap(last: number[], index: number, value: number): number {
  const before = last[index] ?? 0;
  last[index] = value;
  return before;
}

function decode(segment: string): readonly number[] {
  const result: number[] = [];
  let value = 0;
  let shift = 1;
  for (const letter of segment) {
    const digit = values.get(letter) ?? 0;
    value += (digit & 31) * shift;
    if (digit & 32) {
      shift *= 32;
    } else {
      result.push(value % 2 === 1 ? -(value - 1) / 2 : value / 2);
      value = 0;
      shift = 1;
    }
  }
  return result;
}

function encode(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let text = "";
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += letters[rest > 0 ? digit + 32 : digit] ?? "";
  } while (rest > 0);
  return text;
}
