import type { Edit, NewName } from "../edits/edit.js";
import type { EditContext } from "../edits/member-edits.js";
import type { LockNames } from "../marks/lock.js";
import type { FileMarks } from "../marks/read-marks.js";
import type { PlannedName } from "../plan/locked-names.js";
import { endOf, type DeclarationFile, type Scope } from "../scopes/scope.js";

/** What is written behind the last statement of a scope. */
export const blockEdits = { block, linkEdits };

/** The locks of a scope, each with the doc comment of what it stands for, and what the scope exports for them. */
function block(
  context: EditContext,
  marks: FileMarks | undefined,
  scope: Scope,
  planned: readonly PlannedName[],
  specifiers: readonly string[],
): readonly Edit[] {
  const at = endOf(scope);
  const indent = indentOf(context, scope);
  const names: NewName[] = [];
  let text = "";
  const line = (content: string): void => void (text += `\n${content === "" ? "" : indent + content}`);
  for (const { text: lock } of planned) {
    for (const { text: content, declares: declared, standsFor = [] } of lock.lines) {
      const comment = standsFor.map((part) => marks?.docCommentOf(part)).find((each) => each !== undefined);
      if (comment !== undefined) line(comment);
      line(content);
      const name = declared ? content.search(nameIn(declared.name)) : -1;
      if (declared && name >= 0) names.push({ at: text.length - content.length + name, of: declared.of });
    }
  }
  if (specifiers.length > 0) line(`export { ${specifiers.join(", ")} };`);
  return [{ start: at, end: at, newText: text, names }];
}

const nameIn = (name: string): RegExp =>
  new RegExp(`(?<=^ *(?:declare )?(?:const|type|namespace) )${name.replaceAll("$", "\\$")}(?![\\w$])`);

/** Imports the types of locks that the edits of a module use by name. */
function linkEdits(
  file: DeclarationFile,
  link: string,
  names: LockNames,
  edits: readonly Edit[],
): readonly Edit[] {
  if (file.scope.kind !== "module") return [];
  // Where the author has such a name, it is no lock's, and the types of the locks are named with their module.
  const { open, closed, required, first, removed } = names;
  const named = [open, closed, required, first, removed].filter((name) => /^\w+$/.test(name));
  const used = named.filter((name) =>
    edits.some(({ newText }) => new RegExp(`(?<![\\w$."'])${name}<`).test(newText)),
  );
  if (used.length === 0) return [];
  const at = endOf(file.scope);
  return [
    { start: at, end: at, newText: `\nimport type { ${used.join(", ")} } from ${JSON.stringify(link)};` },
  ];
}

function indentOf({ is }: EditContext, scope: Scope): string {
  let depth = 0;
  // The outer ones of `namespace A.B {}` have no lines of their own.
  for (let at = scope; at.parent; at = at.parent) if (!is.module(at.node)) depth++;
  return "    ".repeat(depth);
}
