import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { declarationsAt } from "../../program/declarations-at.js";
import { isNamedAsLibrary } from "../../program/compiler-library.js";
import { fileOf, textOfNode } from "../../program/place-of.js";
import { findIn } from "../../program/walk.js";

/**
 * What must be written for type arguments that have been left out, so that one behind them can be: their defaults.
 *
 * @param near where they are to be written
 * @returns nothing where a default means nothing there: `Blank`, which the file does not import
 */
export function writtenDefaults(
  context: AnalysisContext,
  near: ts.Node,
  leftOut: readonly ts.TypeParameterDeclaration[],
): readonly string[] | undefined {
  const texts: string[] = [];
  for (const parameter of leftOut) {
    const byDefault = context.compiler.defaultOf(parameter);
    if (!byDefault || !meansTheSame(context, byDefault, near)) return undefined;
    texts.push(textOfNode(context, byDefault));
  }
  return texts;
}

/** Whether all names in a type stand for the same in the file of another node. */
function meansTheSame(context: AnalysisContext, type: ts.Node, near: ts.Node): boolean {
  const { compiler, is } = context;
  if (fileOf(context, type) === fileOf(context, near)) return !namesTypeParameter(context, type);
  const isStrange = (node: ts.Node): boolean => {
    // Of `lib.Blank` the first name tells; keys of an object type are no names of types.
    const isName =
      is.identifier(node) &&
      !(is.qualifiedName(node.parent) && node.parent.right === node) &&
      !is.propertySignature(node.parent);
    return isName && !isKnown(context, node, near);
  };
  return findIn(compiler, type, isStrange) === undefined;
}

function isKnown(context: AnalysisContext, name: ts.Identifier, near: ts.Node): boolean {
  const { compiler, is } = context;
  const declared = declarationsAt(context, name);
  // `Record`, `Array`: the language's own are known everywhere.
  if (declared.some((node) => isNamedAsLibrary(fileOf(context, node).fileName))) return true;
  // Of `import { Blank as None }` the file has the second name alone.
  const isIt = (node: ts.Node): boolean =>
    is.identifier(node) &&
    node.text === name.text &&
    (node.parent as Partial<ts.ImportSpecifier>).propertyName !== node &&
    declarationsAt(context, node).some((other) => declared.includes(other));
  return fileOf(context, near).statements.some(
    (statement) => is.importDeclaration(statement) && findIn(compiler, statement, isIt) !== undefined,
  );
}

function namesTypeParameter(context: AnalysisContext, node: ts.Node): boolean {
  const { compiler, is } = context;
  const isParameter = (part: ts.Node): boolean => {
    const symbol = is.identifier(part) ? compiler.symbolAt(part) : undefined;
    return (
      symbol !== undefined && compiler.declarationsOf(symbol).some((declared) => is.typeParameter(declared))
    );
  };
  return findIn(compiler, node, isParameter) !== undefined;
}
