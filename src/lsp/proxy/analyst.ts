import { performance } from "node:perf_hooks";
import type {
  Foreseen,
  FromAnalysis,
  Job,
  JobDone,
  LockFile,
  Notice,
  StartAnalysis,
  ToAnalysis,
  Verdict,
} from "../program/messages.js";
import type { Encoding } from "../positions.js";
import { analysisLimits } from "./analysis-limits.js";
import { analysisThread, type AnalysisThread } from "./analysis-thread.js";
import type { Log } from "./log.js";
import { lostAnswers } from "./lost-answers.js";
import { openTexts } from "./open-texts.js";

/** The analysis, seen from the thread that serves the editor. */
export interface Analyst {
  /** Begins, when the editor's program can be asked; what was told before is not lost. */
  start(parts: Omit<StartAnalysis, "kind" | "generation">): void;
  /** Says that the editor's program cannot be asked. */
  giveUp(reason: string): void;
  tell(notice: Notice): void;
  /** The server has been asked what a job will be about: what can be known before it answers can be found out meanwhile. */
  foresee(request: Omit<Foreseen, "kind" | "id">): Foresight;
  /**
   * What an answer of the server's is to be instead, as JSON, if it does not stay as it is; nothing at all where that
   * cannot be known in time, or there is no analysis.
   *
   * @param answer gives that answer
   * @param patience how many milliseconds it waits at most; then the answer is given as the server gave it
   */
  transformed(
    job: Omit<Job, "kind" | "id" | "result">,
    answer: () => string,
    patience: number,
    unless?: Unless,
  ): Promise<Pick<JobDone, "result" | "locks" | "isUnseen"> | undefined>;
  readonly stop: () => void;
}

/** What the analysis finds out before there is an answer. */
export interface Foresight {
  /** Nothing as long as it is not known, or where the answer must be looked at. */
  readonly verdict: Verdict | undefined;
  /** Settles when nothing more is found out. */
  readonly isSettled: Promise<void>;
}

/**
 * To hand a long answer to another thread is to hold it four times. It is handed over only when it is known that it may
 * have to be changed: from what was foreseen, or, where that is not enough, by asking once more.
 */
export interface Unless {
  readonly foresight: Foresight;
  readonly passes: () => boolean;
}

/** What the analysis tells apart from its answers. */
export interface AnalystEvents {
  /** An answer was ready too late, or there was no analysis for a while: the editor may ask again. */
  late(): void;
  /** The thread has been lost: what it takes to start another one is asked for. Nothing where it cannot be had. */
  readonly again?: () => void;
  /** Locks have been found, and nobody waits any more for the answer that tells of them: it is told once. */
  readonly found?: (locks: readonly LockFile[]) => void;
  /** There is no analysis any more, for a while or for good: what is told after this is told to the next one. */
  readonly lost?: () => void;
  /** The server has been asked for a newer state of its program than one that it had begun for itself. */
  overtook(): void;
}

/** An answer that somebody waits for. */
interface Waiting {
  readonly settle: (done: JobDone | undefined) => void;
  /** Hands over what the server answered. */
  readonly handOver: () => void;
}

const nothingForeseen: Foresight = { verdict: undefined, isSettled: Promise.resolve() };

