import type { Message, MessageId } from "../protocol.js";
import { frameOf, type Frame } from "./framing.js";
import { peekAt } from "./peek.js";

/** How an editor takes its leave: `shutdown`, which is answered, and `exit`. */
export interface Farewell {
  fromClient(message: Message | undefined): void;
  fromServer(frame: Frame): void;
  /** The server has ended. One that is told all at once may do so before it has answered. */
  serverEnded(): void;
  readonly isShutDown: boolean;
  readonly hasLeft: boolean;
}

export function farewell(toClient: (bytes: Buffer) => void): Farewell {
  let unanswered: MessageId | undefined;
  let isShutDown = false;
  let hasLeft = false;
  return {
    fromClient(message) {
      hasLeft ||= message?.method === "exit";
      if (message?.method !== "shutdown") return;
      isShutDown = true;
      unanswered ??= message.id ?? undefined;
    },
    fromServer(frame) {
      if (unanswered === undefined) return;
      const seen = peekAt(frame.head().toString("utf8"), () => frame.body().toString("utf8"));
      if (seen.kind !== "other" && seen.id === unanswered) unanswered = undefined;
    },
    serverEnded() {
      if (unanswered !== undefined) toClient(frameOf({ id: unanswered, result: null }));
      unanswered = undefined;
    },
    get isShutDown() {
      return isShutDown;
    },
    get hasLeft() {
      return hasLeft;
    },
  };
}
