/**
 * How much two texts have in common at their beginnings, and at their ends. Of long texts that are nearly the same, pieces
 * are compared and not characters: it is found out with each keystroke.
 */
export function commonEnds(one: string, other: string): readonly [start: number, end: number] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start + piece <= shorter && one.slice(start, start + piece) === other.slice(start, start + piece))
    start += piece;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  const rest = shorter - start;
  const before = (text: string, end: number, length: number): string =>
    text.slice(text.length - end - length, text.length - end);
  let end = 0;
  while (end + piece <= rest && before(one, end, piece) === before(other, end, piece)) end += piece;
  while (end < rest && before(one, end, 1) === before(other, end, 1)) end++;
  return [start, end];
}

const piece = 1024;