export function startAnalyst(log: Log, events: AnalystEvents): Analyst {
  const waiting = new Map<number, Waiting>();
  const foreseen = new Map<number, (verdict: Verdict | undefined) => void>();
  /** Jobs that nobody waits for any more, but that are not done. */
  const late = new Set<number>();
  let encoding: Encoding = "utf-16";
  const texts = openTexts(() => encoding);
  const lost = lostAnswers(analysisLimits, ended);
  let state: "starting" | "ready" | "pausing" | "over" = "starting";
  let queue: ToAnalysis[] = [];
  /** How many notices there have been, and how many of them the thread is not told. */
  const notices = { all: 0, untold: 0 };
  let hasBeenReady = false;
  let isConnected = false;
  let id = 0;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let began = performance.now();
  let thread: AnalysisThread | undefined = analysisThread(receive, ended);

  /** What the thread has not done is not done any more. */
  function leave(next: "pausing" | "over"): void {
    state = next;
    queue = [];
    thread?.end();
    thread = undefined;
    isConnected = false;
    lost.stop();
    late.clear();
    for (const { settle } of waiting.values()) settle(undefined);
    for (const settle of foreseen.values()) settle(undefined);
    waiting.clear();
    foreseen.clear();
  }

  function over(reason: string): void {
    if (state === "over") return;
    clearTimeout(timer);
    leave("over");
    if (reason === "") return;
    events.lost?.();
    log(`nothing is added to what TypeScript says: ${reason}`);
  }

  /** Another thread is started, though not at once each time: what one fails at the next may fail at as well. */
  function ended(reason: string): void {
    if (state === "over") return;
    const { again } = events;
    if (!again) {
      over(reason);
      return;
    }
    if (performance.now() - began >= analysisLimits.lasting) failures = 0;
    const pause = analysisLimits.pauses[failures++];
    if (pause === undefined) {
      over(`${reason}, and so ${failures} times; it is not tried again before this server is started again`);
      return;
    }
    leave("pausing");
    events.lost?.();
    log(`nothing is added to what TypeScript says for ${pause} ms, and then again: ${reason}`, "each time");
    timer = setTimeout(again, pause);
  }

  /** What is not there at first will not be there later. */
  function failed(reason: string): void {
    if (hasBeenReady) ended(reason);
    else over(reason);
  }

  function receive(message: FromAnalysis): void {
    if (message.kind === "ready") {
      state = "ready";
      flush();
      if (hasBeenReady) events.late();
      hasBeenReady = true;
    } else if (message.kind === "failed") failed(message.reason);
    else if (message.kind === "foreseen") {
      foreseen.get(message.id)?.(message.verdict);
      foreseen.delete(message.id);
    } else if (message.wantsAnswer && waiting.has(message.id)) waiting.get(message.id)?.handOver();
    else {
      if (message.error !== undefined) log(`an answer of TypeScript's is given as it is: ${message.error}`);
      if (message.overtook) events.overtook();
      if (message.locks && !waiting.has(message.id)) events.found?.(message.locks);
      isDone(message.id, message);
    }
  }

  function isDone(job: number, done: JobDone | undefined): void {
    waiting.get(job)?.settle(done);
    waiting.delete(job);
    const wasLate = late.delete(job);
    if (late.size > 0) lost.watch();
    else if (wasLate) {
      lost.stop();
      events.late();
    }
  }

  function isLate(job: number): void {
    if (late.size === 0) lost.watch();
    late.add(job);
    waiting.get(job)?.settle(undefined);
    waiting.delete(job);
  }

  function flush(): void {
    if (state !== "ready" || queue.length === 0) return;
    thread?.post(queue);
    queue = [];
  }

  /** Once all that came in one piece has been handed on, which is what others wait for. */
  function post(message: ToAnalysis): void {
    if (!thread) return;
    if (queue.push(message) === 1 && state === "ready") queueMicrotask(flush);
  }

  return {
    start(parts) {
      // A thread may end before it is connected; each is connected once.
      if (state === "over" || isConnected) return;
      isConnected = true;
      clearTimeout(timer);
      encoding = parts.encoding;
      if (!thread) {
        state = "starting";
        began = performance.now();
        thread = analysisThread(receive, ended);
        queue = [...texts.notices];
        notices.untold = notices.all - queue.length;
      }
      thread.post({ ...parts, kind: "start", generation: notices.untold });
    },
    giveUp: failed,
    tell(notice) {
      notices.all++;
      if (state !== "over") texts.note(notice);
      post(notice);
    },
    foresee(request) {
      if (state !== "ready" || late.size > 0) return nothingForeseen;
      let verdict: Verdict | undefined;
      const own = ++id;
      const isSettled = new Promise<void>((settle) => {
        foreseen.set(own, (found) => {
          verdict = found;
          settle();
        });
      });
      post({ ...request, kind: "foreseen", id: own });
      return {
        isSettled,
        get verdict() {
          return verdict;
        },
      };
    },
    async transformed(job, answer, patience, unless) {
      // One answer that takes too long must not make all behind it wait as long.
      if (!thread || late.size > 0) return undefined;
      const own = ++id;
      const postJob = (result: string | undefined): void => post({ ...job, kind: "job", id: own, result });
      const handOver = (): void => postJob(answer());
      const done = new Promise<JobDone | undefined>((settle) => waiting.set(own, { settle, handOver }));
      if (unless)
        void unless.foresight.isSettled.then(() => {
          if (!waiting.has(own) || unless.passes()) isDone(own, { kind: "done", id: own });
          else postJob(undefined);
        });
      else handOver();
      const patienceTimer = setTimeout(() => {
        isLate(own);
        log(`an answer took longer than ${patience} ms, and TypeScript's own is given`);
      }, patience);
      const found = await done;
      clearTimeout(patienceTimer);
      return found;
    },
    stop: () => over(""),
  };
}
