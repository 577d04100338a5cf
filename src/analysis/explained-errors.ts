import type ts from "typescript";
import type { CompilerDiagnostic } from "./compiler.js";
import type { AnalysisContext } from "./context.js";
import { nodesStartingAt, statementAround } from "./node-at.js";
import type { Use } from "./uses.js";

const lockInText = /\b(?:OptInRequired|FeatureRemoved)<"((?:[^"\\]|\\.)*)"/g;

// A parameter, a binding or a rest parameter of a callback that has no type, because what it is handed to is locked.
const implicitAny = new Set([7006, 7031, 7019]);

/**
 * Whether an error of the compiler's only says again what a finding says. It does so where it names the lock of a use
 * in the same statement, as in `app.m()`, or of the use that the variable came from: `const { m } = app; m()`.
 *
 * Anything else stays, even if it names a lock: `import { m } from "./other"; m()` has no finding in this file.
 */
export function isExplained(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
  uses: readonly Use[],
): boolean {
  if (implicitAny.has(error.code)) return uses.some((use) => isCallbackOf(context, file, error, use));
  const flags = new Set([...error.text.matchAll(lockInText)].map(([, flag]) => flag));
  if (flags.size === 0) return false;
  const named = uses.filter(({ lock }) => flags.has(lock.flag));
  return (
    named.some((use) => isWithin(context, error, statementAround(context, use.name))) ||
    comesFrom(context, file, error, named)
  );
}

function isWithin({ compiler }: AnalysisContext, error: CompilerDiagnostic, node: ts.Node): boolean {
  return compiler.startOf(node) <= error.start && error.start < node.end;
}

function comesFrom(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
  uses: readonly Use[],
): boolean {
  const { compiler, is } = context;
  const name = nodesStartingAt(context, file, error.start).findLast((node) => is.identifier(node));
  const symbol = name && compiler.symbolAt(name);
  if (!symbol) return false;
  return compiler
    .declarationsOf(symbol)
    .filter((declaration) => is.variable(declaration) || is.bindingElement(declaration))
    .some((declaration) =>
      uses.some(
        ({ name: used }) =>
          used.pos >= declaration.pos && used.end <= declaration.end && fileOf(context, declaration) === file,
      ),
    );
}

function fileOf({ is }: AnalysisContext, node: ts.Node): ts.Node {
  let current = node;
  while (!is.sourceFile(current)) current = current.parent;
  return current;
}

/** Whether the error is in a function that is an argument of the locked call: `app.onWsMessage((connection) => …)`. */
function isCallbackOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
  use: Use,
): boolean {
  const { is } = context;
  const access = use.name.parent as ts.Node | undefined;
  const call = access?.parent;
  if (!call || !(is.call(call) || is.construct(call))) return false;
  const parameter = nodesStartingAt(context, file, error.start).at(-1);
  const callback = parameter && functionOf(context, parameter);
  return callback !== undefined && (call.arguments ?? []).some((argument) => argument === callback);
}

function functionOf({ is }: AnalysisContext, node: ts.Node): ts.Node | undefined {
  let current = node as ts.Node | undefined;
  while (current && !is.functionLike(current)) current = current.parent;
  return current;
}
