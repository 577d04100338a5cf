import { severity, type CompletionItem } from "./protocol.js";
import { dataOf } from "./transformers/completion-data.js";

/**
 * A request whose answer is not the server's alone, as the thread that serves the editor knows it. How the answer is
 * changed is told in `transformers`, which that thread does not load: the analysis is behind them.
 */
export interface AnsweredRequest {
  /** The file that a request is about. */
  documentOf(params: unknown): string | undefined;
  /** Whether there is something to add to an answer, as JSON, only in a file that names a feature, or what one opens. */
  needsNames?(answer: string): boolean;
  /** Nobody waits for the answer to go on, but many editors do not ask again: it may wait for us that many times as long. */
  readonly patience?: number;
}

const error = new RegExp(`"severity"\\s*:\\s*${severity.error}\\b`);

const requests = {
  "textDocument/diagnostic": {
    documentOf: textDocumentOf,
    // What is handed to what asks for more flags is an error of TypeScript's, and may name nothing.
    needsNames: (answer) => !error.test(answer),
    patience: 5,
  },
  "textDocument/codeAction": { documentOf: textDocumentOf },
  "textDocument/hover": { documentOf: textDocumentOf, needsNames: () => true },
  "textDocument/completion": { documentOf: textDocumentOf },
  "completionItem/resolve": {
    documentOf: (params) => dataOf(params as CompletionItem | null | undefined).offeredAt?.uri,
  },
} as const satisfies Readonly<Record<string, AnsweredRequest>>;

export type AnsweredMethod = keyof typeof requests;

/** How many milliseconds an answer waits for us at most. */
export function patienceFor(
  method: string,
  limit: number,
  { asksAgain }: { readonly asksAgain: boolean },
): number {
  return asksAgain ? limit : limit * (answeredRequest(method)?.patience ?? 1);
}

/** The methods of these requests. All others are none of our business. */
export const answeredMethods = Object.keys(requests) as readonly AnsweredMethod[];

/** @returns nothing for a request whose answer is the server's alone */
export function answeredRequest(method: string): AnsweredRequest | undefined {
  return isAnswered(method) ? requests[method] : undefined;
}

const isAnswered = (method: string): method is AnsweredMethod => Object.hasOwn(requests, method);

/** The file that most requests are about. */
function textDocumentOf(params: unknown): string | undefined {
  return (params as { readonly textDocument?: { readonly uri?: string } } | null)?.textDocument?.uri;
}
