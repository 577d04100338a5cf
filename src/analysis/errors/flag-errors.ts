import type ts from "typescript";
import { assignmentsAt } from "./assigned-types.js";
import { compilerCodes } from "./compiler-codes.js";
import type { CompilerDiagnostic, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { toolkitNamePattern } from "../program/toolkit-name.js";

const text = (name: string): string => String.raw`"(?<${name}>(?:[^"\\]|\\.)*)"`;
const removed = new RegExp(
  String.raw`\b${toolkitNamePattern("FlagRemoved")}<${text("flag")}, ${text("version")}>`,
);

/** A flag whose feature was removed, as the types of the toolkit name it. */
export interface RemovedFlag {
  readonly flag: string;
  readonly version: string;
}

/** What an error of the compiler's says of flags: that one is removed, else that they are no literals. */
export interface FlagError {
  readonly removed: RemovedFlag | undefined;
}

/** Reads it by the code, the types that are named and those at the place; the words are in the reader's language. */
export function flagErrorOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
): FlagError | undefined {
  // What a program's own flags do not fit is printed with all flags of the catalog.
  if (error.code === compilerCodes.interfaceDoesNotExtend) return undefined;
  const found = removed.exec(error.text);
  if (found) return { removed: found.groups as unknown as RemovedFlag };
  if (!doesNotFit.has(error.code) || !refusal.test(error.text)) return undefined;
  // Only as the type that something does not fit: `const text: string = refused` is another error.
  const isGiven = assignmentsAt(context, file, error).some(({ source }) => isRefusal(context, source));
  return isGiven ? undefined : { removed: undefined };
}

const refusal = new RegExp(String.raw`(?<![\w$])${toolkitNamePattern("FlagsMustBeALiteralTuple")}(?![\w$])`);

const isRefusal = ({ compiler }: AnalysisContext, type: Type): boolean =>
  compiler
    .unionParts(type)
    .some((part) => compiler.propertyOf(part, "write the flags out as a tuple of literals") !== undefined);

const doesNotFit: ReadonlySet<number> = new Set([
  compilerCodes.argumentDoesNotFit,
  compilerCodes.valueDoesNotFit,
  compilerCodes.doesNotSatisfy,
  compilerCodes.lacksProperty,
  compilerCodes.lacksProperties,
  compilerCodes.lacksManyProperties,
  compilerCodes.noOverloadFits,
]);
