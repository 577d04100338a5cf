/** Asks when it is needed for the first time, and once. */
export function once<V>(ask: () => V): () => V {
  let answer: { readonly value: V } | undefined;
  return () => (answer ??= { value: ask() }).value;
}
