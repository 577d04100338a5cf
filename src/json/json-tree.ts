/** A value of a JSON text with comments, with where it stands. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

interface Place {
  readonly start: number;
  readonly end: number;
}
export interface JsonObject extends Place {
  readonly kind: "object";
  readonly properties: readonly JsonProperty[];
}
export interface JsonArray extends Place {
  readonly kind: "array";
  readonly elements: readonly JsonNode[];
}
export interface JsonScalar extends Place {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
}
/** From the key to the end of the value. */
export interface JsonProperty extends Place {
  readonly key: string;
  readonly value: JsonNode;
}

/** A text is no JSON from here on. */
export class JsonError extends Error {
  constructor(readonly position: number) {
    super("not JSON");
  }
}

/**
 * Reads JSON as `tsconfig.json` has it: with comments and trailing commas.
 *
 * @returns nothing for a text that has nothing but comments
 * @throws {JsonError}
 */
export function parseJsonc(text: string): JsonNode | undefined {
  let at = 0;

  function skipTrivia(): void {
    at = triviaEnd(text, at);
  }
  function take(punctuation: string): boolean {
    skipTrivia();
    if (text[at] !== punctuation) return false;
    at += 1;
    return true;
  }
  function expect(punctuation: string): void {
    if (!take(punctuation)) throw new JsonError(at);
  }

  function value(): JsonNode {
    skipTrivia();
    const start = at;
    if (take("{")) return { kind: "object", properties: items("}", property), start, end: at };
    if (take("[")) return { kind: "array", elements: items("]", value), start, end: at };
    const word = scalar();
    return { kind: "scalar", value: word, start, end: at };
  }
  function items<T>(close: string, item: () => T): readonly T[] {
    const all: T[] = [];
    while (!take(close)) {
      all.push(item());
      if (take(",")) continue;
      expect(close);
      break;
    }
    return all;
  }
  function property(): JsonProperty {
    skipTrivia();
    const start = at;
    const key = scalar();
    if (typeof key !== "string") throw new JsonError(start);
    expect(":");
    const node = value();
    return { key, value: node, start, end: node.end };
  }
  function scalar(): JsonScalar["value"] {
    const start = at;
    const [written] = /"(?:[^"\\\r\n]|\\.)*"|[-\w.+]+|/y.exec(text.slice(at)) ?? [""];
    at += written.length;
    try {
      return JSON.parse(written) as JsonScalar["value"];
    } catch {
      throw new JsonError(start);
    }
  }

  skipTrivia();
  if (at === text.length) return undefined;
  const node = value();
  skipTrivia();
  if (at < text.length) throw new JsonError(at);
  return node;
}

/** Where spaces and comments end that begin at a position. */
export function triviaEnd(text: string, position: number): number {
  trivia.lastIndex = position;
  return position + (trivia.exec(text)?.[0].length ?? 0);
}
const trivia = /(?:[\s\uFEFF]|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;

/** The value of a key; of a key that is written twice the last one counts, as it does for the compiler. */
export function propertyOf(node: JsonObject, key: string): JsonProperty | undefined {
  return node.properties.findLast((property) => property.key === key);
}
