import type { Problem } from "../problem.js";

/** An error that a compiler reports of a `tsconfig.json`. */
export interface ConfigError {
  readonly code: number;
  /** Nothing for an error of another file, such as the one that it extends. */
  readonly start: number | undefined;
  readonly text: string;
}

// "No inputs were found in config file", "The 'files' list in config file is empty".
const listsNoFile = new Set([18002, 18003]);

const isSyntax = ({ code }: ConfigError): boolean => code < 2000;

/** Why a project cannot be read, from what the compiler says of its `tsconfig.json`. */
export function configProblem(
  file: string,
  text: string,
  errors: readonly ConfigError[],
): Problem | undefined {
  const inOrder = errors.toSorted((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity));
  // What is said beside an error of syntax may follow from it.
  const broken = inOrder.find(isSyntax) ?? inOrder.find(({ code }) => !listsNoFile.has(code));
  if (broken) {
    const before = broken.start === undefined ? undefined : text.slice(0, broken.start).split(/\r\n|\n|\r/);
    const place = before && { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { code: "config-broken", file, place, reason: broken.text };
  }
  return errors.length > 0 ? { code: "config-lists-no-file", file } : undefined;
}
