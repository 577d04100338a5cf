/**
 * What an audit asks a compiler that may have no end: two types can be such that to compare them takes hours. Whoever runs
 * the audit is told of each beforehand, and may end it all; the next one leaves out what took too long.
 */
export interface Tasks {
  /**
   * @param task the same in each audit of the same states
   * @returns whether it is to be done
   */
  readonly begin: (task: string) => boolean;
  /** What follows has an end. */
  readonly end: () => void;
  /**
   * Leaves out from here on what was begun last, as it has taken the whole stack.
   *
   * @returns whether it can be left out
   */
  readonly leaveOut: () => boolean;
}

/** All is done, however long it takes. */
export const unlimited: Tasks = { begin: () => true, end: () => undefined, leaveOut: () => false };
