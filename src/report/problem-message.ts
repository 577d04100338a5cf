import type { Problem } from "../problem.js";

/** Puts a problem into words: one line, what is wrong, where, and what to do. */
export function problemMessage(problem: Problem): string {
  switch (problem.code) {
    case "not-a-program-transformer":
      return 'Proviso is not running: add "transformProgram": true to its entry in "plugins" of tsconfig.json.';
    case "unknown-option":
      return `Proviso does not know the option '${problem.option}' in its entry in "plugins" of tsconfig.json: take it out, or use one of ${problem.known.map((option) => `'${option}'`).join(", ")}.`;
    case "unsupported-typescript":
      return `Proviso does not run on TypeScript ${problem.version}: install ${problem.supported}.`;
    case "analysis-failed":
      return `Proviso failed on ${problem.file} and has not checked it: ${problem.reason}. This is a fault of Proviso's own; please report it, with this line and the file.`;
  }
}
