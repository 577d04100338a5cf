/** A file that could not be looked at, and why. */
export interface FileFailure {
  readonly file: string;
  readonly reason: string;
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
      try {
        return question();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (!failures.has(file)) failures.set(file, { file, reason });
        return instead;
      }
    },
    failures: () => [...failures.values()],
  };
}
