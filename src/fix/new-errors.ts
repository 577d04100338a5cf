import type { Draft } from "./draft.js";
import type { Proposal, ProgramError, Sight } from "./proposal.js";

/**
 * The errors of programs with a draft that they do not have as they are. One that stays where it was may change its
 * words: it names types, and the types have more flags.
 *
 * @param proposals what is about to be done: an error that asks for it will go
 */
export function newErrors<T>(
  start: Sight<T>,
  { errors }: Sight<T>,
  draft: Draft,
  proposals: readonly Proposal[],
): readonly ProgramError[] {
  const keyOf = ({ program, file, code }: ProgramError, at: number): string =>
    JSON.stringify([program, file, code, at]);
  const known = new Set(start.errors.map((error) => keyOf(error, error.start)));
  const mended = new Set(proposals.flatMap(({ uses }) => uses.map((use) => `${use.file}:${use.start}`)));
  return errors.filter(
    (error) =>
      !known.has(keyOf(error, draft.origin(error.file, error.start))) &&
      !(error.flags.length > 0 && mended.has(`${error.file}:${error.start}`)),
  );
}
