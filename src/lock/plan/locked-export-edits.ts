import type ts from "typescript";
import type { Edit } from "../edits/edit.js";
import { specifierEdit } from "../edits/export-edits.js";
import type { EditContext } from "../edits/member-edits.js";
import type { PackageNames } from "../scopes/package-names.js";
import type { DeclarationFile, Exported, Scope, Star } from "../scopes/scope.js";
import { exportName } from "../syntax/export-name.js";
import type { HandedNames } from "./handed-names.js";
import type { ExportsPlan } from "./locked-exports.js";
import { moduleExportEdits } from "./locked-modules.js";

interface Context extends EditContext {
  readonly declared: PackageNames;
  readonly handing: ExportsPlan;
  /** By which names modules hand on the locks. */
  readonly locks: HandedNames;
  readonly hidden: HandedNames;
  readonly isNameable: (scope: Scope, name: string) => boolean;
}

/** Has one file export locks in place of what is open where it is declared. */
export function lockedExportEdits(context: Context, { scopes }: DeclarationFile): readonly Edit[] {
  const { parser, is, declared, handing, locks, hidden, isNameable } = context;
  return scopes.flatMap((scope) => [
    ...scope.exports.flatMap((exported) => ofExport(scope, exported)),
    ...scope.stars.flatMap((star) => besideStar(scope, star)),
  ]);

  function ofExport(scope: Scope, exported: Exported): readonly Edit[] {
    const { node, name } = exported;
    const module = handing.isLocked(exported, name) ? handing.modules.get(exported) : undefined;
    if (module) return moduleExportEdits(context, exported, module.lockName);
    const lockName = handing.isLocked(exported, name) ? locks.localOf(scope, exported) : undefined;
    if (lockName === undefined) return [];
    if (!is.exportAssignment(node)) return [specifierEdit(context, node as ts.ExportSpecifier, lockName)];
    return [{ start: parser.startOf(node), end: node.end, newText: `export { ${lockName} as default };` }];
  }

  /** What a module exports by itself goes before what `export *` hands on. */
  function besideStar(scope: Scope, star: Star): readonly Edit[] {
    const module = declared.moduleOf(scope.path, star.specifier);
    const list: string[] = [];
    for (const name of module ? handing.lockedBy(star) : []) {
      const target = module && declared.exportOf(module, name);
      const lockName = module && locks.nameIn(module, name);
      // A program may have to name it in declarations of its own.
      if (target?.kind === "declared" && isNameable(target.scope, target.name)) hidden.nameIn(scope, name);
      if (lockName !== undefined) list.push(`${exportName(lockName)} as ${exportName(name)}`);
    }
    if (list.length === 0) return [];
    const keyword = star.isTypeOnly ? "export type" : "export";
    const { end } = star.statement;
    const all = [...list, ...hidden.besideStar(star)].join(", ");
    return [{ start: end, end, newText: `\n${keyword} { ${all} } from ${JSON.stringify(star.specifier)};` }];
  }
}
