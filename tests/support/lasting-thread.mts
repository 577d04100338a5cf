import {
  ThreadsPoolWorker,
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  type WorkerRequest,
} from "vitest/node";

type Listener = (message: unknown) => void;

/** A thread, and how many runs it still is for. */
interface Thread {
  readonly worker: ThreadsPoolWorker;
  isStarted: boolean;
  runsLeft: number;
}

/**
 * A pool for who starts one run after the other: vitest ends its thread with each run, and with it the compiler and all
 * that it has read. Here one thread serves many runs. Test files are loaded anew by each, and what they import is not.
 *
 * @param runs after how many another thread takes over, since what vitest keeps of a run adds up
 */
export class LastingThread implements PoolRunnerInitializer {
  readonly name = "lasting-thread";
  #thread: Thread | undefined;

  constructor(readonly runs: number) {}

  createPoolWorker(options: PoolOptions): PoolWorker {
    this.#thread ??= { worker: new ThreadsPoolWorker(options), isStarted: false, runsLeft: this.runs };
    const thread = this.#thread;
    if (--thread.runsLeft === 0) this.#thread = undefined;
    return new Run(this.name, thread);
  }

  async end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.worker.stop();
  }
}

/** One run in a thread, which for vitest is the thread. */
class Run implements PoolWorker {
  readonly #listeners: [event: string, listener: Listener][] = [];
  readonly #isLast: boolean;

  constructor(
    readonly name: string,
    readonly thread: Thread,
  ) {
    this.#isLast = thread.runsLeft === 0;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    this.thread.worker.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.thread.worker.off(event, listener);
  }

  send(message: WorkerRequest): void {
    if (message.type !== "stop" || this.#isLast) this.thread.worker.send(message);
    else queueMicrotask(() => this.#answer({ type: "stopped", __vitest_worker_response__: true }));
  }

  deserialize(message: unknown): unknown {
    return this.thread.worker.deserialize(message);
  }

  async start(): Promise<void> {
    if (!this.thread.isStarted) await this.thread.worker.start();
    this.thread.isStarted = true;
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) this.off(event, listener);
    if (this.#isLast) await this.thread.worker.stop();
  }

  #answer(message: object): void {
    for (const [event, listener] of [...this.#listeners]) if (event === "message") listener(message);
  }
}
