import type { Edit, NewName } from "../edits/edit.js";
import type { EditContext } from "../edits/member-edits.js";
import type { FileMarks } from "../marks/read-marks.js";
import type { PlannedName } from "../plan/locked-names.js";
import { endOf, type DeclarationFile, type Scope } from "../scopes/scope.js";

const lockTypes = ["Open", "Closed", "OptInRequired", "OptInFirst", "FeatureRemoved"];

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
  const indent = indentOf(scope);
  const names: NewName[] = [];
  let text = "";
  const line = (content: string): void => void (text += `\n${content === "" ? "" : indent + content}`);
  for (const { parts, lockName, text: lock } of planned) {
    const documented = parts.find(({ statement }) => marks?.docCommentOf(statement) !== undefined);
    const comment = documented && marks?.docCommentOf(documented.statement);
    const [of] = parts;
    for (const content of lock.lines) {
      // Merged declarations have their comments each for itself.
      if (comment !== undefined && declares(content, lockName)) text += `\n${indent}${comment}`;
      line(content);
      const name = content.search(new RegExp(`(?<![\\w$.])${lockName.replaceAll("$", "\\$")}(?![\\w$])`));
      const at = text.length - content.length + name;
      if (name >= 0 && of?.nameNode) names.push({ at, of: context.parser.startOf(of.nameNode) });
    }
  }
  if (specifiers.length > 0) line(`export { ${specifiers.join(", ")} };`);
  return [{ start: at, end: at, newText: text, names }];
}

const declares = (line: string, name: string): boolean =>
  line.replace(/^declare /, "").startsWith(`const ${name}:`) ||
  line.replace(/^declare /, "").startsWith(`namespace ${name} `) ||
  /^(?:declare )?type /.test(line);

/** Imports the types of locks that the edits of a module use by name. */
function linkEdits(file: DeclarationFile, link: string, edits: readonly Edit[]): readonly Edit[] {
  if (file.scope.kind !== "module") return [];
  const used = lockTypes.filter((name) =>
    edits.some(({ newText }) => new RegExp(`(?<![\\w$."'])${name}<`).test(newText)),
  );
  if (used.length === 0) return [];
  const at = endOf(file.scope);
  return [
    { start: at, end: at, newText: `\nimport type { ${used.join(", ")} } from ${JSON.stringify(link)};` },
  ];
}

function indentOf(scope: Scope): string {
  let depth = 0;
  for (let at = scope.parent; at; at = at.parent) depth++;
  return "    ".repeat(depth);
}
