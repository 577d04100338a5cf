/** Adds a value to those that a map has for a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, ...added: readonly V[]): void {
  const values = map.get(key);
  if (values) values.push(...added);
  else map.set(key, [...added]);
}
