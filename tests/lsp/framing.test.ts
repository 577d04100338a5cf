// Messages are cut out of a stream however that comes: in pieces, many at once, with other headers than the usual one.
import { describe, expect, it } from "vitest";
import { frameOf, frameReader, type Frame } from "../../src/lsp/proxy/framing.js";

const bodies = ['{"a":1}', '{"text":"😀 e\u0301 ß"}', "{}", `{"long":"${"x".repeat(70_000)}"}`, ""];
const usual = bodies.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

/** What is cut out of a stream that comes in these pieces, each of which may be where the one before it was. */
function read(pieces: Iterable<Buffer>, isLent = false) {
  const frames: string[] = [];
  const seen: string[] = [];
  const raw: Buffer[] = [];
  const take = frameReader(
    (frame) => {
      frames.push(Buffer.concat(frame.pieces).toString());
      expect(frame.head()).toEqual(frame.body().subarray(0, 200));
      expect(frame.size).toBe(Buffer.concat(frame.pieces).length);
      seen.push(frame.body().toString());
    },
    (bytes) => raw.push(bytes),
    () => isLent,
  );
  for (const piece of pieces) take(piece);
  return { frames, bodies: seen, raw: Buffer.concat(raw).toString() };
}

function* cut(text: string, size: number): Iterable<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** The same pieces, all in one place. */
function* lent(pieces: Iterable<Buffer>): Iterable<Buffer> {
  const place = Buffer.alloc(1_000_000);
  for (const piece of pieces) {
    place.fill("?");
    yield place.subarray(0, piece.copy(place));
  }
}

describe("frameReader", () => {
  it.each([1, 2, 7, 21, 4_096, 65_536, 1_000_000])("gives whole messages of pieces of %s bytes", (size) => {
    const whole = { frames: usual, bodies, raw: "" };
    expect(read(cut(usual.join(""), size))).toEqual(whole);
    expect(read(lent(cut(usual.join(""), size)), true)).toEqual(whole);
  });

  it("gives nothing of a message whose end has not come", () => {
    const { bodies: seen, raw } = read(cut(usual.join("").slice(0, -100), 4_096));
    expect([seen, raw]).toEqual([bodies.slice(0, 3), ""]);
  });

  it.each([
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 9\r\n\r\n",
    "Content-Length: 9\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n",
    "content-length:9\r\n\r\n",
    "CONTENT-LENGTH: \t9 \r\n\r\n",
  ])("keeps the header as it is: %j", (header) => {
    const text = `${header}{"ß":1}\n`;
    expect(read(cut(text.repeat(3), 5)).frames).toEqual([text, text, text]);
  });

  it.each([
    "Hello\r\n\r\n{}",
    "Content-Length: many\r\n\r\n{}",
    "Content-Length: -1\r\n\r\n{}",
    "Content-Length: 99999999999999999999\r\n\r\n{}",
  ])("hands on what is not of the protocol, and all behind it: %j", (text) => {
    expect(read(cut(`${usual[0]}${text}${usual[1]}`, 11))).toEqual({
      frames: [usual[0]],
      bodies: [bodies[0]],
      raw: `${text}${usual[1]}`,
    });
  });
});

it("gives a long message in the pieces in which it came, without a copy of them", () => {
  const pieces = [...cut(`${usual[0]}${usual[3]}${usual[2]}`, 20_000)];
  const frames: Frame[] = [];
  const take = frameReader(
    (frame) => frames.push(frame),
    () => expect.unreachable(),
  );
  for (const piece of pieces) take(piece);
  const [first, long, last] = frames;
  expect(long?.head().toString()).toBe(bodies[3]!.slice(0, 200));
  expect(long?.pieces.map(({ buffer }) => buffer)).toEqual(pieces.map(({ buffer }) => buffer));
  expect(long?.pieces).toHaveLength(4);
  expect([first, last].map((frame) => frame?.body().toString())).toEqual([bodies[0], bodies[2]]);
});

it.each([
  "hello\n",
  "Content-Length: 2\n\n{}",
  "Content Length: 2\r\n",
  ": 2\r\n",
  `X: ${"x".repeat(10_000)}`,
])("hands on at once what cannot become a header any more: %j", (text) => {
  expect(read([Buffer.from(text)])).toEqual({ frames: [], bodies: [], raw: text });
});

it("counts bytes, not characters, in a message of its own", () => {
  const { bodies: seen, raw } = read([frameOf({ method: "😀" }), frameOf({ method: "e\u0301" })]);
  expect(seen).toEqual(['{"jsonrpc":"2.0","method":"😀"}', '{"jsonrpc":"2.0","method":"e\u0301"}']);
  expect(raw).toBe("");
});
