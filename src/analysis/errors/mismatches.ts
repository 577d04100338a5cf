import type ts from "typescript";
import { assignmentsAt } from "./assigned-types.js";
import type { CompilerDiagnostic } from "../program/compiler.js";
import type { AnalysisContext, Gate } from "../program/context.js";
import { shortfalls } from "./shortfall/compare.js";
import { allOf } from "./shortfall/shortfall.js";

/** A value that was handed to what asks for more flags: `App` to a parameter of `App<"A">`. */
export interface Mismatch {
  readonly error: CompilerDiagnostic;
  /** What leads to the place where the flags are written; nothing where there is not one alone. */
  readonly receiver: ts.Node | undefined;
  readonly gate: Gate;
  readonly flags: readonly string[];
}

// Not assignable: an argument, a value, `satisfies`, `this`, what overrides a member of a base, and what as a whole does
// not fit its base.
//
// Not those of a member that is missing: a locked one is there. Not 2769, of overloads: which of them was meant is not
// said, and version 7 puts it at another place: `document.addEventListener("x", needsFlag)`. Not 2417, of static members.
const notAssignable = new Set([2345, 2322, 1360, 2684, 2416, 2415, 2420, 2430]);

/** Reads a mismatch of flags from an error of the compiler's; any other error is not ours to explain. */
export function mismatchOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
): Mismatch | undefined {
  if (!notAssignable.has(error.code) || !mayBeOfFlags(error.text)) return undefined;
  const found = allOf(assignmentsAt(context, file, error), ({ source, target, origin, giver }) =>
    shortfalls(context, source, target, origin, giver),
  );
  const [first] = found ?? [];
  if (!found || !first) return undefined;
  // Of two libraries, one after the other: a message is about one catalog.
  const ofCatalog = found.filter(({ gate }) => gate.catalog === first.gate.catalog);
  const flags = [...new Set(ofCatalog.flatMap((each) => each.flags))];
  const isSingle = ofCatalog.every(({ origin }) => origin === first.origin);
  return { error, receiver: isSingle ? first.origin : undefined, gate: first.gate, flags };
}

/**
 * Whether it can be for flags that something does not fit: then the error tells of a lock. TypeScript 5.4 does not say
 * again why `App` is not `App<"A">` where it has said so in another error, so it will do if that ends with two types
 * that are no `string` or the like. All others need no look at their types, which may be large.
 */
function mayBeOfFlags(text: string): boolean {
  if (text.includes("OptInRequired<")) return true;
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const names = [...last.matchAll(/'([^']+)'/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "this");
  return names.length === 2 && !names.some((name) => plain.test(name));
}

const plain =
  /^(?:string|number|boolean|bigint|symbol|object|undefined|null|void|never|unknown|true|false|[\d"`-].*)$/;
