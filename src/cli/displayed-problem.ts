import type { Problem } from "../problem.js";
import type { DisplayPath } from "../report/display-path.js";

/** A problem with its files named as people see them from where they are. */
export function displayed(problem: Problem, displayPath: DisplayPath): Problem {
  switch (problem.code) {
    case "reference-missing":
      return {
        ...problem,
        file: displayPath(problem.file),
        reference: displayPath(problem.reference),
      };
    case "config-circular":
      return { ...problem, file: displayPath(problem.file), circle: problem.circle.map(displayPath) };
    case "config-missing":
    case "config-unreadable":
    case "config-broken":
    case "config-lists-no-file":
    case "file-changed":
    case "file-not-writable":
    case "analysis-failed":
      return { ...problem, file: displayPath(problem.file) };
    case "typescript-missing":
      return { ...problem, folder: displayPath(problem.folder) };
    case "not-a-program-transformer":
    case "unknown-option":
    case "option-malformed":
    case "unsupported-typescript":
    case "typescript-failed":
      return problem;
  }
}
