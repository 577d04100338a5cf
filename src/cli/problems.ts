import type { Problem } from "../problem.js";
import { problemMessage } from "../report/problem-message.js";
import { exitStatus, type ExitStatus } from "./exit-status.js";
import type { Io } from "./io.js";
import type { Session } from "./session.js";

/** What the process ends with where something could not be read. */
export function statusOf(problems: readonly Problem[]): ExitStatus {
  if (problems.some(({ code }) => code === "analysis-failed")) return exitStatus.failed;
  return problems.length > 0 ? exitStatus.refused : exitStatus.clean;
}

/** Says what could not be read, for a command whose output has no place for it. */
export function statusOfProblems({ problems }: Session, io: Io): ExitStatus {
  sayProblems(problems, io);
  return statusOf(problems);
}

export function sayProblems(problems: readonly Problem[], { err }: Io): void {
  for (const problem of problems) err(`${problemMessage(problem)}\n`);
}

/** Ends a command by a problem. */
export function failWith(problem: Problem, io: Io): ExitStatus {
  sayProblems([problem], io);
  return statusOf([problem]);
}
