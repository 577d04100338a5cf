import type ts from "typescript";
import { suggestionsIn } from "../analysis/flags/suggestions.js";
import type { Finding } from "../analysis/finding.js";
import type { FixKind } from "../diagnostics.js";
import { fixAll, fixAllTitles, fixable, fixesAt, type Changes, type Fix } from "../editor/fixes.js";
import type { Extensions } from "./guard.js";
import type { View } from "./view.js";

/** Quick fixes: the edits of the findings, one by one or all of a file. */
export function codeFixExtensions(service: ts.LanguageService, view: () => View | undefined): Extensions {
  function findingsIn(fileName: string): readonly Finding[] {
    const at = view();
    const file = at?.program.getSourceFile(fileName);
    if (!at || !file) return [];
    const { findings } = at.findingsIn(file, () => service.getSemanticDiagnostics(fileName));
    return [...findings, ...suggestionsIn(at.context, fileName, at.world, at.catalogs)];
  }

  return {
    // Editors ask for fixes only where they are told that there are some.
    getSupportedCodeFixes: (ask, ...args) => [...new Set([...ask(...args), ...[...fixable].map(String)])],

    getCodeFixesAtPosition(ask, fileName, start, end, errorCodes, ...rest) {
      const own = ask(fileName, start, end, errorCodes, ...rest);
      if (!errorCodes.some((code) => fixable.has(code))) return own;
      // Some editors hand in the place of the error, others the selection.
      const fixes = fixesAt(findingsIn(fileName), { start, end }, new Set(errorCodes));
      return [...own, ...fixes.map(codeFix)];
    },

    getCombinedCodeFix(ask, scope, fixId, ...rest) {
      const kind = fixKinds.find((each) => fixIdOf(each) === fixId);
      if (!kind) return ask(scope, fixId, ...rest);
      return { changes: fileChanges(fixAll(kind, findingsIn(scope.fileName))) };
    },
  };
}

const fixKinds = Object.keys(fixAllTitles) as readonly FixKind[];

// Fixes of the compiler's and of other plugins have such names too.
const fixIdOf = (kind: FixKind): string => `proviso-${kind}`;

function codeFix({ kind, title, changes }: Fix): ts.CodeFixAction {
  return {
    fixName: fixIdOf(kind),
    description: title,
    changes: fileChanges(changes),
    fixId: fixIdOf(kind),
    fixAllDescription: fixAllTitles[kind],
  };
}

/** Changes as the language service has them. */
export function fileChanges(changes: Changes): ts.FileTextChanges[] {
  return [...changes].map(([fileName, ofFile]) => ({
    fileName,
    ...(ofFile.some(({ isNewFile }) => isNewFile) && { isNewFile: true }),
    textChanges: ofFile.map(({ start, end, newText }) => ({ span: { start, length: end - start }, newText })),
  }));
}
