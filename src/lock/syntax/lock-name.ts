import type ts from "typescript";
import { nameBehindLock, nameOfLock } from "../../analysis/gates/mark/behind-locks.js";
import type { Exported, Part, Scope } from "../scopes/scope.js";

/** Whether a name is that of a lock that a run before has written. An author may have such names as well. */
export function isLockName(scope: Scope, name: string): boolean {
  const of = nameBehindLock(name);
  if (of === undefined) return false;
  const isBehind = scope.names.has(of) || scope.exported.get(of)?.local === name;
  return isBehind && (scope.names.get(name) ?? []).every((part) => isWritten(scope, part, of));
}

/** Whether a scope has a lock of this name. */
export function hasLock(scope: Scope, name: string): boolean {
  for (let lock = nameOfLock(name); scope.names.has(lock); lock += "$")
    if (isLockName(scope, lock)) return true;
  return false;
}

/** Whether what an export names is a lock, here or in the module that it comes from. */
export const isLock = (scope: Scope, { local, specifier }: Exported): boolean =>
  specifier === undefined && scope.names.has(local)
    ? isLockName(scope, local)
    : nameBehindLock(local) !== undefined;

// `Open<"IMAGES", typeof draw>`, and `typeof draw` where nothing but what it is merged with is locked.
function isWritten({ text }: Scope, { kind, node }: Part, of: string): boolean {
  if (kind === "namespace" || kind === "alias") return true;
  if (kind !== "variable" && kind !== "type") return false;
  const { type } = node as Partial<ts.VariableDeclaration>;
  const written = type ? text.slice(type.pos, type.end).trim() : "";
  return isLockType(written) || written === `typeof ${of}` || /^[^<]*/.exec(written)?.[0] === of;
}

/** Whether the text of a type is one that a lock begins with. */
export const isLockType = (text: string): boolean =>
  /^(?:import\((["'])(?:(?!\1).)*\1\)\.)?(?:Open\s*<\s*["']|Closed\s*<)/.test(text);
