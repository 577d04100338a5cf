import type { Break } from "../../audit/change.js";
import { becauseLine, declarationOf, reachLine } from "./words.js";

/** Both declarations of what is broken, what it is seen of, and the program that shows it. */
export function breakDetails(found: Break): readonly string[] {
  const { old, new: newer } = found;
  // What has been marked is what it was.
  const isSame = old?.text === newer?.text;
  const signed = (sign: string, text: string): readonly string[] =>
    text.split("\n").map((line) => `${sign} ${line}`);
  const program = provenBy(found);
  return [
    ...(old ? signed(isSame ? " " : "-", declarationOf(old)) : []),
    ...(newer && !isSame ? signed("+", declarationOf(newer)) : []),
    ...[becauseLine(found), reachLine(found)].flatMap((line) => line ?? []),
    ...(program.length > 0
      ? ["", "This compiled before, and does not any more:", ...program.map((line) => `  ${line}`)]
      : []),
  ];
}

export const provenBy = ({ program }: Break): readonly string[] =>
  program === undefined ? [] : program.trimEnd().split("\n");

export const indented = (lines: readonly string[], by: string): readonly string[] =>
  lines.map((line) => (line === "" ? "" : by + line));
