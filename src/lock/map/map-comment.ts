/** Where a declaration file says which source map it has: the address in its last lines. */
export interface MapComment {
  readonly url: string;
  readonly start: number;
}

const key = "sourceMappingURL=";

/** Finds what editors find: `//# sourceMappingURL=…`, with nothing behind it but other comments of this kind. */
export function mapComment(text: string): MapComment | undefined {
  const at = text.lastIndexOf(key);
  if (at < 0) return undefined;
  const head = text.slice(Math.max(text.lastIndexOf("\n", at), text.lastIndexOf("\r", at)) + 1, at);
  const [rest = "", ...behind] = text.slice(at + key.length).split(/[\r\n]/);
  if (!/^\/\/[@#] $/.test(head) || !behind.every((line) => /^\s*(?:\/\/[@#] .*)?$/.test(line)))
    return undefined;
  return { url: rest.trimEnd(), start: at + key.length };
}

/** A map that stands in an address itself. */
export interface InlineMap {
  readonly map: string;
  /** The address with another map in it. */
  readonly with: (map: string) => string;
}

export function inlineMap(url: string): InlineMap | undefined {
  const { head, isBase64, body } =
    /^(?<head>data:[^,]*?(?<isBase64>;base64)?,)(?<body>.*)$/.exec(url)?.groups ?? {};
  if (head === undefined || body === undefined) return undefined;
  if (isBase64 !== undefined)
    return {
      map: Buffer.from(body, "base64").toString("utf8"),
      with: (map) => head + Buffer.from(map, "utf8").toString("base64"),
    };
  const map = decoded(body);
  return map === undefined ? undefined : { map, with: (after) => head + encodeURIComponent(after) };
}

/** An address as it is meant; nothing where it is none. */
export function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
