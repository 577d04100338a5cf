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
}

/** How much of a message tells what it is. */
const peeked = 200;

const headerEnd = "\r\n\r\n";
// A header is short, and each of its lines has a name.
const longestHeader = 8_192;
const headerLines = /^(?:[!-9;-~]+:[^\r\n]*\r\n)*(?:[!-9;-~]+(?::[^\r\n]*\r?)?|\r)?$/;
const contentLength = /^content-length:[ \t]*(\d+)[ \t]*$/im;

/**
 * Cuts a stream into messages.
 *
 * @param take takes each message
 * @param takeRaw takes everything from the first byte on that is not of the protocol: it is not ours to judge
 * @param isLent whether the next piece will be where this one is: what is taken must be read at once
 * @returns takes the next piece of the stream
 */
export function frameReader(
  take: (frame: Frame) => void,
  takeRaw: (bytes: Buffer) => void,
  isLent = false,
): (chunk: Buffer) => void {
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
    if (end < 0 || length === undefined) {
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
      const frame = frameIn(cutOff(chunks, whole), header);
      size -= whole;
      whole = 0;
      take(frame);
    }
  }

  return (chunk) => {
    if (isRaw) {
      takeRaw(chunk);
      return;
    }
    chunks.push(chunk);
    size += chunk.length;
    takeMessages();
    const rest = isLent ? chunks.pop() : undefined;
    if (rest) chunks.push(Buffer.from(rest));
  };
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

/** @param header how many bytes of the first piece are before the body */
function frameIn(cut: readonly Buffer[], header: number): Frame {
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
    size: cut.reduce((size, { length }) => size + length, 0),
    head() {
      const start = pieces[0]?.subarray(header, header + peeked);
      return start?.length === peeked ? start : body().subarray(0, peeked);
    },
    body,
  };
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
