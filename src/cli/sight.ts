import type { Finding } from "../analysis/finding.js";
import type { Proposal, ProgramError, Sight } from "../fix/proposal.js";
import { findingMessage } from "../report/finding-message.js";
import type { AnalysedProgram } from "./analysed-program.js";
import type { Session } from "./session.js";

/**
 * What is seen of all programs of a session.
 *
 * @param first the session before all edits
 * @param proposals what is to be tried next
 */
export function sightOf(session: Session, first: Session, proposals: readonly Proposal[]): Sight<Session> {
  const { programs, problems, displayPath, textOf } = session;
  return {
    from: session,
    proposals,
    errors: programs.flatMap((program) =>
      errorsOf(program, (finding) => findingMessage(finding, displayPath)),
    ),
    isWhole: problems.length <= first.problems.length,
    textOf: (file) => textOf(file) ?? first.textOf(file),
  };
}

function errorsOf(
  { configFile, findings, compilerErrors, syntaxErrors }: AnalysedProgram,
  wordsOf: (finding: Finding) => string,
): readonly ProgramError[] {
  const program = configFile;
  return [
    ...findings.map((finding): ProgramError => {
      const { file, start } = finding;
      // Once its flags are loaded, what asked for that asks for its own.
      const code = finding.code === "flags-not-loaded" ? "opt-in-required" : finding.code;
      return { program, file, start, code, text: wordsOf(finding), flags: flagsOf(finding) };
    }),
    ...[...compilerErrors].flatMap(([file, errors]) =>
      errors.map(({ code, start, text }) => ({ program, file, start, code: `TS${code}`, text, flags: [] })),
    ),
    ...[...syntaxErrors].map(([file, start]) => ({
      program,
      file,
      start,
      code: "syntax",
      text: "a syntax error",
      flags: [],
    })),
  ];
}

function flagsOf(finding: Finding): readonly string[] {
  if (finding.code === "opt-in-required") return finding.features.map(({ flag }) => flag);
  if (finding.code === "flags-not-loaded") return [finding.flag];
  return finding.code === "feature-removed" ? [finding.feature.flag] : [];
}
