/**
 * TypeScript 7.0 cannot hand over the type of an empty array that is a constant, as in `["x", app, []] as const`, nor a
 * list of types with it: it fails at that one question, and answers the next. What is empty has no flags and no members
 * of anybody's, so such a type need not be known. Any other failure is one.
 */
export function unlessEmptyTuple<T>(ask: () => T, instead: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && ofEmptyTuple.test(error.message)) return instead();
    throw error;
  }
}

const ofEmptyTuple = /^panic: .*\bTypeReference, not \*checker\.TupleType/;
