import type { Part, Scope } from "./scope.js";

/** Whether a namespace is a value, too: something in it is one. */
export function isInstantiated(scope: Scope): boolean {
  const waiting = [scope];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const parts = [...next.names.values()].flat();
    if (parts.some(isValue)) return true;
    waiting.push(...parts.flatMap(({ inner }) => inner ?? []));
  }
  return false;
}

const isValue = ({ kind }: Part): boolean =>
  kind === "function" || kind === "class" || kind === "enum" || kind === "variable";
