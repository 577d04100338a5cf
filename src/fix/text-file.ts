/** The bytes of a file as the text that a compiler reads from them, and the way back. */
export interface TextFile {
  readonly text: string;
  /** The bytes of another text in the same encoding, with the byte order mark where there was one. */
  encode(text: string): Buffer;
}

interface Encoding {
  readonly mark: Buffer;
  readonly decode: (bytes: Buffer) => string;
  readonly encode: (text: string) => Buffer;
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
const utf8: Encoding = {
  mark: Buffer.alloc(0),
  decode: (bytes) => bytes.toString("utf8"),
  encode: (text) => Buffer.from(text, "utf8"),
};
// In the order in which the compiler looks for them.
const encodings: readonly Encoding[] = [
  {
    mark: Buffer.from([0xfe, 0xff]),
    decode: (bytes) => swapped(bytes).toString("utf16le"),
    encode: (text) => swapped(Buffer.from(text, "utf16le")),
  },
  {
    mark: Buffer.from([0xff, 0xfe]),
    decode: (bytes) => bytes.toString("utf16le"),
    encode: (text) => Buffer.from(text, "utf16le"),
  },
  { ...utf8, mark: Buffer.from([0xef, 0xbb, 0xbf]) },
];

/**
 * Reads bytes as the compiler does.
 *
 * @returns nothing for what is no text, of which not every byte would come back
 * @example
 * readTextFile(Buffer.from("\ufeffa"))?.encode("b"); // the mark, and "b"
 */
export function readTextFile(bytes: Buffer): TextFile | undefined {
  const encoding = encodings.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark)) ?? utf8;
  const { mark } = encoding;
  const text = encoding.decode(bytes.subarray(mark.length));
  const encode = (text: string): Buffer => Buffer.concat([mark, encoding.encode(text)]);
  return encode(text).equals(bytes) ? { text, encode } : undefined;
}
