import type ts from "typescript";
import { assignmentsAt } from "./assigned-types.js";
import { compilerCodes } from "./compiler-codes.js";
import type { CompilerDiagnostic } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import type { Gate } from "../gates/lock/gate.js";
import { shortfalls } from "./shortfall/compare.js";
import { allOf, byCatalog } from "./shortfall/shortfall.js";
import { toolkitNamePattern } from "../program/toolkit-name.js";

/** A value that was handed to what asks for more flags: `App` to a parameter of `App<"A">`. */
export interface Mismatch {
  readonly error: CompilerDiagnostic;
  /** What leads to the place where the flags are written; nothing where there is not one alone. */
  readonly receiver: ts.Node | undefined;
  readonly gate: Gate;
  readonly flags: readonly string[];
}

// Not those of a member that is missing: a locked one is there. Not those of overloads: which of them was meant is not
// said, and version 7 puts it at another place: `document.addEventListener("x", needsFlag)`. Not those of static members.
const notAssignable: ReadonlySet<number> = new Set([
  compilerCodes.argumentDoesNotFit,
  compilerCodes.valueDoesNotFit,
  compilerCodes.namesakeDoesNotFit,
  compilerCodes.doesNotSatisfy,
  compilerCodes.thisDoesNotFit,
  compilerCodes.memberDoesNotOverride,
  compilerCodes.classDoesNotExtend,
  compilerCodes.classDoesNotImplement,
  compilerCodes.interfaceDoesNotExtend,
]);

/**
 * Reads a mismatch of flags from an error of the compiler's, one for each library; any other error is not ours to explain.
 */
export function mismatchesOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
): readonly Mismatch[] {
  if (!notAssignable.has(error.code) || !mayBeOfFlags(error.text)) return [];
  const found = allOf(assignmentsAt(context, file, error), ({ source, target, origin, giver }) =>
    shortfalls(context, source, target, origin, giver),
  );
  return byCatalog(context, found ?? []).map(({ origin: receiver, gate, flags }) => ({
    error,
    receiver,
    gate,
    flags,
  }));
}

/**
 * Whether it can be for flags that something does not fit: then the error tells of a lock. TypeScript 5.4 does not say
 * again why `App` is not `App<"A">` where it has said so in another error, so it will do if its last line quotes types
 * and none is a `string` or the like. All others need no look at their types, which may be large.
 *
 * Only the names of types are looked at: they are the same in every language, which the words and quotes are not.
 */
function mayBeOfFlags(text: string): boolean {
  if (lock.test(text)) return true;
  const last = text.slice(text.lastIndexOf("\n") + 1);
  return quoted.test(last) && !plain.test(last);
}

const lock = new RegExp(`${toolkitNamePattern("OptInRequired")}<`);
const quoted = /['"“”„«「‘]/;
const plain =
  /['"“„«「‘](?:string|number|boolean|bigint|symbol|object|undefined|null|void|never|unknown|true|false|[\d"`-][^'”“»」’]*)['"”“»」’]/;
