// What passes between editor and server goes the shortest way, and must come all the same: all of it, once, in order.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { directWriter } from "../../src/lsp/proxy/direct-writer.js";
import { readLent } from "../../src/lsp/proxy/lent-reader.js";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
function script(text: string) {
  const child = spawn(process.execPath, ["-e", text], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  return child;
}
const line = "(_, index) => `${index} ${'x'.repeat(index % 700)}\\n`";
const long = Array.from({ length: 5_000 }, (_, index) => `${index} ${"x".repeat(index % 700)}\n`);

it.each([1, 40])("writes all, in order, to who takes nothing for a while, %s at once", async (atOnce) => {
  const child = script("setTimeout(() => process.stdin.pipe(process.stdout), 300)");
  const place = Buffer.alloc(100_000);
  const write = directWriter(child.stdin, ({ buffer }) => buffer === place.buffer);
  let text = "";
  child.stdout.setEncoding("latin1").on("data", (piece: string) => (text += piece));
  let waits = false;
  for (let first = 0; first < long.length; first += atOnce) {
    let end = 0;
    const pieces = long.slice(first, first + atOnce).map((line) => {
      const start = end;
      end += place.write(line, start);
      return place.subarray(start, end);
    });
    write(pieces);
    // What comes next is written to the same place.
    place.fill("?");
    waits ||= child.stdin.writableLength > 0;
  }
  child.stdin.end();
  await once(child.stdout, "end");
  expect(waits).toBe(true);
  expect(text).toBe(long.join(""));
});

it("says to who listens that nobody takes it any more", async () => {
  const child = script("require('fs').closeSync(0); console.log(1); setInterval(() => {}, 1_000)");
  await once(child.stdout, "data");
  const failed = once(child.stdin, "error");
  directWriter(child.stdin, () => false)([Buffer.from("late")]);
  await expect(failed).resolves.toMatchObject([
    { code: expect.stringMatching(/EPIPE|ECONNRESET/) as unknown },
  ]);
});

it("writes to what is no socket", () => {
  const written: string[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      written.push(piece.toString());
      done();
    },
  });
  directWriter(stream, () => false)([Buffer.from("a"), Buffer.from("b")]);
  expect(written.join("")).toBe("ab");
});

it("reads all, in order, into one place, and waits while it is told to", async () => {
  const child = script(`process.stdout.write(Array.from({ length: 5_000 }, ${line}).join(""))`);
  let text = "";
  const places = new Set<ArrayBufferLike>();
  const read = readLent(child.stdout, (piece) => {
    text += piece.toString("latin1");
    places.add(piece.buffer);
    expect(read.isLent(piece)).toBe(true);
    if (text.length < 200_000) return;
    read.stream.pause();
    paused ??= text.length;
  });
  let paused: number | undefined;
  await expect.poll(() => paused).toBeDefined();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(text.length).toBe(paused);
  const ended = once(read.stream, "end");
  const closed = once(read.stream, "close");
  const goOn = setInterval(() => read.stream.resume(), 1);
  await Promise.all([ended, closed]);
  clearInterval(goOn);
  expect(text).toBe(long.join(""));
  expect(places.size).toBe(1);
});

it("reads what has come before it was asked to, and what is no socket", async () => {
  const stream = new PassThrough();
  stream.write("early ");
  let text = "";
  const { isLent } = readLent(stream, (piece) => {
    text += piece.toString();
    expect(isLent(piece)).toBe(false);
  });
  stream.end("late");
  await once(stream, "end");
  expect(text).toBe("early late");

  const child = script("process.stdout.write('early'); setTimeout(() => process.stdout.write(' late'), 300)");
  child.stdout.pause();
  await once(child.stdout, "readable");
  let all = "";
  const { stream: rest } = readLent(child.stdout, (piece) => (all += piece.toString()));
  await once(rest, "end");
  expect(all).toBe("early late");
});
