import type ts from "typescript";
import type { OptInOrigin } from "../../finding.js";
import { isOfCompiler } from "../../program/compiler-library.js";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf, isEditable } from "../../program/place-of.js";
import { castOf, isConst } from "../../program/cast.js";
import { flagParameterOf } from "../../flags/flag-parameter.js";
import { findIn } from "../../program/walk.js";
import { valuesOf } from "./source-values.js";

/**
 * Where an object comes from whose flags cannot be added: the last name on its way that can be told, of a package or in
 * a file of the user's own.
 */
export function originOf(
  context: AnalysisContext,
  receiver: ts.Node,
  flags: readonly string[],
): OptInOrigin | undefined {
  let declaration: ts.Node | undefined;
  let node: ts.Node | undefined = receiver;
  for (let step = 0; node && step < maxSteps; step++) {
    // What is made with flags here is the user's own, and what it is called tells where.
    if (declaration && takesMore(context, node, flags)) break;
    const declared: ts.Node | undefined = declarationBehind(context, node);
    if (!declared || declared === declaration) break;
    declaration = declared;
    node = isEditable(context, declared) ? wayOn(context, declared) : undefined;
  }
  // `App.prototype` is declared by the language.
  const isOfLanguage = declaration && isOfCompiler(fileOf(context, declaration).fileName);
  return declaration && !isOfLanguage ? describe(context, declaration) : undefined;
}

// A circle is of no use to anybody.
const maxSteps = 20;

/** Whether a call takes flags, and does not have these already: what does not open by them is for its author to mend. */
function takesMore(context: AnalysisContext, node: ts.Node, flags: readonly string[]): boolean {
  const { compiler, is } = context;
  if (!is.call(node) && !is.construct(node)) return false;
  const called = compiler.calledDeclaration(node);
  const parameter = called && flagParameterOf(context, called);
  const argument = parameter && node.arguments?.[parameter.index];
  const isWritten = (flag: string): boolean =>
    argument !== undefined &&
    findIn(compiler, argument, (each) => is.stringLiteral(each) && each.text === flag) !== undefined;
  return parameter !== undefined && !flags.every(isWritten);
}

function declarationBehind(context: AnalysisContext, expression: ts.Node): ts.Node | undefined {
  const { compiler, is } = context;
  let node = expression;
  let innermost: ts.CallExpression | ts.NewExpression | undefined;
  for (;;) {
    if (is.call(node) || is.construct(node)) {
      innermost = node;
      node = node.expression;
    } else if (is.wrapper(node) || is.await(node) || is.spreadElement(node) || is.elementAccess(node)) {
      node = node.expression;
    } else break;
  }
  const name = is.propertyAccess(node) ? node.name : is.identifier(node) ? node : undefined;
  const symbol = name && compiler.symbolAt(name);
  const [declaration] = symbol ? compiler.declarationsOf(symbol) : [];
  if (declaration) return declaration;
  return innermost && compiler.calledDeclaration(innermost);
}

/** What a declaration of the user's own has its value from, where one expression or type says so. */
function wayOn(context: AnalysisContext, declaration: ts.Node): ts.Node | undefined {
  const { compiler, is } = context;
  if (is.bindingElement(declaration))
    return is.variable(declaration.parent.parent) ? declaration.parent.parent.initializer : undefined;
  // What has a type of its own is where the flags are missing, whatever it is given.
  if (compiler.annotationOf(declaration)) return undefined;
  const [value] = valuesOf(context, declaration);
  const cast = value && castOf(context, value);
  return cast && !isConst(context, cast.type) ? undefined : value;
}

function describe(context: AnalysisContext, declaration: ts.Node): OptInOrigin {
  const { is } = context;
  const { fileName: file } = fileOf(context, declaration);
  const { name } = declaration as Partial<ts.NamedDeclaration>;
  const text = name && is.identifier(name) ? name.text : undefined;
  const packages = [...file.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/g)];
  return { name: text, file, package: packages.at(-1)?.[1] };
}
