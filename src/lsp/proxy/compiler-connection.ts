import { connect } from "node:net";
import type { MessagePort } from "node:worker_threads";
import type { Answer, Question } from "../program/channel.js";
import { frameOfText, frameReader } from "./framing.js";
import { peekAt } from "./peek.js";

/**
 * Connects to the API of a compiler, and asks it what comes through a port.
 *
 * @param pipe where the compiler listens
 * @param signal counts the answers; whoever waits for one is woken
 * @param ended is told once, when there is no connection any more
 */
export function connectCompiler(
  pipe: string,
  port: MessagePort,
  signal: Int32Array,
  ended: (reason: string) => void,
): { readonly close: () => void } {
  const socket = connect(pipe);
  const open = new Set<number>();
  let isOpen = true;

  function answer(id: number, body: string): void {
    open.delete(id);
    const message: Answer = { id, body };
    port.postMessage(message);
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  }
  const fail = (id: number): void => {
    answer(id, JSON.stringify({ jsonrpc: "2.0", id, error: { message: "the compiler has ended" } }));
  };
  function end(reason: string): void {
    if (!isOpen) return;
    isOpen = false;
    socket.destroy();
    for (const id of open) fail(id);
    ended(reason);
  }

  port.on("message", ({ id, method, params }: Question) => {
    open.add(id);
    if (!isOpen) fail(id);
    else
      socket.write(
        frameOfText(`{"jsonrpc":"2.0","id":${id},"method":${JSON.stringify(method)},"params":${params}}`),
      );
  });
  const read = frameReader(
    ({ body }) => {
      const text = body.toString("utf8");
      const peeked = peekAt(text);
      if (peeked.kind !== "other") answer(Number(peeked.id), text);
    },
    () => end("the compiler does not speak its protocol"),
  );
  socket.on("data", read);
  socket.on("error", ({ message }) => end(message));
  socket.on("close", () => end("the connection was closed"));
  return { close: () => end("closed") };
}
