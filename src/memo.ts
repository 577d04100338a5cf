/** Asks once for each key, and keeps the answer as long as the key lives. */
export function memo<K extends object, V>(ask: (key: K) => V): (key: K) => V {
  const answers = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let answer = answers.get(key);
    if (!answer) {
      answer = { value: ask(key) };
      answers.set(key, answer);
    }
    return answer.value;
  };
}
