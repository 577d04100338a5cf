import type { FlagsIn, FlagTuple, Gated, KnownFlags, LiteralFlagTuple } from "proviso";
import type { Experiment, experiments } from "./experiments.js";

export type Job = () => void | Promise<void>;

export interface StableQueue {
  readonly name: string;
  readonly size: number;
  /** Puts a job at the end. */
  add(job: Job): void;
  /** Takes the first job out. */
  take(): Job | undefined;
}

export interface QueueExperiments {
  PRIORITY: {
    /** Puts a job at the front. */
    addFirst(job: Job): void;
  };
  RETRY: {
    /** Puts a job at the end, to be tried again when it fails. */
    addWithRetries(job: Job, retries: number): void;
  };
  CRON: {
    /** Puts a job at the end whenever the clock matches. */
    schedule(pattern: string, job: Job): void;
  };
}

export type Queue<E extends Experiment = never> = Gated<StableQueue, QueueExperiments, E, typeof experiments>;

export interface QueueSettings<E> {
  readonly optIn?: LiteralFlagTuple<E, typeof experiments>;
}

// One class does everything that the library still has; the types say who may use what. What was rejected is gone.
type Everything = StableQueue & QueueExperiments["PRIORITY"] & QueueExperiments["RETRY"];

class QueueInMemory implements Everything {
  readonly #jobs: Job[] = [];

  constructor(readonly name: string) {}

  get size(): number {
    return this.#jobs.length;
  }

  add(job: Job): void {
    this.#jobs.push(job);
  }

  take(): Job | undefined {
    return this.#jobs.shift();
  }

  addFirst(job: Job): void {
    this.#jobs.unshift(job);
  }

  addWithRetries(job: Job, retries: number): void {
    this.add(async () => {
      try {
        await job();
      } catch (error) {
        if (retries === 0) throw error;
        this.addWithRetries(job, retries - 1);
      }
    });
  }
}

/** Makes a queue. */
export function createQueue<const E extends FlagTuple<typeof experiments> = []>(
  name: string,
  _settings?: QueueSettings<E> & KnownFlags<E>,
): Queue<FlagsIn<E, typeof experiments>> {
  // Not in one step: the types still have what was rejected, the class has not.
  const queue: StableQueue = new QueueInMemory(name);
  return queue as Queue<FlagsIn<E, typeof experiments>>;
}
