import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FromAnalysis, StartAnalysis, Told } from "../program/messages.js";

/** One run of the thread that analyses. */
export interface AnalysisThread {
  post(message: StartAnalysis | Told): void;
  /** Nothing is heard of it any more. */
  end(): void;
}

/** @param ended takes why the thread has ended by itself */
export function analysisThread(
  receive: (message: FromAnalysis) => void,
  ended: (reason: string) => void,
): AnalysisThread {
  const worker = new Worker(join(__dirname, "..", "program", "worker.js"), {
    // What an answer takes is soon of no use any more; left alone, it would be collected when there are many megabytes.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  let isOver = false;
  function end(): void {
    isOver = true;
    // One that waits for the compiler ends only when that answers, or ends.
    worker.unref();
    void worker.terminate();
  }
  function endBecause(reason: string): void {
    if (isOver) return;
    end();
    ended(reason);
  }
  worker.on("message", (message: FromAnalysis) => {
    if (!isOver) receive(message);
  });
  worker.on("error", (error: unknown) => endBecause(error instanceof Error ? error.message : String(error)));
  worker.on("exit", () => endBecause("the analysis has ended"));
  return { post: (message) => worker.postMessage(message), end };
}
