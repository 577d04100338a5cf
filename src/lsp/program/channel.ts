import { frameOfText, frameReader } from "../proxy/framing.js";
import { peekAt, resultIn } from "../proxy/peek.js";
import type { Pipe } from "./pipe.js";

/** The part of a connection that the synchronous API of TypeScript 7 asks. */
export interface Channel {
  requestSync(method: string, payload: string): string;
  requestBinarySync(method: string, payload: Uint8Array): Uint8Array;
  registerCallback(name: string, callback: (name: string, payload: string) => string): void;
  close(): void;
}

/** The compiler cannot be asked any more. */
export class ChannelError extends Error {}

// Their answers say nothing, and nobody needs to wait for them.
const untold: ReadonlySet<string> = new Set(["release"]);

/** Asks the compiler at the other end of a pipe, and waits for each answer. */
export function waitingChannel(pipe: Pipe): Channel {
  let id = 0;
  let answers: string[] = [];
  const take = frameReader(
    ({ body }) => answers.push(body.toString("utf8")),
    () => {
      throw new ChannelError("the compiler does not speak its protocol");
    },
  );

  function send(method: string, params: string): number {
    const body = `{"jsonrpc":"2.0","id":${++id},"method":${JSON.stringify(method)},"params":${params}}`;
    try {
      pipe.write(frameOfText(body));
    } catch (error) {
      throw new ChannelError(messageOf(error));
    }
    return id;
  }

  function receive(): void {
    let piece: Buffer | undefined;
    try {
      piece = pipe.read();
    } catch (error) {
      throw new ChannelError(messageOf(error));
    }
    if (!piece) throw new ChannelError("the connection was closed");
    take(piece);
  }

  function resultOf(method: string, params: string): string {
    const own = send(method, params);
    for (;;) {
      const received = answers;
      answers = [];
      for (const body of received) {
        const peeked = peekAt(body);
        // Those that nobody waits for are passed over.
        if (peeked.kind === "other" || peeked.id !== own) continue;
        if (peeked.kind === "result") return resultIn(body, peeked.start);
        const { error } = JSON.parse(body) as { readonly error?: { readonly message?: string } };
        throw new Error(error?.message ?? `'${method}' failed`);
      }
      receive();
    }
  }

  return {
    requestSync(method, payload) {
      if (untold.has(method)) {
        send(method, payload);
        return "";
      }
      const result = resultOf(method, payload);
      return result === "null" ? "" : result;
    },
    requestBinarySync(method, payload) {
      const result = resultOf(method, Buffer.from(payload).toString("utf8"));
      const { data } = (JSON.parse(result) ?? {}) as { readonly data?: string };
      return Buffer.from(data ?? "", "base64");
    },
    registerCallback: () => undefined,
    close: () => pipe.close(),
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
