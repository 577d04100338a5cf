import { stoodFor } from "../../analysis/program/stood-for.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import type { Scope } from "./scope.js";

/**
 * What a namespace exports through a name that is there for nothing else. Of `export * as tools` bundlers make a namespace
 * that has declarations of its own for all that is in the module:
 *
 *     declare function hammer(): void;
 *     declare const tools_hammer: typeof hammer;
 *     declare namespace tools { export { tools_hammer as hammer }; }
 *
 * @returns the name of what is declared: `hammer`; nothing where the name is no such one
 */
export function behindStandIn(is: DeclarationGuards, scope: Scope, local: string): string | undefined {
  if (scope.kind !== "namespace" || scope.names.has(local)) return undefined;
  const { parent } = scope;
  const parts = parent?.names.get(local);
  if (!parent || !parts || parent.exportsOf.has(local)) return undefined;
  const [first, ...others] = parts.map(({ node, exportKeyword }) =>
    exportKeyword ? undefined : stoodFor(is, node)?.text,
  );
  return first !== undefined && others.every((other) => other === first) ? first : undefined;
}
