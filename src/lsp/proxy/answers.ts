import type { Job } from "../program/messages.js";
import { answeredRequest } from "../answered-requests.js";
import type { Analyst, Foresight, Unless } from "./analyst.js";
import type { Documents } from "./documents.js";
import type { OpenedLocks } from "./opened-locks.js";
import type { OwnRequests } from "./own-requests.js";

/** What the answers of the server's are made of. */
export interface AnswerParts {
  readonly analyst: Analyst;
  readonly documents: Documents;
  readonly locks: OpenedLocks;
  readonly serverRequests: OwnRequests;
  /** How many milliseconds an answer waits for us at most. */
  readonly patienceFor: (method: string) => number;
}

/** Whether it is known of an answer that nothing is added to it, so that it need not be read as a whole. */
export function isPassedOn(foresight: Foresight | undefined, method: string, answer: () => string): boolean {
  const verdict = foresight?.verdict;
  return (
    verdict === "as-it-is" ||
    (verdict === "names-nothing" && answeredRequest(method)?.needsNames?.(answer()) === true)
  );
}

/**
 * What an answer of the server's is to be instead, as JSON; nothing where it stays as it is. Where the program has locks
 * that the server sees closed, it is asked again with them open.
 */
export async function finalAnswer(
  { analyst, documents, locks, serverRequests, patienceFor }: AnswerParts,
  job: Omit<Job, "kind" | "id" | "result">,
  answer: () => string,
  unless?: Unless,
): Promise<string | undefined> {
  const patience = patienceFor(job.method);
  const first = await analyst.transformed(job, answer, patience, unless);
  if (!first?.locks) return first?.result;
  locks.open(first.locks);
  documents.forget();
  const { method, params } = job;
  const { generation } = documents;
  const result = await serverRequests.ask(method, params);
  if (result === undefined) return first.result;
  return (await analyst.transformed({ ...job, generation }, () => result, patience))?.result ?? result;
}
