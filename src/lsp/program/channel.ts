import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import { peekAt, resultIn } from "../proxy/peek.js";

/** The part of a connection that the synchronous API of TypeScript 7 asks. */
export interface Channel {
  requestSync(method: string, payload: string): string;
  requestBinarySync(method: string, payload: Uint8Array): Uint8Array;
  registerCallback(name: string, callback: (name: string, payload: string) => string): void;
  close(): void;
}

/** A question on its way to the compiler, and the answer on its way back: the whole message, as JSON. */
export interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: string;
}
export interface Answer {
  readonly id: number;
  readonly body: string;
}

/** The compiler did not answer in time, or is gone. */
export class ChannelError extends Error {}

// A question is answered within milliseconds; the compiler may have to read a large program first.
const limit = 20_000;

/**
 * Asks the compiler by way of another thread, which owns the connection, and waits for the answer. The thread that
 * waits must not be the one that serves the editor.
 *
 * @param signal counts the answers that have been put into the port
 */
export function waitingChannel(port: MessagePort, signal: Int32Array): Channel {
  let id = 0;

  function ask(method: string, params: string): string {
    const question: Question = { id: ++id, method, params };
    port.postMessage(question);
    const end = Date.now() + limit;
    for (;;) {
      const seen = Atomics.load(signal, 0);
      const received = receiveMessageOnPort(port) as { readonly message: Answer } | undefined;
      // An answer that came too late for an earlier question is passed over.
      if (received?.message.id === id) return received.message.body;
      if (received) continue;
      if (Atomics.wait(signal, 0, seen, Math.max(end - Date.now(), 0)) === "timed-out")
        throw new ChannelError(`the compiler did not answer '${method}' in ${limit} ms`);
    }
  }

  function resultOf(method: string, params: string): string {
    const body = ask(method, params);
    const peeked = peekAt(body);
    if (peeked.kind === "result") return resultIn(body, peeked.start);
    const { error } = JSON.parse(body) as { readonly error?: { readonly message?: string } };
    throw new Error(error?.message ?? `'${method}' failed`);
  }

  return {
    requestSync(method, payload) {
      const result = resultOf(method, payload);
      return result === "null" ? "" : result;
    },
    requestBinarySync(method, payload) {
      const result = resultOf(method, Buffer.from(payload).toString("utf8"));
      const { data } = (JSON.parse(result) ?? {}) as { readonly data?: string };
      return Buffer.from(data ?? "", "base64");
    },
    registerCallback: () => undefined,
    close: () => port.close(),
  };
}
