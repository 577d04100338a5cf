import type ts from "typescript";
import { assignmentsAt } from "./assigned-types.js";
import type { CompilerDiagnostic } from "./compiler.js";
import type { AnalysisContext, Gate } from "./context.js";
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

// Not assignable: an argument, a value, a property that is missing or does not fit, `satisfies`, `this`, a member of a base.
const notAssignable = new Set([2345, 2322, 2739, 2740, 2741, 1360, 2684, 2416, 2430]);

/** Reads a mismatch of flags from an error of the compiler's; any other error is not ours to explain. */
export function mismatchOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
): Mismatch | undefined {
  if (!notAssignable.has(error.code)) return undefined;
  const isDeep = mayBeDeep(error.text);
  const found = allOf(assignmentsAt(context, file, error), ({ source, target, origin, giver }) =>
    shortfalls(context, source, target, { origin, giver, isDeep }),
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
 * Whether to look into functions and objects, which may be large: only if the error tells of a lock. TypeScript 5.4 does
 * not say again why `App` is not `App<"A">` where it has said so in another error, so two types that the error ends with,
 * and that are no `string` or the like, will do.
 */
function mayBeDeep(text: string): boolean {
  if (text.includes("OptInRequired<")) return true;
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const names = [...last.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? "");
  return names.length === 2 && !names.some((name) => plain.test(name));
}

const plain =
  /^(?:string|number|boolean|bigint|symbol|object|undefined|null|void|never|unknown|true|false|[\d"`-].*)$/;
