import type { AnalysisLimits } from "./analysis-limits.js";

/** Finds out that a thread which owes an answer will never give it. */
export interface LostAnswers {
  /** An answer is owed, and nothing else has come since. */
  watch(): void;
  stop(): void;
}

// Short of the limits, which are looked at that often.
const tick = 500;

/**
 * A thread that loops uses a processor all the time, whatever else the machine does; one that is only slow, on a machine
 * that is busy, has little of it. So what counts is the processor time of this process, which does little else. Time
 * is counted in ticks: as long as this thread cannot run either, or the machine sleeps, there are none.
 */
export function lostAnswers({ work, idle }: AnalysisLimits, lost: (reason: string) => void): LostAnswers {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearInterval(timer);
  return {
    watch() {
      stop();
      const before = process.cpuUsage();
      let passed = 0;
      timer = setInterval(() => {
        passed += tick;
        const { user, system } = process.cpuUsage(before);
        const isLooping = passed >= work && (user + system) / 1_000 >= work;
        if (!isLooping && passed < idle) return;
        stop();
        lost(`the analysis did not come back in ${isLooping ? `${work} ms of work` : `${idle} ms`}`);
      }, tick).unref();
    },
    stop,
  };
}
