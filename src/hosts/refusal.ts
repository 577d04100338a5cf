import type { UsageProblem } from "../report/usage-problem.js";

/** Ends a command that cannot do what it was asked; `run` puts the problem into words. */
export class Refusal extends Error {
  constructor(readonly problem: UsageProblem) {
    super(problem.code);
  }
}
