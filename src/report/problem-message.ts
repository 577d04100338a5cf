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
    case "typescript-missing":
      return `There is no TypeScript for the project in ${problem.folder}: run 'npm install' there, or 'npm install --save-dev typescript'.`;
    case "typescript-failed":
      return `TypeScript ${problem.version} has failed, and the project has not been checked: ${firstLine(problem.reason)}. Run it again; if it fails again, install the package 'typescript' anew.`;
    case "config-missing":
      return `There is no ${problem.file}: name the tsconfig.json of the project with '-p', or make one with 'npx tsc --init'.`;
    case "config-unreadable":
      return `${problem.file} cannot be read: ${firstLine(problem.reason)}.`;
    case "config-broken":
      return `${problem.file}${problem.place ? `(${problem.place.line},${problem.place.column})` : ""}: ${firstLine(problem.reason)} Correct it, and run this again.`;
    case "config-lists-no-file":
      return `${problem.file} lists no file: correct its "files" or "include".`;
    case "reference-missing":
      return `${problem.file} refers to ${problem.reference}, which does not exist: correct its "references".`;
    case "file-changed":
      return `${problem.file} has been changed meanwhile, so no file has been written: run this again.`;
    case "file-not-writable":
      return `${problem.file} cannot be written, so no file has been: ${firstLine(problem.reason)}. Change that, and run this again.`;
    case "analysis-failed":
      return `Proviso failed on ${problem.file} and has not checked it: ${firstLine(problem.reason)}. This is a fault of Proviso's own; please report it, with this line and the file.`;
  }
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? "";
