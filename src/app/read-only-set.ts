/** A set that refuses to be changed, for values that people may look at but that nothing acts on. */
export function readOnlySet<T>(items: Iterable<T>): ReadonlySet<T> {
  const set = new Set(items);
  const refuse = () => {
    throw new TypeError("This set is read-only.");
  };
  for (const name of ["add", "delete", "clear"]) Object.defineProperty(set, name, { value: refuse });
  return set;
}
