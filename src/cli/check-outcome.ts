import type { Finding } from "../analysis/finding.js";
import type { ReportedError } from "../analysis/program/compiler.js";
import { severityOf } from "../report/severity-of.js";
import { runsInProcess } from "../programs/supported.js";
import type { CheckReport } from "../report/formats/index.js";
import { lineMap } from "../analysis/program/line-map.js";
import { usageMessage } from "../report/usage-problem.js";
import { exitStatus, type ExitStatus } from "./exit-status.js";
import type { Io } from "./io.js";
import { statusOf } from "./problems.js";
import type { AnalysedProgram } from "./analysed-program.js";
import type { Session } from "./session.js";
import type { Selection } from "./targets.js";
import { provisoVersion } from "./version.js";

/** All that a check says of the files that were named. */
export function checkReport(
  session: Session,
  selection: Selection,
  { strict, types }: { readonly strict: boolean; readonly types: boolean },
): CheckReport {
  const { programs, problems, textOf, displayPath } = session;
  return {
    version: provisoVersion(),
    findings: programs.flatMap(({ findings }) => findings.filter(({ file }) => selection.has(file))),
    optIns: programs.flatMap(({ optIns }) =>
      optIns.filter(({ uses }) => uses.some(({ file }) => selection.has(file))),
    ),
    suggestions: programs.flatMap(({ suggestions }) => suggestions.filter(({ file }) => selection.has(file))),
    compilerErrors: types ? programs.flatMap((program) => errorsOf(program, selection)) : undefined,
    problems,
    strict,
    textOf,
    displayPath,
  };
}

/** Of the named files; what stands in none of the program's, as an error of an option does, is of all of them. */
const errorsOf = (
  { printedErrors, files }: AnalysedProgram,
  selection: Selection,
): readonly ReportedError[] =>
  printedErrors.filter(({ file }) => file === undefined || !files.has(file) || selection.has(file));

/** Says what stands beside a report: files that could not be looked at, or not in whole. */
export function tellRest(
  io: Io,
  session: Session,
  selection: Selection,
  { compilerErrors }: CheckReport,
): void {
  for (const file of missingFiles(session, selection))
    io.err(`${usageMessage({ code: "file-not-in-program", file })}\n`);
  for (const { configFile, version } of session.unlocked) {
    const file = session.displayPath(configFile);
    const code = runsInProcess(version) ? "no-patch" : "no-transformers";
    io.err(`${usageMessage({ code, file, version })}\n`);
  }
  // With `--types` the report has them.
  if (compilerErrors) return;
  for (const [file, start] of syntaxErrors(session, selection)) {
    const { line, column } = lineMap(session.textOf(file) ?? "").positionAt(start);
    const place = `${session.displayPath(file)}(${line},${column})`;
    io.err(`${usageMessage({ code: "syntax-error", place })}\n`);
  }
}

export function checkStatus(
  session: Session,
  selection: Selection,
  { findings, suggestions, compilerErrors, strict }: CheckReport,
): ExitStatus {
  const status = statusOf(session.problems);
  if (status !== exitStatus.clean) return status;
  if (missingFiles(session, selection).length > 0) return exitStatus.refused;
  const isError = (finding: Finding): boolean => strict || severityOf(finding) === "error";
  if (findings.some(isError) || (strict && suggestions.length > 0)) return exitStatus.findings;
  if (compilerErrors && compilerErrors.length > 0) return exitStatus.findings;
  // What could not be read in whole must not pass for clean.
  return syntaxErrors(session, selection).size > 0 ? exitStatus.refused : exitStatus.clean;
}

function missingFiles({ programs }: Session, selection: Selection): readonly string[] {
  return selection.missingFrom(new Set(programs.flatMap(({ files }) => [...files])));
}

function syntaxErrors({ programs }: Session, selection: Selection): ReadonlyMap<string, number> {
  const errors = programs.flatMap((program) => [...program.syntaxErrors]);
  return new Map(errors.filter(([file]) => selection.has(file)));
}
