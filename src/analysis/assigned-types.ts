import type ts from "typescript";
import type { CompilerDiagnostic, Type } from "./compiler.js";
import type { AnalysisContext } from "./context.js";
import { nodesAround, nodesStartingAt } from "./node-at.js";

/** A value and the type that it was to fit, read from where the compiler put its error. */
export interface Assignment {
  readonly value: ts.Expression;
  readonly target: Type;
}

/**
 * What was assigned to what, for an error such as `Argument of type … is not assignable to parameter of type …`. The
 * compiler puts it on the value, on the name that is declared, or on the word `return` or `satisfies`.
 */
export function assignmentAt(
  context: AnalysisContext,
  file: ts.SourceFile,
  { code, start, end }: CompilerDiagnostic,
): Assignment | undefined {
  const { compiler, is } = context;
  const fitting = (value: ts.Expression | undefined, target?: Type): Assignment | undefined => {
    const expected = value && (target ?? compiler.contextualType(value));
    return expected && { value, target: expected };
  };

  for (const node of nodesStartingAt(context, file, start)) {
    if (is.return(node)) return fitting(node.expression);
    if (node.end !== end) continue;
    if (is.parameter(node)) {
      const annotation = compiler.annotationOf(node);
      return annotation && fitting(node.initializer, compiler.typeOfTypeNode(annotation));
    }
    const parent = node.parent;
    if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent)) {
      const annotation = parent.name === node ? compiler.annotationOf(parent) : undefined;
      if (annotation) return fitting(parent.initializer, compiler.typeOfTypeNode(annotation));
    }
    if (is.bindingElement(parent) && parent.name === node) return fitting(parent.initializer);
    if (is.propertyAssignment(parent) && parent.name === node) return fitting(parent.initializer);
    if (is.shorthandAssignment(parent)) return fitting(parent.name);
    if (is.binary(parent) && is.assigns(parent) && parent.left === node) {
      return fitting(parent.right, compiler.typesAt([node])[0]);
    }
    const assignment = fitting(node as ts.Expression);
    if (assignment) return assignment;
  }
  if (code !== doesNotSatisfy) return undefined;
  const satisfies = nodesAround(context, file, start).findLast((node) => is.satisfies(node));
  return satisfies && fitting(satisfies.expression, compiler.typeOfTypeNode(satisfies.type));
}

// "Type … does not satisfy the expected type …"
const doesNotSatisfy = 1360;
