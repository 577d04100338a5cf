/** When the thread that analyses is given up, and how often another one is started. All in milliseconds. */
export interface AnalysisLimits {
  /** How much processor time, and no less of the clock's, may go into an answer that is late already. */
  readonly work: number;
  /** How long a late answer may take in which nothing is done: it waits for the compiler, or for a processor. */
  readonly idle: number;
  /** What lies between the end of a thread and the start of the next; there is none after the last. */
  readonly pauses: readonly number[];
  /** A thread that has lasted this long has not failed at once: the pauses begin anew. */
  readonly lasting: number;
}

export const analysisLimits: AnalysisLimits = {
  work: 30_000,
  idle: 120_000,
  pauses: [1_000, 5_000, 30_000, 120_000],
  lasting: 600_000,
};
