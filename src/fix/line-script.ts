/** What becomes of a line on the way from one text to another. */
export interface LineStep {
  readonly kind: "kept" | "removed" | "added";
  readonly line: string;
}

/**
 * The shortest way from one list of lines to another, by Myers's algorithm. It takes as long as there are differences:
 * edits are few and small, and equal beginnings and ends cost nothing.
 *
 * @example
 * lineScript(["a"], ["a", "b"]); // [{ kind: "kept", line: "a" }, { kind: "added", line: "b" }]
 */
export function lineScript(before: readonly string[], after: readonly string[]): readonly LineStep[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const kept = (lines: readonly string[]): readonly LineStep[] =>
    lines.map((line) => ({ kind: "kept", line }));
  return [
    ...kept(before.slice(0, head)),
    ...differing(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...kept(before.slice(before.length - tail)),
  ];
}

// A diagonal is how many more lines of `before` than of `after` are used up. For each number of differences it is kept
// how far each diagonal comes; from that the way back is read.
function differing(before: readonly string[], after: readonly string[]): readonly LineStep[] {
  const reached: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let differences = 0; ; differences++) {
    reached.push(furthest);
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = startOn(furthest, diagonal);
      while (x < before.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return wayBack(before, after, reached);
    }
    furthest = next;
  }
}

function wayBack(
  before: readonly string[],
  after: readonly string[],
  reached: readonly Map<number, number>[],
): readonly LineStep[] {
  const steps: LineStep[] = [];
  let x = before.length;
  let y = after.length;
  for (const furthest of reached.toReversed()) {
    const diagonal = x - y;
    const start = startOn(furthest, diagonal);
    for (; x > start; x--, y--) steps.push({ kind: "kept", line: before[x - 1] ?? "" });
    if (!cameDown(furthest, diagonal)) steps.push({ kind: "removed", line: before[--x] ?? "" });
    else if (y > 0) steps.push({ kind: "added", line: after[--y] ?? "" });
  }
  return steps.reverse();
}

/** Where a diagonal begins with one more difference: a line added, from above, or removed, from the left. */
const startOn = (furthest: ReadonlyMap<number, number>, diagonal: number): number =>
  cameDown(furthest, diagonal) ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;

const cameDown = (furthest: ReadonlyMap<number, number>, diagonal: number): boolean =>
  (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
