import type { Message, MessageId } from "../protocol.js";

// As the server of TypeScript writes responses. Most of them are large, and of no interest to us.
const response = /^\{"jsonrpc":"2\.0","id":(\d+|"[^"\\]*"),"(result|error)":/;
const request = /^\{"jsonrpc":"2\.0",(?:"id":(?:\d+|"[^"\\]*"),)?"method":/;
// As most editors write requests and notifications.
const named = /^\{"jsonrpc":"2\.0",(?:"id":(?:\d+|"[^"\\]*"),)?"method":"([^"\\]*)"[,}]/;

export type Peeked =
  /** What it answers is behind `start` and before the last brace; 0 where it must be looked for. */
  | { readonly kind: "result"; readonly id: MessageId; readonly start: number }
  | { readonly kind: "error"; readonly id: MessageId }
  /** A request or a notification. */
  | { readonly kind: "other" };

/**
 * Tells what a message of the server's is, without reading it as a whole.
 *
 * @param head its beginning
 * @param whole gives all of it, for a message that is written in another way
 */
export function peekAt(head: string, whole: () => string = () => head): Peeked {
  const [text, id, what] = response.exec(head) ?? [];
  if (text !== undefined && id !== undefined) {
    const read = JSON.parse(id) as MessageId;
    return what === "result" ? { kind: "result", id: read, start: text.length } : { kind: "error", id: read };
  }
  if (request.test(head)) return { kind: "other" };
  const message = parseMessage(whole());
  if (!message || message.method !== undefined || message.id === undefined || message.id === null)
    return { kind: "other" };
  return "error" in message
    ? { kind: "error", id: message.id }
    : { kind: "result", id: message.id, start: 0 };
}

/** The method of a request or a notification, where that can be told without reading it as a whole. */
export const methodIn = (head: string): string | undefined => named.exec(head)?.[1];

/** What a response answers, as JSON. */
export function resultIn(body: string, start: number): string {
  return start > 0
    ? body.slice(start, body.lastIndexOf("}"))
    : JSON.stringify(parseMessage(body)?.result ?? null);
}

/** A message as a whole; nothing for what is none. */
export function parseMessage(body: string): Message | undefined {
  try {
    const message = JSON.parse(body) as Message | null;
    return typeof message === "object" && message !== null && !Array.isArray(message) ? message : undefined;
  } catch {
    return undefined;
  }
}
