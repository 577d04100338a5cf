import { frameOf } from "./framing.js";
import type { MessageId } from "../protocol.js";

/** Requests of our own on one of the two connections, beside those of the others. */
export interface OwnRequests {
  /** Asks; gives the answer as it came, or nothing for an error. */
  ask(method: string, params: unknown): Promise<string | undefined>;
  isOwn(id: MessageId): boolean;
  /** Whether one of them has no answer yet. */
  readonly isWaiting: boolean;
  /** Takes the answer to one of them. */
  settle(id: MessageId, result: string | undefined): void;
  /** There will be no more answers. */
  end(): void;
}

// Nobody else's ids begin like this.
const prefix = "proviso/";

export function ownRequests(send: (bytes: Buffer) => void): OwnRequests {
  const waiting = new Map<string, (result: string | undefined) => void>();
  let count = 0;
  return {
    ask(method, params) {
      const id = `${prefix}${++count}`;
      const answer = new Promise<string | undefined>((settle) => waiting.set(id, settle));
      send(frameOf({ id, method, params }));
      return answer;
    },
    isOwn: (id) => typeof id === "string" && id.startsWith(prefix),
    get isWaiting() {
      return waiting.size > 0;
    },
    settle(id, result) {
      waiting.get(String(id))?.(result);
      waiting.delete(String(id));
    },
    end() {
      for (const settle of waiting.values()) settle(undefined);
      waiting.clear();
    },
  };
}
