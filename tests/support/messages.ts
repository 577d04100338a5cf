import type { Readable } from "node:stream";

/** Calls back with each message of a stream that writes them as tsserver and language servers do. */
export function readMessages(stream: Readable, receive: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const header = /Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(rest.toString("latin1"));
      if (!header) return;
      const start = header.index + header[0].length;
      const end = start + Number(header[1]);
      if (rest.length < end) return;
      receive(JSON.parse(rest.toString("utf8", start, end)));
      rest = rest.subarray(end);
    }
  });
}
