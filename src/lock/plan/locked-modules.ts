import type ts from "typescript";
import type { Edit } from "../edits/edit.js";
import { specifierEdit } from "../edits/export-edits.js";
import type { EditContext } from "../edits/member-edits.js";
import type { PackageNames, Target } from "../scopes/package-names.js";
import { endOf, type Exported, type Scope, type Star } from "../scopes/scope.js";
import { exportName } from "../syntax/export-name.js";
import { sourceOf } from "./export-targets.js";
import type { HandedNames } from "./handed-names.js";
import { unused } from "./locked-names.js";

/**
 * A module that is exported as a whole with a mark: `export * as tools from "./tools.js"`. In its place goes a namespace
 * that has a lock for each of its exports, which the module itself has as well, under other names.
 */
export interface LockedModule {
  /** Where it becomes something with a name. */
  readonly at: ModuleExport;
  /** How the namespace, and the module, are called there. */
  readonly lockName: string;
  readonly wholeName: string;
  readonly module: Scope;
  readonly names: readonly ModuleName[];
}

export interface ModuleExport {
  readonly scope: Scope;
  readonly exported: Exported;
  readonly specifier: string;
}

export interface ModuleName {
  readonly name: string;
  readonly target: Target;
  /** Whether the module exports it locked as it is. */
  readonly isLocked: boolean;
}

/** Where the module that an export leads to becomes something with a name; nothing where that is in no list of exports. */
export function moduleExportOf(
  names: PackageNames,
  from: Scope,
  exported: Exported | Star,
  name: string,
): ModuleExport | undefined {
  const seen = new Set<string>();
  let [scope, by, wanted] = [from, exported, name];
  for (;;) {
    const source = "node" in by ? sourceOf(scope, by) : { specifier: by.specifier, name: wanted };
    if (!source) return undefined;
    if (source.name === "*") return "node" in by ? { scope, exported: by, ...source } : undefined;
    const module = names.moduleOf(scope.path, source.specifier);
    const step = module && names.stepOf(module, source.name, seen);
    if (step?.kind !== "entry" && step?.kind !== "star") return undefined;
    [scope, by, wanted] = [step.scope, step.kind === "star" ? step.star : step.exported, source.name];
  }
}

interface Context {
  /** By which names modules hand on the locks, and what is behind them. */
  readonly locks: HandedNames;
  readonly hidden: HandedNames;
  readonly isNameable: (scope: Scope, name: string) => boolean;
}

/**
 * The namespace in place of a module, behind the last statement of where that is exported. It is written as bundlers write
 * one: an alias in a namespace, `import Sail = sails.Sail`, cannot name what is exported as a type.
 */
export function moduleLockEdits(
  { locks, hidden, isNameable }: Context,
  { at: { scope, exported, specifier }, lockName, wholeName, module, names }: LockedModule,
): readonly Edit[] {
  const imports: string[] = [];
  const exports: string[] = [];
  const add = (behind: string, name: string, keyword = ""): void => {
    const local = unused(scope, `${exported.name}$${name}`);
    imports.push(`${keyword}${exportName(behind)} as ${local}`);
    exports.push(`${keyword}${local} as ${exportName(name)}`);
  };
  for (const { name, target, isLocked } of names) {
    const lock = isLocked ? name : locks.nameIn(module, name);
    if (lock !== undefined) add(lock, name);
    const isNamed = target.kind === "declared" && isNameable(target.scope, target.name);
    const behind = isLocked ? hidden.nameIn(module, name) : isNamed ? name : undefined;
    if (behind !== undefined) add(behind, `${name}$`, "type ");
  }
  const from = JSON.stringify(specifier);
  const isNamed = hidden.specifiersOf(scope).some((each) => each.startsWith(`type ${wholeName} as `));
  const lines = [
    ...(isNamed ? [`import * as ${wholeName} from ${from};`] : []),
    `import { ${imports.join(", ")} } from ${from};`,
    `declare namespace ${lockName} {`,
    `    export { ${exports.join(", ")} };`,
    "}",
  ];
  const end = endOf(scope);
  return [{ start: end, end, newText: lines.map((line) => `\n${line}`).join("") }];
}

/** Has the export of a module name its lock. */
export function moduleExportEdits(
  context: EditContext,
  { node, statement }: Exported,
  lockName: string,
): readonly Edit[] {
  const { parser } = context;
  const { exportClause, moduleSpecifier } = statement as ts.ExportDeclaration;
  if (node !== exportClause || !moduleSpecifier)
    return [specifierEdit(context, node as ts.ExportSpecifier, lockName)];
  const name = parser.startOf(node.name);
  return [
    { start: parser.startOf(node), end: name, newText: `{ ${lockName} as ` },
    { start: node.end, end: moduleSpecifier.end, newText: " }" },
  ];
}
