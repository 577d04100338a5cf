import { lineMap } from "../analysis/program/line-map.js";
import { diagnostics } from "../diagnostics.js";
import type { ProgramError, TakenBack } from "../fix/proposal.js";
import type { DisplayPath } from "./display-path.js";

/** Says which edits were not made, why, and what is left to do by hand: one line each. */
export function editsTakenBack(
  takenBack: readonly TakenBack[],
  textOf: (file: string) => string | undefined,
  displayPath: DisplayPath,
): string {
  const placeOf = (file: string, start: number): string => {
    const text = textOf(file);
    if (text === undefined) return displayPath(file);
    const { line, column } = lineMap(text).positionAt(start);
    return `${displayPath(file)}(${line},${column})`;
  };
  const lines = takenBack.map(({ proposal, error, place, isNew }) => {
    const { kind, flags, site, snippet } = proposal;
    const names = flags.map((flag) => `'${flag}'`).join(", ");
    const result = consequence(error, isNew, placeOf(error.file, place));
    const at = placeOf(site.file, site.start);
    if (kind === "augment-module") return `${at}: not changed, because importing the library here ${result}`;
    return kind === "opt-in"
      ? `${at}: not changed, because opting in to ${names} here ${result} Opt in by hand${snippet === undefined ? "" : `; tried was: ${onOneLine(snippet)}`}`
      : `${at}: not changed, because taking ${names} out here ${result} Take it out by hand, with what relies on it.`;
  });
  return [...new Set(lines)].map((line) => `${line}\n`).join("");
}

function consequence({ code, text }: ProgramError, isNew: boolean, place: string): string {
  if (text === "") return "does not open anything.";
  if (!isNew) return `leaves ${place} as it is: error ${numberOf(code)}.`;
  return `brings ${place}: error ${numberOf(code)}: ${firstLine(text).replace(/\.?$/, ".")}`;
}

const numberOf = (code: string): string =>
  code in diagnostics ? `TS${diagnostics[code as keyof typeof diagnostics].number}` : code;

// The rest of a message of the compiler's tells what the first line means.
const firstLine = (text: string): string => onOneLine(/^[^\r\n]*/.exec(text)?.[0] ?? "");
const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
