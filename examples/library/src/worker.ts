import type { FlagsIn, FlagTuple, Gated, KnownFlags, LiteralFlagTuple } from "proviso";
import type { Experiment, experiments } from "./experiments.js";
import type { Queue } from "./queue.js";

export interface StableWorker {
  /** Does all jobs of the queue; resolves to how many there were. */
  run(): Promise<number>;
}

export interface WorkerExperiments {
  PAUSE: {
    /** Makes `run` stop after the job that is under way. */
    pause(): void;
  };
}

export type Worker<E extends Experiment = never> = Gated<
  StableWorker,
  WorkerExperiments,
  E,
  typeof experiments
>;

// A constructor cannot have type parameters of its own in a class; in an interface it can.
export interface WorkerConstructor {
  /**
   * `KnownFlags` stands with another parameter than the flags, because flags of type `any` fit whatever stands there.
   *
   * @param queue where the jobs come from
   * @param previews the experiments to opt in to
   */
  new <const E extends FlagTuple<typeof experiments> = []>(
    queue: Queue & KnownFlags<E>,
    previews?: LiteralFlagTuple<E, typeof experiments>,
  ): Worker<FlagsIn<E, typeof experiments>>;
}

type Everything = StableWorker & WorkerExperiments["PAUSE"];

class QueueWorker implements Everything {
  readonly #queue: Queue;
  #isPaused = false;

  constructor(queue: Queue) {
    this.#queue = queue;
  }

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

  pause(): void {
    this.#isPaused = true;
  }
}

export const Worker = QueueWorker as new (queue: Queue) => Everything as WorkerConstructor;
