import { frameOfText, frameReader } from "../proxy/framing.js";
import { peekAt, resultIn } from "../proxy/peek.js";
import type { HeldTrees } from "./held-trees.js";
import type { Pipe } from "./pipe.js";

/** The part of a connection that the synchronous API of TypeScript 7 asks. */
export interface Channel {
  requestSync(method: string, payload: string): string;
  requestBinarySync(method: string, payload: Uint8Array): Uint8Array;
  registerCallback(name: string, callback: (name: string, payload: string) => string): void;
  close(): void;
}

/** One of which is known what is asked. */
export interface HeardChannel extends Channel {
  /** What is asked meanwhile; nobody is asked, and each answer is nothing. */
  askedIn(ask: () => void): readonly Question[];
}

/** The compiler cannot be asked any more. */
export class ChannelError extends Error {}

export interface Question {
  readonly method: string;
  /** As JSON. */
  readonly params: string;
}

/** What the compiler says to one question. */
export type Answer = { readonly result: string } | { readonly error: string };

/** Questions to the compiler at the other end of a pipe, of which several may be on their way. */
export interface Questions {
  /** @returns the numbers by which their answers are waited for */
  send(questions: readonly Question[]): readonly number[];
  wait(id: number): Answer;
  /** Is told of each answer that comes, also of those that nobody waits for yet. */
  onAnswer: ((id: number, answer: Answer) => void) | undefined;
  /** Of these no answer is waited for any more. */
  drop(ids: Iterable<number>): void;
  close(): void;
}

export function questionsOver(pipe: Pipe): Questions {
  let last = 0;
  const expected = new Set<number>();
  const answers = new Map<number, Answer>();
  const take = frameReader(
    (frame) => received(frame.body().toString("utf8")),
    () => {
      throw new ChannelError("the compiler does not speak its protocol");
    },
    () => true,
  );

  function received(body: string): void {
    const peeked = peekAt(body);
    // Those that nobody waits for are passed over.
    if (peeked.kind === "other" || typeof peeked.id !== "number" || !expected.delete(peeked.id)) return;
    const answer =
      peeked.kind === "result" ? { result: resultIn(body, peeked.start) } : { error: errorIn(body) };
    answers.set(peeked.id, answer);
    questions.onAnswer?.(peeked.id, answer);
  }

  /** What fails on the way ends all. */
  function reached<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw new ChannelError(error instanceof Error ? error.message : String(error));
    }
  }

  const questions: Questions = {
    onAnswer: undefined,
    send(asked) {
      const ids = asked.map(() => ++last);
      const frames = asked.map(({ method, params }, index) => {
        const head = `{"jsonrpc":"2.0","id":${String(ids[index])},"method":${JSON.stringify(method)}`;
        return frameOfText(`${head},"params":${params}}`);
      });
      for (const id of ids) expected.add(id);
      reached(() => pipe.write(Buffer.concat(frames)));
      return ids;
    },
    wait(id) {
      for (;;) {
        const answer = answers.get(id);
        if (answer) {
          answers.delete(id);
          return answer;
        }
        const piece = reached(() => pipe.read());
        if (!piece) throw new ChannelError("the connection was closed");
        take(piece);
      }
    },
    drop(ids) {
      for (const id of ids) {
        expected.delete(id);
        answers.delete(id);
      }
    },
    close: () => pipe.close(),
  };
  return questions;
}

function errorIn(body: string): string {
  const { error } = JSON.parse(body) as { readonly error?: { readonly message?: string } };
  return error?.message ?? "the compiler failed";
}

const dataStart = '{"data":"';

/** What is in `{"data":"…"}`, as long as it may be; without it there is no such thing. */
function dataIn(result: string): string {
  // Nothing in it needs to be escaped.
  if (result.startsWith(dataStart) && result.indexOf('"', dataStart.length) === result.length - 2)
    return result.slice(dataStart.length, -2);
  return ((JSON.parse(result) ?? {}) as { readonly data?: string }).data ?? "";
}

// Their answers say nothing, and nobody needs to wait for them.
const untold: ReadonlySet<string> = new Set(["release"]);

/**
 * Asks the compiler, and waits for each answer.
 *
 * @param ask gives the answer to a question
 * @param came is told of each tree
 */
export function waitingChannel(
  questions: Questions,
  ask: (question: Question) => Answer,
  came: HeldTrees["came"],
): HeardChannel {
  let heard: Question[] | undefined;

  function resultOf(method: string, params: string): string {
    const answer = ask({ method, params });
    if ("error" in answer) throw new Error(answer.error);
    return answer.result;
  }

  return {
    askedIn(act) {
      const all: Question[] = (heard = []);
      try {
        act();
      } finally {
        heard = undefined;
      }
      return all;
    },
    requestSync(method, payload) {
      if (heard) {
        heard.push({ method, params: payload });
        return "";
      }
      if (untold.has(method)) {
        questions.drop(questions.send([{ method, params: payload }]));
        return "";
      }
      const result = resultOf(method, payload);
      return result === "null" ? "" : result;
    },
    requestBinarySync(method, payload) {
      const params = Buffer.from(payload).toString("utf8");
      const result = resultOf(method, params);
      const bytes = Buffer.from(dataIn(result), "base64");
      if (bytes.length > 0) came((JSON.parse(params) as { readonly file: string }).file, bytes.length);
      return bytes;
    },
    registerCallback: () => undefined,
    close: () => questions.close(),
  };
}
