import type ts from "typescript";
import { isElementOfPattern, patternOrigin, patternType } from "../references/assignment-pattern.js";
import { compilerCodes } from "./compiler-codes.js";
import type { Assignment } from "./assignment.js";
import type { CompilerDiagnostic, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { nodesAround, nodesStartingAt } from "../program/node-at.js";
import { extending, overriding } from "./overriding.js";
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
  const fitting = (value: ts.Expression | undefined, wanted?: Type): readonly Assignment[] => {
    const target = value && (wanted ?? compiler.contextualType(value));
    const [source] = target ? compiler.typesAt([value]) : [];
    return target && source ? [{ source, target, origin: value, giver: giverOf(context, value) }] : [];
  };

  for (const node of nodesStartingAt(context, file, start)) {
    if (is.return(node)) return fitting(node.expression);
    if (isHeadOfFunction(context, node)) return fitting(node);
    if (node.end !== end) continue;
    if (code === compilerCodes.memberDoesNotOverride) return overriding(context, node);
    if (doesNotExtend.has(code)) return extending(context, node);
    if (is.parameter(node)) {
      const annotation = compiler.annotationOf(node);
      return annotation ? fitting(node.initializer, compiler.typeOfTypeNode(annotation)) : [];
    }
    if (is.spreadElement(node)) return spreadArguments(context, node);
    const parent = node.parent;
    if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent)) {
      const annotation = parent.name === node ? compiler.annotationOf(parent) : undefined;
      if (annotation) return fitting(parent.initializer, compiler.typeOfTypeNode(annotation));
    }
    if (is.bindingElement(parent) && parent.name === node) return fitting(parent.initializer);
    if (isElementOfPattern(context, node)) return takenApart(context, node, fitting);
    if (is.yield(parent) && parent.asteriskToken) return delegatedValues(context, node as ts.Expression);
    if (is.jsxOpening(parent) && parent.tagName === node) return spreadAttributes(context, parent);
    if (is.functionExpression(parent) && parent.name === node) return fitting(parent);
    if (is.method(parent) && parent.name === node) return methodOfLiteral(context, parent);
    if (is.propertyAssignment(parent) && parent.name === node) return fitting(parent.initializer);
    if (is.jsxAttribute(parent) && parent.name === node) return fitting(attributeValue(parent));
    if (is.shorthandAssignment(parent)) return fitting(parent.name);
    if (is.binary(parent) && is.assigns(parent) && parent.left === node) {
      if (isElementOfPattern(context, parent)) return takenApart(context, parent, fitting);
      return fitting(parent.right, compiler.typesAt([node])[0]);
    }
    const assignment = fitting(node as ts.Expression);
    if (assignment.length > 0) return assignment;
  }
  if (code !== compilerCodes.doesNotSatisfy) return [];
  const satisfies = nodesAround(context, file, start).findLast((node) => is.satisfies(node));
  return satisfies ? fitting(satisfies.expression, compiler.typeOfTypeNode(satisfies.type)) : [];
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
  const [target] = compiler.typesAt([name]);
  if (!given || !target) return [];
  const origin = patternOrigin(context, element);
  // The default takes the place of `undefined`.
  const sources = byDefault ? compiler.unionParts(given) : [given];
  return [...sources.map((source) => ({ source, target, origin })), ...fitting(byDefault, target)];
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
function methodOfLiteral(
  { compiler, is }: AnalysisContext,
  method: ts.MethodDeclaration,
): readonly Assignment[] {
  const { name, parent } = method;
  const whole = is.objectLiteral(parent) ? compiler.contextualType(parent) : undefined;
  const property = whole && is.identifier(name) && compiler.propertyOf(whole, name.text);
  const target = property && compiler.typeOf(property);
  const [source] = target ? compiler.typesAt([name]) : [];
  return source && target ? [{ source, target, origin: undefined }] : [];
}

/**
 * `<Stand {...props} />`: the error is on the name of the component. Where there are other attributes or children too, the
 * compiler does not tell the type of all of them together, so its own error stays: `<Stand wide {...props} />`.
 */
function spreadAttributes(
  { compiler, is }: AnalysisContext,
  element: ts.JsxOpeningLikeElement,
): readonly Assignment[] {
  const { attributes, parent } = element;
  const [spread, ...others] = attributes.properties;
  const hasChildren = is.jsxElement(parent) && parent.children.length > 0;
  if (!spread || !is.jsxSpread(spread) || others.length > 0 || hasChildren) return [];
  const target = compiler.contextualType(attributes);
  const [source] = target ? compiler.typesAt([spread.expression]) : [];
  return source && target ? [{ source, target, origin: spread.expression }] : [];
}
