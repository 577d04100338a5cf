import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import type { EditContext } from "../edits/member-edits.js";
import { editedText, type Edit } from "../edits/edit.js";
import { docCommentBefore } from "../marks/marks.js";
import { rootName } from "../scopes/entity-names.js";
import type { Scope } from "../scopes/scope.js";

/** The type parameters of a lock, and the arguments that hand them on. */
export interface WrittenParameters {
  readonly declared: string;
  readonly given: string;
}

/**
 * Writes the type parameters of a declaration for an alias beside it.
 *
 * @param path how the scope of the declaration is named from outside, where the alias stands outside of it
 */
export function qualifiedParameters(
  context: EditContext,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  scope: Scope,
  path: string,
): WrittenParameters {
  if (!parameters || parameters.length === 0) return { declared: "", given: "" };
  const all = [...parameters];
  const own = new Set(all.map(({ name }) => name.text));
  // `in`, `out` and `const` may not stand before a parameter of such an alias, and it has no need of them.
  const declared = all.map((parameter) => parameterText(context, parameter, scope, path, own));
  return { declared: `<${declared.join(", ")}>`, given: `<${all.map(({ name }) => name.text).join(", ")}>` };
}

function parameterText(
  context: EditContext,
  parameter: ts.TypeParameterDeclaration,
  scope: Scope,
  path: string,
  own: ReadonlySet<string>,
): string {
  const start = context.parser.startOf(parameter.name);
  const text = context.text.slice(start, parameter.end);
  const comment = docCommentBefore(context.text.slice(parameter.pos, context.parser.startOf(parameter)));
  // Its mark is about the types that users give, which they give to the lock.
  const mark = comment === undefined ? "" : `${comment} `;
  if (path === "") return mark + text;
  const edits: Edit[] = [];
  walk(context.parser, parameter, (node) => {
    if (node === parameter) return true;
    const root = rootName(context.is, node);
    if (root && scope.names.has(root.text) && !own.has(root.text)) {
      const at = context.parser.startOf(root) - start;
      edits.push({ start: at, end: at, newText: `${path}.` });
    }
    return true;
  });
  return mark + editedText(text, edits).text;
}
