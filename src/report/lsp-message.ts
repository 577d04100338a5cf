import type { Problem } from "../problem.js";
import { problemMessage } from "./problem-message.js";

/** Why `proviso lsp` adds nothing, or does not serve at all. */
export type LspProblem =
  | { readonly code: "plugins"; readonly version: string; readonly serves: boolean }
  | { readonly code: "no-server"; readonly problem: Problem }
  | { readonly code: "not-started"; readonly command: string; readonly reason: string };

/** One line: what is the matter, and what to do. */
export function lspMessage(problem: LspProblem): string {
  switch (problem.code) {
    case "plugins": {
      const plugin = `TypeScript ${problem.version} loads Proviso as a plugin: run 'npx proviso init', and use the editor's support of TypeScript`;
      return problem.serves
        ? `${plugin}. typescript-language-server is served here, as it is.`
        : `${plugin}, or install typescript-language-server to have it served here.`;
    }
    case "no-server":
      return problemMessage(problem.problem);
    case "not-started":
      return `'${problem.command}' cannot be started: ${problem.reason}`;
  }
}
