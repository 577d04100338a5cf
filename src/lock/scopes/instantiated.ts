import type { Scope } from "./scope.js";

/** Whether a namespace is a value, too: something in it is one. */
export function isInstantiated(scope: Scope): boolean {
  return [...scope.names.values()]
    .flat()
    .some(
      ({ kind, inner }) =>
        kind === "function" ||
        kind === "class" ||
        kind === "enum" ||
        kind === "variable" ||
        (inner !== undefined && isInstantiated(inner)),
    );
}
