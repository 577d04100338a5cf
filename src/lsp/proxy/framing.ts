/** One message as it came. */
export interface Frame {
  /** Header and body, to be passed on as they are: a long message comes in many pieces, and need not be put together for that. */
  readonly pieces: readonly Buffer[];
  /** How many bytes these are. */
  readonly size: number;
  /** The beginning of the body, as much of it as tells what it is. */
  head(): Buffer;
  /** The body, which is put together for that. */
  body(): Buffer;
  /** Is told when the message is not done with at once: the place where it stands may be wanted for the next. */
  keep(): void;
}

/** How much of a message tells what it is. */
const peeked = 200;

const headerEnd = "\r\n\r\n";
// A header is short, and each of its lines has a name.
const longestHeader = 8_192;
const headerLines = /^(?:[!-9;-~]+:[^\r\n]*\r\n)*(?:[!-9;-~]+(?::[^\r\n]*\r?)?|\r)?$/;
const contentLength = /^content-length:[ \t]*(\d+)[ \t]*$/im;
const usual = Buffer.from("Content-Length: ");
// No number that is longer is that of a message.
const mostDigits = 9;
const [zero, nine, carriageReturn, lineFeed] = [48, 57, 13, 10];

/**
 * Cuts a stream into messages.
 *
 * @param take takes each message
 * @param takeRaw takes everything from the first byte on that is not of the protocol: it is not ours to judge
 * @param isLent whether the next piece will be where a piece is: what is taken must be read at once, or kept
 * @returns takes the next piece of the stream; gives how many bytes of it wait for those behind them
 */
export function frameReader(
  take: (frame: Frame) => void,
  takeRaw: (bytes: Buffer) => void,
  isLent: (piece: Buffer) => boolean = () => false,
): (chunk: Buffer) => number {
  let chunks: Buffer[] = [];
  let size = 0;
  // How many bytes the message that has begun has in all, and how many of them are its header.
  let whole = 0;
  let header = 0;
  let isRaw = false;

  function readHeader(): boolean {
    const bytes = joined(chunks);
    chunks = [bytes];
    const end = bytes.indexOf(headerEnd);
    if (end < 0 && mayBecomeHeader(bytes)) return false;
    const length = contentLength.exec(bytes.toString("latin1", 0, end))?.[1];
    // A length that cannot be counted never comes to its end, and all behind it would be kept.
    if (end < 0 || length === undefined || !Number.isSafeInteger(Number(length))) {
      isRaw = true;
      takeRaw(bytes);
      chunks = [];
      return false;
    }
    header = end + headerEnd.length;
    whole = header + Number(length);
    return true;
  }

  function takeMessages(): void {
    while (size > 0 && (whole > 0 || readHeader())) {
      if (size < whole) return;
      const frame = frameIn(cutOff(chunks, whole), header, isLent);
      size -= whole;
      whole = 0;
      take(frame);
    }
  }

  /** Most come whole, with the usual header and nothing else; gives how many bytes these have. */
  function takeWhole(chunk: Buffer): number {
    let at = 0;
    for (;;) {
      const length = usualHeader(chunk, at);
      const end = at + length.header + length.body;
      if (length.header === 0 || end > chunk.length) return at;
      const piece = at === 0 && end === chunk.length ? chunk : chunk.subarray(at, end);
      at = end;
      take(frameIn([piece], length.header, isLent));
    }
  }

  return (chunk) => {
    const at = isRaw || size > 0 ? 0 : takeWhole(chunk);
    if (at === chunk.length) return 0;
    const others = at === 0 ? chunk : chunk.subarray(at);
    if (isRaw) {
      takeRaw(others);
      return 0;
    }
    chunks.push(others);
    size += others.length;
    takeMessages();
    const rest = chunks.at(-1);
    if (rest && isLent(rest)) chunks[chunks.length - 1] = Buffer.from(rest);
    return rest?.length ?? 0;
  };
}

const none = { header: 0, body: 0 };

/** How many bytes a header has that names nothing but the length, and its body; none for any other. */
function usualHeader(bytes: Buffer, start: number): typeof none {
  const first = start + usual.length;
  if (bytes.length < first || usual.compare(bytes, start, first) !== 0) return none;
  let at = first;
  let body = 0;
  for (let digit = bytes[at]; digit !== undefined && digit >= zero && digit <= nine; digit = bytes[++at])
    body = body * 10 + digit - zero;
  const isUsual =
    at > first &&
    at - first <= mostDigits &&
    bytes[at] === carriageReturn &&
    bytes[at + 1] === lineFeed &&
    bytes[at + 2] === carriageReturn &&
    bytes[at + 3] === lineFeed;
  return isUsual ? { header: at + headerEnd.length - start, body } : none;
}

/** Takes the first bytes of what has come. */
function cutOff(chunks: Buffer[], length: number): readonly Buffer[] {
  let size = 0;
  const end = chunks.findIndex((chunk) => (size += chunk.length) >= length);
  const pieces = chunks.splice(0, end + 1);
  const last = pieces.at(-1);
  if (last && size > length) {
    const rest = size - length;
    pieces[end] = last.subarray(0, -rest);
    chunks.unshift(last.subarray(-rest));
  }
  return pieces;
}

/**
 * @param header how many bytes of the first piece are before the body
 * @param isLent whether a piece will soon be another
 */
function frameIn(cut: readonly Buffer[], header: number, isLent: (piece: Buffer) => boolean): Frame {
  let pieces = cut;
  const body = (): Buffer => {
    const whole = joined(pieces);
    // What has been put together is not kept twice.
    pieces = [whole];
    return whole.subarray(header);
  };
  return {
    get pieces() {
      return pieces;
    },
    size: sizeOf(cut),
    head() {
      const start = pieces[0]?.subarray(header, header + peeked);
      const isAll = start?.length === peeked || pieces.length === 1;
      return start && isAll ? start : body().subarray(0, peeked);
    },
    body,
    keep() {
      pieces = pieces.map((piece) => (isLent(piece) ? Buffer.from(piece) : piece));
    },
  };
}

export function sizeOf(pieces: readonly Buffer[]): number {
  let size = 0;
  for (const { length } of pieces) size += length;
  return size;
}

const joined = (pieces: readonly Buffer[]): Buffer => {
  const [first, ...others] = pieces;
  // One alone would be copied.
  return first && others.length === 0 ? first : Buffer.concat(pieces);
};

/** Hands a message on as it came. */
export function passOn({ pieces }: Frame, send: (bytes: Buffer) => void): void {
  for (const piece of pieces) send(piece);
}

const mayBecomeHeader = (bytes: Buffer): boolean =>
  bytes.length <= longestHeader && headerLines.test(bytes.toString("latin1"));

/** A message of our own, as it goes over the wire. */
export function frameOf(message: object): Buffer {
  return frameOfText(JSON.stringify({ jsonrpc: "2.0", ...message }));
}

export function frameOfText(body: string): Buffer {
  return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}${headerEnd}${body}`);
}
