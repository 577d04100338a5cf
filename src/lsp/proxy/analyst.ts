import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type {
  Foreseen,
  FromAnalysis,
  Job,
  JobDone,
  StartAnalysis,
  ToAnalysis,
  Told,
  Verdict,
} from "../program/messages.js";
import type { Log } from "./log.js";

/** The analysis, seen from the thread that serves the editor. */
export interface Analyst {
  /** Begins, when the editor's program can be asked; what was told before is not lost. */
  start(parts: Omit<StartAnalysis, "kind">): void;
  /** Says that there will be no analysis. */
  giveUp(reason: string): void;
  /** Something has been typed, or files have changed. */
  tell(message: Exclude<ToAnalysis, Foreseen | Job | StartAnalysis>): void;
  /** The server has been asked what a job will be about: what can be known before it answers can be found out meanwhile. */
  foresee(request: Omit<Foreseen, "kind" | "id">): Foresight;
  /**
   * What an answer of the server's is to be instead, as JSON; nothing where it stays as it is, or where that cannot be
   * known in time.
   *
   * @param answer gives that answer
   * @param patience how many milliseconds it waits at most; then the answer is given as the server gave it
   */
  transformed(
    job: Omit<Job, "kind" | "id" | "result">,
    answer: () => string,
    patience: number,
    unless?: Unless,
  ): Promise<Pick<JobDone, "result" | "locks"> | undefined>;
  readonly stop: () => void;
}

// Who has not come back by then never will.
const lost = 30_000;

/** What the analysis finds out before there is an answer. */
export interface Foresight {
  /** Nothing as long as it is not known, or where the answer must be looked at. */
  readonly verdict: Verdict | undefined;
  /** Settles when nothing more is found out. */
  readonly isSettled: Promise<void>;
}

/** A long answer is handed over only when it is known that it may have to be changed. */
export interface Unless {
  readonly foresight: Foresight;
  readonly passes: () => boolean;
}

/** What the analysis tells apart from its answers. */
export interface AnalystEvents {
  /** An answer was ready too late: the editor may ask again. */
  late(): void;
  /** The server has been asked for a newer state of its program than one that it had begun for itself. */
  overtook(): void;
}

const nothingForeseen: Foresight = { verdict: undefined, isSettled: Promise.resolve() };

export function startAnalyst(log: Log, events: AnalystEvents): Analyst {
  const worker = new Worker(join(__dirname, "..", "program", "worker.js"), {
    // What an answer takes is soon of no use any more; left alone, it would be collected when there are many megabytes.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const waiting = new Map<number, (done: JobDone | undefined) => void>();
  const foreseen = new Map<number, (verdict: Verdict | undefined) => void>();
  // What is to be told; nothing once it is over.
  let queue: ToAnalysis[] | undefined = [];
  let state: "starting" | "ready" | "over" = "starting";
  let id = 0;
  /** Jobs that nobody waits for any more, but that are not done, with when they are given up. */
  const late = new Map<number, NodeJS.Timeout>();

  function over(reason: string): void {
    if (state === "over") return;
    state = "over";
    queue = undefined;
    if (reason !== "") log(`nothing is added to what TypeScript says: ${reason}`);
    void worker.terminate();
    for (const settle of [...waiting.values(), ...foreseen.values()]) settle(undefined);
    waiting.clear();
    foreseen.clear();
    for (const timer of late.values()) clearTimeout(timer);
  }

  worker.on("message", (message: FromAnalysis) => {
    if (message.kind === "ready") {
      state = "ready";
      flush();
    } else if (message.kind === "failed") over(message.reason);
    else if (message.kind === "foreseen") {
      foreseen.get(message.id)?.(message.verdict);
      foreseen.delete(message.id);
    } else {
      if (message.error !== undefined) log(`an answer of TypeScript's is given as it is: ${message.error}`);
      if (message.overtook) events.overtook();
      isDone(message.id, message);
    }
  });
  worker.on("error", ({ message }) => over(message));
  worker.on("exit", () => over("the analysis has ended"));

  function isDone(job: number, done: JobDone | undefined): void {
    waiting.get(job)?.(done);
    waiting.delete(job);
    clearTimeout(late.get(job));
    if (late.delete(job) && late.size === 0) events.late();
  }

  function flush(): void {
    if (state !== "ready" || !queue || queue.length === 0) return;
    worker.postMessage(queue satisfies Told);
    queue = [];
  }

  /** Once all that came in one piece has been handed on, which is what others wait for. */
  function post(message: ToAnalysis): void {
    if (queue?.push(message) === 1 && state === "ready") queueMicrotask(flush);
  }

  return {
    start(parts) {
      if (state !== "over") worker.postMessage({ ...parts, kind: "start" } satisfies StartAnalysis);
    },
    giveUp: over,
    tell: post,
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
      if (state === "over" || late.size > 0) return undefined;
      const own = ++id;
      const done = new Promise<JobDone | undefined>((settle) => waiting.set(own, settle));
      const postJob = (): void => post({ ...job, kind: "job", id: own, result: answer() });
      if (unless)
        void unless.foresight.isSettled.then(() => {
          if (!waiting.has(own) || unless.passes()) isDone(own, undefined);
          else postJob();
        });
      else postJob();
      const timer = setTimeout(() => {
        late.set(
          own,
          setTimeout(() => over(`the analysis did not come back in ${lost} ms`), lost),
        );
        waiting.get(own)?.(undefined);
        waiting.delete(own);
        log(`an answer took longer than ${patience} ms, and TypeScript's own is given`);
      }, patience);
      const found = await done;
      clearTimeout(timer);
      return found;
    },
    stop: () => over(""),
  };
}
