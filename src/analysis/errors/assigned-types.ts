import type ts from "typescript";
import { isElementOfPattern, patternOrigin, patternType } from "../references/assignment-pattern.js";
import { compilerCodes } from "./compiler-codes.js";
import { assignment, type Assignment } from "./assignment.js";
import type { CompilerDiagnostic, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { memberType, typeAt } from "../program/known-types.js";
import { nodesAround, nodesStartingAt } from "../program/node-at.js";
import { extending, overriding } from "./heritage.js";
import { delegatedValues, spreadArguments } from "./spread-values.js";

/**
 * What was assigned to what, for an error such as `Argument of type … is not assignable to parameter of type …`. The
 * compiler puts it on the value, on the name that is declared, or on the word `return` or `satisfies`.
 *
 * @returns several where one error may be about any of them: the elements that are spread, the bases of a class
 */
export function assignmentsAt(
  context: AnalysisContext,
  file: ts.SourceFile,
  { code, start, end }: CompilerDiagnostic,
): readonly Assignment[] {
  const { compiler, is } = context;
  const fitting = (value: ts.Expression | undefined, wanted?: Type): readonly Assignment[] =>
    value
      ? assignment(
          typeAt(context, value),
          wanted ?? compiler.contextualType(value),
          value,
          giverOf(context, value),
        )
      : [];

  for (const node of nodesStartingAt(context, file, start)) {
    if (is.return(node)) return fitting(node.expression);
    if (isHeadOfFunction(context, node)) return fitting(node);
    if (node.end !== end) continue;
    if (code === compilerCodes.memberDoesNotOverride) return overriding(context, node);
    if (doesNotExtend.has(code)) return extending(context, node);
    if (is.parameter(node)) return declared(context, node, fitting);
    if (is.spreadElement(node)) return spreadArguments(context, node);
    const { parent } = node;
    if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent))
      return declared(context, parent, fitting);
    if (is.bindingElement(parent)) return fitting(parent.initializer);
    if (isElementOfPattern(context, node)) return takenApart(context, node, fitting);
    if (is.yield(parent) && parent.asteriskToken) return delegatedValues(context, node as ts.Expression);
    if (is.jsxOpening(parent)) return spreadAttributes(context, parent);
    if (is.functionExpression(parent)) return fitting(parent);
    if (is.method(parent)) return methodOfLiteral(context, parent);
    if (is.propertyAssignment(parent)) return fitting(parent.initializer);
    if (is.jsxAttribute(parent)) return fitting(attributeValue(parent));
    if (is.binary(parent) && is.assigns(parent)) {
      if (isElementOfPattern(context, parent)) return takenApart(context, parent, fitting);
      return fitting(parent.right, typeAt(context, parent.left));
    }
    const found = fitting(node as ts.Expression);
    if (found.length > 0) return found;
  }
  if (code !== compilerCodes.doesNotSatisfy) return [];
  const satisfies = nodesAround(context, file, start).findLast((node) => is.satisfies(node));
  return satisfies ? fitting(satisfies.expression, compiler.typeOfTypeNode(satisfies.type)) : [];
}

// `const kiosk: Kiosk<"A"> = none`, and the same of a parameter or a property.
function declared(
  { compiler }: AnalysisContext,
  declaration: ts.VariableDeclaration | ts.PropertyDeclaration | ts.ParameterDeclaration,
  fitting: Fitting,
): readonly Assignment[] {
  const annotation = compiler.annotationOf(declaration);
  return annotation ? fitting(declaration.initializer, compiler.typeOfTypeNode(annotation)) : [];
}

// `<Stand kiosk={app} />`
const attributeValue = ({ initializer }: ts.JsxAttribute): ts.Expression | undefined =>
  initializer && "expression" in initializer ? initializer.expression : undefined;

const doesNotExtend: ReadonlySet<number> = new Set([
  compilerCodes.classDoesNotExtend,
  compilerCodes.classDoesNotImplement,
  compilerCodes.interfaceDoesNotExtend,
]);

type Fitting = (value: ts.Expression | undefined, wanted?: Type) => readonly Assignment[];

/**
 * `[a] = b`, `({ a: b } = c)`, `for (a of b)`: the compiler tells the type of `a`, and that of the right side as a whole.
 *
 * @param element with its default: `a = d` of `[a = d] = b`
 */
function takenApart(context: AnalysisContext, element: ts.Node, fitting: Fitting): readonly Assignment[] {
  const { compiler, is } = context;
  const { parent } = element;
  const name = is.binary(element) ? element.left : element;
  const byDefault = is.binary(element)
    ? element.right
    : is.shorthandAssignment(parent)
      ? parent.objectAssignmentInitializer
      : undefined;
  const given = patternType(context, element);
  const target = typeAt(context, name);
  const origin = patternOrigin(context, element);
  // The default takes the place of `undefined`.
  const sources = given && byDefault ? compiler.unionParts(given) : [given];
  return [...sources.flatMap((source) => assignment(source, target, origin)), ...fitting(byDefault, target)];
}

function giverOf({ is }: AnalysisContext, value: ts.Expression): ts.Expression | undefined {
  const call = value.parent;
  if (!is.call(call) || !is.propertyAccess(call.expression)) return undefined;
  return call.expression === value ? undefined : call.expression.expression;
}

/** Of a function as a value, the error is on its first line, or on the word `function`. */
function isHeadOfFunction({ is }: AnalysisContext, node: ts.Node): node is ts.Expression {
  return is.functionExpression(node) || (is.arrowFunction(node) && is.block(node.body));
}

/** `{ make() { … } }`, where a property is asked for. */
function methodOfLiteral(context: AnalysisContext, method: ts.MethodDeclaration): readonly Assignment[] {
  const { compiler, is } = context;
  const { name, parent } = method;
  if (!is.objectLiteral(parent) || !is.identifier(name)) return [];
  const target = memberType(context, compiler.contextualType(parent), name.text);
  return assignment(typeAt(context, name), target, undefined);
}

/**
 * `<Stand {...props} />`: the error is on the name of the component. Where there are other attributes or children too, the
 * compiler does not tell the type of all of them together, so its own error stays: `<Stand wide {...props} />`.
 */
function spreadAttributes(
  context: AnalysisContext,
  element: ts.JsxOpeningLikeElement,
): readonly Assignment[] {
  const { compiler, is } = context;
  const { attributes, parent } = element;
  const [spread, ...others] = [...attributes.properties, ...(is.jsxElement(parent) ? parent.children : [])];
  if (!spread || !is.jsxSpread(spread) || others.length > 0) return [];
  const { expression } = spread;
  return assignment(typeAt(context, expression), compiler.contextualType(attributes), expression);
}
