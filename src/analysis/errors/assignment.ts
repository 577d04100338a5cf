import type ts from "typescript";
import type { Type } from "../program/compiler.js";

/** A type and the one that it was to fit, read from where the compiler put its error. */
export interface Assignment {
  readonly source: Type;
  readonly target: Type;
  /** The expression or name from where the flags of the source are found. */
  readonly origin: ts.Node | undefined;
  /** What the value is handed to by a call of its method, as `apps` of `apps.map(use)`. */
  readonly giver?: ts.Expression | undefined;
}

/** One, where both types are known. */
export function assignment(
  source: Type | undefined,
  target: Type | undefined,
  origin: ts.Node | undefined,
  giver?: ts.Expression,
): readonly Assignment[] {
  return source && target ? [{ source, target, origin, giver }] : [];
}
