import { suggestionsIn } from "../../analysis/flags/suggestions.js";
import { diagnostics } from "../../diagnostics.js";
import { fixable, fixesAt } from "../../editor/fixes.js";
import type { CodeAction, Diagnostic, Range } from "../protocol.js";
import type { Moment, Transformer } from "./moment.js";
import { workspaceEdit } from "./workspace-edit.js";

interface Params {
  readonly range: Range;
  readonly context: { readonly diagnostics: readonly Diagnostic[]; readonly only?: readonly string[] };
}

const kind = "quickfix";

/** Code actions: the edits of the findings, one by one or all of a file. */
export const codeActionTransformer: Transformer = {
  transform(moment, result, params) {
    const { range, context } = params as Params;
    // `quickfix` is asked for by its name, or by nothing; "quickfix.import" asks for others.
    if (
      !moment.client.hasCodeActions ||
      (context.only && !context.only.some((only) => only === kind || only === ""))
    )
      return result;
    const actions = actionsAt(moment, range, context.diagnostics);
    return actions.length === 0 ? result : [...((result as readonly unknown[] | null) ?? []), ...actions];
  },
};

function actionsAt(moment: Moment, range: Range, shown: readonly Diagnostic[]): readonly CodeAction[] {
  const { view, file, lines } = moment;
  const codes = new Set(shown.map(({ code }) => Number(code)).filter((code) => fixable.has(code)));
  // Some editors tell of no diagnostics at all, and ask for what there is.
  if (codes.size === 0 && shown.length > 0) return [];
  const { findings } = view.analysisOf(file.fileName);
  const all = [...findings, ...suggestionsIn(view.context, file.fileName, view.world, view.catalogs)];
  const place = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return fixesAt(all, place, codes.size > 0 ? codes : fixable).flatMap(
    ({ kind: fixKind, title, changes }) => {
      const edit = workspaceEdit(moment, changes);
      if (!edit) return [];
      const mended = shown.filter(({ code }) =>
        Object.values(diagnostics).some(
          (entry) => "fix" in entry && entry.fix === fixKind && entry.number === Number(code),
        ),
      );
      return [{ title, kind, diagnostics: mended, edit }];
    },
  );
}
