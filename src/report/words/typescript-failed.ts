import { firstLine } from "./first-line.js";
import type { Words } from "./words.js";

export const typescriptFailed: Words<"typescript-failed"> = {
  message: (problem) =>
    `TypeScript ${problem.version} has failed, and the project has not been checked: ${firstLine(problem.reason)}. Run it again; if it fails again, install the package 'typescript' anew.`,
  meaning:
    "TypeScript 7 runs in a process of its own, which did not start, or ended before it had answered. What it left out must not look like a clean project.",
  remedy:
    "Run it again. If it fails again, install `typescript` anew; its own `npx tsc --noEmit` shows whether it runs at all.",
  example: {
    language: "text",
    text: "error TS990015: TypeScript 7.0.2 has failed, and the project has not been checked: Unexpected EOF while reading from child process (killed by signal SIGKILL). Run it again; if it fails again, install the package 'typescript' anew.",
  },
};
