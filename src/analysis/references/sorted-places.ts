/** Whether one of some places, which are in order, is from `start` to `end`. */
export function isSomeIn(places: ArrayLike<number>, start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}
