import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf, textOfNode } from "./source.js";

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
  let isSame = true;
  const visit = (node: ts.Node): undefined => {
    // Of `lib.Blank` the first name tells; keys of an object type are no names of types.
    const isName =
      is.identifier(node) &&
      !(is.qualifiedName(node.parent) && node.parent.right === node) &&
      !is.propertySignature(node.parent);
    if (isName) isSame &&= isKnown(context, node, near);
    compiler.forEachChild(node, visit);
  };
  visit(type);
  return isSame;
}

function isKnown(context: AnalysisContext, name: ts.Identifier, near: ts.Node): boolean {
  const { compiler, is } = context;
  const declarationsAt = (node: ts.Node): readonly ts.Node[] => {
    const symbol = compiler.symbolAt(node);
    return symbol ? compiler.declarationsOf(symbol) : [];
  };
  const declared = declarationsAt(name);
  // `Record`, `Array`: the language's own are known everywhere.
  if (declared.some((node) => /\/lib\.[^/]*\.d\.ts$/.test(fileOf(context, node).fileName))) return true;
  let isFound = false;
  const visit = (node: ts.Node): undefined => {
    const isIt = is.identifier(node) && node.text === name.text && !isFound;
    if (isIt) isFound = declarationsAt(node).some((other) => declared.includes(other));
    compiler.forEachChild(node, visit);
  };
  for (const statement of fileOf(context, near).statements)
    if (is.importDeclaration(statement)) visit(statement);
  return isFound;
}

function namesTypeParameter(context: AnalysisContext, node: ts.Node): boolean {
  const { compiler, is } = context;
  const symbol = is.identifier(node) ? compiler.symbolAt(node) : undefined;
  if (symbol && compiler.declarationsOf(symbol).some((declared) => is.typeParameter(declared))) return true;
  let isNamed = false;
  compiler.forEachChild(node, (child) => {
    isNamed ||= namesTypeParameter(context, child);
  });
  return isNamed;
}
