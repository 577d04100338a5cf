import type ts from "typescript";
import { flagsNotNeededIn } from "../analysis/flags/flags-not-needed.js";
import type { Finding } from "../analysis/finding.js";
import { diagnostics } from "../diagnostics.js";
import { fixAll, fixesOf, fixKinds, type Changes, type Fix, type FixKind } from "./fixes.js";
import type { Extensions } from "./guard.js";
import type { View } from "./view.js";

/** The codes that there are quick fixes for. */
export const fixable = (["opt-in-required", "feature-removed", "flag-not-needed"] as const).map(
  (code) => diagnostics[code].number,
);

/** Quick fixes: the edits of the findings, one by one or all of a file. */
export function codeFixExtensions(service: ts.LanguageService, view: () => View | undefined): Extensions {
  function findingsIn(fileName: string): readonly Finding[] {
    const at = view();
    const file = at?.program.getSourceFile(fileName);
    if (!at || !file) return [];
    const { findings } = at.findingsIn(file, () => service.getSemanticDiagnostics(fileName));
    return [...findings, ...flagsNotNeededIn(at.context, fileName, at.catalogs)];
  }

  return {
    // Editors ask for fixes only where they are told that there are some.
    getSupportedCodeFixes: (ask, ...args) => [...new Set([...ask(...args), ...fixable.map(String)])],

    getCodeFixesAtPosition(ask, fileName, start, end, errorCodes, ...rest) {
      const own = ask(fileName, start, end, errorCodes, ...rest);
      if (!errorCodes.some((code) => fixable.includes(code as (typeof fixable)[number]))) return own;
      const all = findingsIn(fileName);
      // Some editors hand in the place of the error, others the selection.
      const here = all.filter(
        (finding) =>
          finding.start <= end &&
          start <= finding.end &&
          errorCodes.includes(diagnostics[finding.code].number),
      );
      const fixes = here.flatMap((finding) => fixesOf(finding, all));
      return [...own, ...distinct(fixes).map(codeFix)];
    },

    getCombinedCodeFix(ask, scope, fixId, ...rest) {
      if (!isFixKind(fixId)) return ask(scope, fixId, ...rest);
      return { changes: fileChanges(fixAll(fixId, findingsIn(scope.fileName))) };
    },
  };
}

const isFixKind = (fixId: unknown): fixId is FixKind => typeof fixId === "string" && fixId in fixKinds;

// Two uses on one line may need the same.
const distinct = (fixes: readonly Fix[]): readonly Fix[] => [
  ...new Map(fixes.map((fix) => [JSON.stringify([fix.title, ...fix.changes]), fix])).values(),
];

function codeFix({ kind, title, changes }: Fix): ts.CodeFixAction {
  return {
    fixName: kind,
    description: title,
    changes: fileChanges(changes),
    fixId: kind,
    fixAllDescription: fixKinds[kind],
  };
}

/** Changes as the language service has them. */
export function fileChanges(changes: Changes): ts.FileTextChanges[] {
  return [...changes].map(([fileName, ofFile]) => ({
    fileName,
    textChanges: ofFile.map(({ start, end, newText }) => ({ span: { start, length: end - start }, newText })),
  }));
}
