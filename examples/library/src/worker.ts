import type { FlagTuple, KnownFlags, LiteralFlagTuple } from "proviso";
import type { Experiment, experiments } from "./experiments.js";
import type { Queue } from "./queue.js";

/** Does the jobs of a queue. */
class WorkerClass<const E extends FlagTuple<typeof experiments> = []> {
  readonly #queue: Queue;
  #isPaused = false;

  /**
   * `KnownFlags` stands with another parameter than the flags, because flags of type `any` fit whatever stands there.
   *
   * @param queue where the jobs come from
   * @param _previews the experiments to opt in to
   */
  constructor(queue: Queue & KnownFlags<E>, _previews?: LiteralFlagTuple<E, typeof experiments>) {
    this.#queue = queue;
  }

  /** Does all jobs of the queue; resolves to how many there were. */
  async run(): Promise<number> {
    this.#isPaused = false;
    let done = 0;
    while (!this.#isPaused) {
      const job = this.#queue.take();
      if (job === undefined) break;
      await job();
      done += 1;
    }
    return done;
  }

  /**
   * Makes `run` stop after the job that is under way.
   * @experimental PAUSE
   */
  pause(): void {
    this.#isPaused = true;
  }
}

// A constructor infers its flags as a tuple; people write them as a union: `Worker<"PAUSE">`.
export const Worker = WorkerClass;
export type Worker<E extends Experiment = never> = WorkerClass<readonly E[]>;
