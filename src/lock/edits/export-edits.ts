import type ts from "typescript";
import { exportsAll, exportsOf, type Part, type Scope } from "../scopes/scope.js";
import { exportName } from "../syntax/export-name.js";
import type { Edit } from "./edit.js";
import type { EditContext } from "./member-edits.js";
import { lengthOf, trivia } from "./trivia.js";

/** What one scope exports in place of names that are locked. */
export interface ExportPlan {
  readonly edits: readonly Edit[];
  /** For an `export { … }` behind the last statement. */
  readonly specifiers: readonly string[];
}

/**
 * Has a scope export a lock in place of a name. What is behind the lock keeps its name, and everything that refers to it
 * where it is declared goes on to do so; only what the name is exported for changes.
 */
export function exportEdits(
  context: EditContext,
  scope: Scope,
  name: string,
  parts: readonly Part[],
  lockName: string,
  locked: ReadonlySet<string>,
): ExportPlan {
  const edits: Edit[] = [];
  const specifiers: string[] = [];
  const isDefault = parts.some(({ defaultKeyword }) => defaultKeyword);
  const hasModifier = parts.some(({ exportKeyword }) => exportKeyword);
  if (hasModifier || exportsAll(scope)) specifiers.push(`${lockName} as ${isDefault ? "default" : name}`);
  for (const statement of new Set(parts.map((part) => part.statement))) {
    const part = parts.find((each) => each.statement === statement);
    if (part?.exportKeyword) {
      edits.push(...withoutExport(context, scope, part));
      specifiers.push(...othersOf(scope, part, locked));
    }
  }
  for (const { node } of exportsOf(scope, name)) {
    if (context.is.exportAssignment(node)) {
      const start = context.parser.startOf(node);
      edits.push({ start, end: node.end, newText: `export { ${lockName} as default };` });
    } else {
      edits.push(specifierEdit(context, node as ts.ExportSpecifier, lockName));
    }
  }
  if (scope.equals?.local.text === name) {
    const { local } = scope.equals;
    edits.push({ start: context.parser.startOf(local), end: local.end, newText: lockName });
  }
  return { edits, specifiers };
}

export function specifierEdit(
  { parser }: EditContext,
  { name, propertyName }: ts.ExportSpecifier,
  lockName: string,
): Edit {
  const local = propertyName ?? name;
  const newText = propertyName ? exportName(lockName) : `${exportName(lockName)} as ${exportName(name.text)}`;
  return { start: parser.startOf(local), end: local.end, newText };
}

/** Whether users can reach a name of a scope at all. */
export function isExported(scope: Scope, name: string, parts: readonly Part[]): boolean {
  return (
    exportsAll(scope) ||
    parts.some(({ exportKeyword }) => exportKeyword) ||
    exportsOf(scope, name).length > 0 ||
    scope.equals?.local.text === name
  );
}

/** Says of everything that was exported without a word that it is, because from now on a word is needed. */
export function explicitExports(
  context: EditContext,
  scope: Scope,
  locked: ReadonlySet<string>,
): readonly Edit[] {
  if (!exportsAll(scope)) return [];
  const statements = new Set<ts.Statement>();
  for (const [name, parts] of scope.names) {
    if (locked.has(name)) continue;
    for (const part of parts) {
      if (part.kind !== "alias" && !part.exportKeyword) statements.add(part.statement);
    }
  }
  return [...statements].map((statement) => {
    const start = context.parser.startOf(statement);
    return { start, end: start, newText: "export " };
  });
}

const declared = new RegExp(`^${trivia}declare\\b`);
const defaultHead = new RegExp(
  `^${trivia}(?:(?:declare|abstract|async)${trivia})*(?:function(?:${trivia}\\*)?|class)`,
);

function withoutExport({ parser, text }: EditContext, scope: Scope, part: Part): readonly Edit[] {
  const { exportKeyword, defaultKeyword, nameNode, kind } = part;
  if (!exportKeyword) return [];
  const last = defaultKeyword ?? exportKeyword;
  const behind = text.slice(last.end);
  const end = last.end + (/^\s+/.exec(behind)?.[0].length ?? 0);
  const isDeclared = kind === "interface" || kind === "type" || kind === "alias" || scope.kind !== "module";
  const needsDeclare = !isDeclared && !declared.test(text.slice(end));
  const edits: Edit[] = [
    { start: parser.startOf(exportKeyword), end, newText: needsDeclare ? "declare " : "" },
  ];
  if (!nameNode) {
    // `export default function (): void`
    const at = end + lengthOf(defaultHead, text.slice(end));
    const names = [{ at: 1, of: parser.startOf(part.statement) }];
    edits.push({ start: at, end: at, newText: ` ${nameOfDefault}`, names });
  }
  return edits;
}

/** What a default export without a name is called. */
export const nameOfDefault = "default$";

/** Names that one statement exports beside those that are locked. */
function othersOf(scope: Scope, { statement, kind }: Part, locked: ReadonlySet<string>): readonly string[] {
  if (kind !== "variable") return [];
  return [...scope.names]
    .filter(([other, parts]) => !locked.has(other) && parts.some((part) => part.statement === statement))
    .map(([other]) => other);
}
