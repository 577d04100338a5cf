/** One message as it came: header and body, to be passed on as it is. */
export interface Frame {
  readonly bytes: Buffer;
  readonly body: Buffer;
}

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
 * @returns takes the next piece of the stream
 */
export function frameReader(
  take: (frame: Frame) => void,
  takeRaw: (bytes: Buffer) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  // How many bytes the message that has begun has in all, and how many of them are its header.
  let whole = 0;
  let header = 0;
  let isRaw = false;

  function joined(): Buffer {
    const [first = Buffer.alloc(0), ...others] = chunks;
    const bytes = others.length === 0 ? first : Buffer.concat(chunks);
    chunks = [bytes];
    return bytes;
  }

  function readHeader(): boolean {
    const bytes = joined();
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

  return (chunk) => {
    if (isRaw) {
      takeRaw(chunk);
      return;
    }
    chunks.push(chunk);
    size += chunk.length;
    while (size > 0 && (whole > 0 || readHeader())) {
      // A long message comes in many pieces, which are put together once.
      if (size < whole) return;
      const bytes = joined();
      const frame = { bytes: bytes.subarray(0, whole), body: bytes.subarray(header, whole) };
      size -= whole;
      // What comes next need not be put together with nothing, which would copy it.
      chunks = size > 0 ? [bytes.subarray(whole)] : [];
      whole = 0;
      take(frame);
    }
  };
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
