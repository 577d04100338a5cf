/** A file that could not be looked at, and why. */
export interface FileFailure {
  readonly file: string;
  readonly reason: string;
  /** What is too much for the compiler itself, where that is why. */
  readonly tooMuch?: "depth" | "flow";
}

/** A file is too much for the compiler: it nests too deep, or branches too often. */
export class CompilerGivesUp extends Error {
  constructor(readonly tooMuch: "depth" | "flow") {
    super(`too much ${tooMuch}`);
  }
}

/** Asks of files one by one. */
export interface FileByFile {
  /** What is asked of one file; `instead` where that fails. */
  ask<Answer>(file: string, question: () => Answer, instead: Answer): Answer;
  /** Each file once of which something could not be told. */
  readonly failures: () => readonly FileFailure[];
}

/**
 * What fails on one file must not keep the others from being looked at: a compiler of TypeScript 5 or 6 has no stack
 * left where somebody nests a few thousand brackets.
 */
export function fileByFile(): FileByFile {
  const failures = new Map<string, FileFailure>();
  return {
    ask(file, question, instead) {
      // What fails once is not asked again: the compiler may be no good to the others after it.
      if (failures.has(file)) return instead;
      try {
        return question();
      } catch (error) {
        failures.set(file, failureOf(file, error));
        return instead;
      }
    },
    failures: () => [...failures.values()],
  };
}

export function failureOf(file: string, error: unknown): FileFailure {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof CompilerGivesUp) return { file, reason, tooMuch: error.tooMuch };
  // What we do ourselves goes by loops.
  return error instanceof RangeError ? { file, reason, tooMuch: "depth" } : { file, reason };
}
