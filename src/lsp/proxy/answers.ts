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
  /** Whether what was late, or lost, is asked for again by itself. */
  readonly asksAgain: boolean;
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

type Asked = Omit<Job, "kind" | "id" | "result">;

/**
 * What an answer of the server's is to be instead, as JSON; nothing where it stays as it is. Where the program has locks
 * that the server sees closed, it is asked again with them open.
 */
export async function finalAnswer(
  parts: AnswerParts,
  job: Asked,
  answer: () => string,
  unless?: Unless,
): Promise<string | undefined> {
  const { analyst, documents, locks, serverRequests } = parts;
  const patience = parts.patienceFor(job.method);
  const first = await analyst.transformed(job, answer, patience, unless);
  if (!first || first.isUnseen) return answerWithoutUs(parts, job, first !== undefined);
  const isOpened = first.locks !== undefined && locks.open(first.locks);
  if (!(isSaid(job) && locks.isSeen(fileOf(job))) && !isOpened) return first.result;
  const { method, params } = job;
  const again = { ...job, generation: documents.generation };
  const result = await serverRequests.ask(method, params);
  if (result === undefined) return first.result;
  const second = await analyst.transformed(again, () => result, patience);
  if (second && !second.isUnseen) return second.result ?? result;
  return (await answerWithoutUs(parts, again, second !== undefined)) ?? result;
}

/**
 * What the server says of a file that nobody has looked at: with the locks of packages open that is nothing, where
 * something is used behind one. They are closed then, and their errors are said.
 *
 * @param isKnown whether it is known that nobody will have looked at it later, either
 */
async function answerWithoutUs(
  { documents, locks, serverRequests, asksAgain }: AnswerParts,
  job: Asked,
  isKnown: boolean,
): Promise<string | undefined> {
  const { method, params, version, generation } = job;
  const uri = fileOf(job);
  // What lies in no folder, `untitled:Untitled-1`, finds no package, and so no lock.
  if (!uri.startsWith("file:")) return undefined;
  // What is late, or lost, is asked for again soon, and so is what has been typed since.
  if (!isSaid(job) || (!isKnown && asksAgain) || documents.versionOf(uri) !== version) return undefined;
  locks.keepClosed(uri);
  const mayHaveBeenOpen = locks.haveBeenOpen && documents.generation !== generation;
  return mayHaveBeenOpen ? serverRequests.ask(method, params) : undefined;
}

const isSaid = ({ method }: Asked): boolean => method === "textDocument/diagnostic";
const fileOf = ({ method, params }: Asked): string => answeredRequest(method)?.documentOf(params) ?? "";
