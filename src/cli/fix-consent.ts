import { readFileSync } from "node:fs";
import type { Finding } from "../analysis/finding.js";
import { applyChanges } from "../analysis/opt-in/edit/text-change.js";
import { planConsent } from "../fix/plan-consent.js";
import { readTextFile } from "../fix/text-file.js";
import type { FileWrite } from "../fix/write-files.js";
import type { AnalysedProgram } from "./analysed-program.js";
import type { Session } from "./session.js";
import type { Selection } from "./targets.js";

/** The consent that programs need for what they use today. */
export interface ConsentFix {
  readonly writes: readonly FileWrite[];
  /** The same session, without what needs no more consent. */
  readonly left: (session: Session) => Session;
}

/** Plans the consent of each program, in its own `tsconfig.json`. An entry that it has by `extends` is not its own. */
export function consentFix({ programs }: Session, selection: Selection): ConsentFix {
  const writes: FileWrite[] = [];
  const fixed = new Set<string>();
  for (const program of programs) {
    const write = writeOf(program, selection);
    if (!write) continue;
    writes.push(write);
    fixed.add(program.configFile);
  }
  const left = (program: AnalysedProgram): AnalysedProgram =>
    fixed.has(program.configFile)
      ? { ...program, findings: program.findings.filter((finding) => !isFixed(finding, selection)) }
      : program;
  return { writes, left: (session) => ({ ...session, programs: session.programs.map(left) }) };
}

const isFixed = (finding: Finding, selection: Selection): boolean =>
  finding.code === "foreign-mark" && selection.has(finding.file);

function writeOf({ configFile, findings }: AnalysedProgram, selection: Selection): FileWrite | undefined {
  const consent = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (finding.code !== "foreign-mark" || !selection.has(finding.file)) continue;
    const names = consent.get(finding.package) ?? new Set();
    consent.set(finding.package, names.add(finding.declared));
  }
  if (consent.size === 0) return undefined;
  const before = readTextFile(readFileSync(configFile))?.text;
  if (before === undefined) return undefined;
  const changes = planConsent({ file: configFile, text: before }, consent);
  if (!changes) return undefined;
  const after = applyChanges(before, changes);
  return after === before ? undefined : { file: configFile, before, after };
}
