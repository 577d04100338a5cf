/**
 * The words that somebody may have meant, the likeliest first.
 *
 * @example
 * nearest("BLEUPRINT", ["BLUEPRINTS", "WEBSOCKETS"]); // ["BLUEPRINTS"]
 */
export function nearest(word: string, words: readonly string[]): readonly string[] {
  const typed = word.toUpperCase();
  const limit = Math.max(2, Math.floor(word.length / 3));
  return words
    .map((each) => ({ each, distance: distanceOf(typed, each.toUpperCase()) }))
    .filter(({ each, distance }) => distance <= limit || startsAlike(typed, each.toUpperCase()))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}

const startsAlike = (a: string, b: string): boolean => a.length >= 3 && (b.startsWith(a) || a.startsWith(b));

/** How many letters must be put in, taken out, replaced, or swapped with the next, to make one word of the other. */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const costs = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1)];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) costs.push(at(beforeLast, j - 2) + 1);
      row.push(Math.min(...costs));
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
