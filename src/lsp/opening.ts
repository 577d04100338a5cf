import type { Readable, Writable } from "node:stream";
import { errorCode, type Message } from "./protocol.js";
import { frameOf, frameReader } from "./proxy/framing.js";
import { parseMessage } from "./proxy/peek.js";

/** How an editor begins. */
export type Opening =
  /** With `initialize`, which says what is to be served; the bytes are those from it on. */
  | { readonly kind: "initialize"; readonly message: Message; readonly bytes: Buffer }
  /** With something that is not of the protocol: what to say of it is for a server. */
  | { readonly kind: "other"; readonly bytes: Buffer }
  /** It has gone, or has been told to, without anything to serve. */
  | { readonly kind: "end"; readonly status: 0 | 1 };

/**
 * Waits for `initialize`. There is no server before, so what comes earlier is answered here as the protocol says:
 * requests with an error, notifications with nothing.
 */
export function opening(input: Readable, output: Writable): Promise<Opening> {
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    let answered = 0;
    let isShutDown = false;
    let isDone = false;

    function done(found: Opening): void {
      isDone = true;
      input.off("data", take).off("end", end).pause();
      settle(found);
    }
    // Others may stand behind it in the same piece, or the beginning of one.
    const unread = (): Buffer => Buffer.concat(chunks).subarray(answered);
    const read = frameReader(
      (frame) => {
        if (isDone) return;
        const message = parseMessage(frame.body().toString("utf8"));
        if (message?.method === "initialize" && isRequest(message)) {
          done({ kind: "initialize", message, bytes: unread() });
          return;
        }
        answered += frame.size;
        isShutDown ||= message?.method === "shutdown";
        if (message?.method === "exit") done({ kind: "end", status: isShutDown ? 0 : 1 });
        const error = errorOf(message);
        if (error) output.write(frameOf({ id: message?.id ?? null, error }));
      },
      () => {
        if (!isDone) done({ kind: "other", bytes: unread() });
      },
    );
    function take(chunk: Buffer): void {
      chunks.push(chunk);
      read(chunk);
    }
    const end = (): void => done({ kind: "end", status: 0 });
    input.on("data", take).once("end", end);
  });
}

const isRequest = ({ id, method }: Message): boolean =>
  method !== undefined && id !== undefined && id !== null;

function errorOf(message: Message | undefined): Message["error"] {
  if (!message) return { code: errorCode.parseError, message: "this is no message" };
  if (!isRequest(message)) return undefined;
  return { code: errorCode.serverNotInitialized, message: "'initialize' must come first" };
}
