import type ts from "typescript";
import type { CompilerDiagnostic, Type } from "./compiler.js";
import type { AnalysisContext, Gate } from "./context.js";
import { assignmentAt } from "./assigned-types.js";
import { gatesOf } from "./gate.js";
import { containedTypes, lacks } from "./opt-in/missing-flags.js";

/** A value that was handed to what asks for more flags: `App` to a parameter of `App<"A">`. */
export interface Mismatch {
  readonly error: CompilerDiagnostic;
  readonly value: ts.Expression;
  readonly gate: Gate;
  readonly flags: readonly string[];
}

// Not assignable: an argument, a value, a property that is missing or does not fit, `satisfies`, `this`.
const notAssignable = new Set([2345, 2322, 2739, 2740, 2741, 1360, 2684, 2416]);

/** Reads a mismatch of flags from an error of the compiler's; any other error is not ours to explain. */
export function mismatchOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
): Mismatch | undefined {
  if (!notAssignable.has(error.code)) return undefined;
  const assignment = assignmentAt(context, file, error);
  const [source] = assignment ? context.compiler.typesAt([assignment.value]) : [];
  if (!assignment || !source) return undefined;
  for (const have of containedTypes(context, source)) {
    for (const gate of gatesOf(context, have)) {
      const flags = missingFlags(context, have, gate, assignment.target);
      if (flags.length > 0) return { error, value: assignment.value, gate, flags };
    }
  }
  return undefined;
}

function missingFlags(context: AnalysisContext, have: Type, gate: Gate, target: Type): readonly string[] {
  const { compiler } = context;
  const wanted = containedTypes(context, target).filter((type) =>
    // The same flag name in another library is another feature.
    gatesOf(context, type).some(({ catalog }) => catalog === gate.catalog),
  );
  return compiler
    .propertiesOf(gate.api)
    .map((feature) => compiler.nameOf(feature))
    .filter(
      (flag) => lacks(context, have, gate, flag) && wanted.some((type) => !lacks(context, type, gate, flag)),
    );
}
