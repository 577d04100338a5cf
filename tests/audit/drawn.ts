/** Two states in one text: a line behind `-` is only in the older one, a line behind `+` only in the newer. */
export interface Drawn {
  readonly title: string;
  readonly text: string;
  /** What is told of it. */
  readonly lines: readonly string[];
}

export function sidesOf(text: string): readonly [older: string, newer: string] {
  const side = (other: string): string =>
    text
      .split("\n")
      .filter((line) => !line.startsWith(other))
      .map((line) => line.replace(/^[-+] ?/, ""))
      .join("\n");
  return [side("+"), side("-")];
}
