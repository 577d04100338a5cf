import type ts from "typescript";
import { gatesOf } from "../../gates/lock/gate.js";
import { memberOfName } from "../../references/key.js";
import { isPattern, patternType } from "../../references/assignment-pattern.js";
import type { Type } from "../../program/compiler.js";
import { isPartOfGate } from "./no-place.js";
import type { Plan } from "./plan.js";
import { allLacking, firstOf, type Trace } from "./trace.js";

/** `const { registerBlueprint } = app`, `function f({ registerBlueprint }: App)`. */
export function planPattern(trace: Trace, pattern: ts.ObjectBindingPattern): Plan | undefined {
  const owner: ts.Node = pattern.parent;
  return trace.declaration(owner);
}

/** `({ registerBlueprint } = app)`, `[{ registerBlueprint }] = apps`, `for ({ registerBlueprint } of apps)`. */
export function planAssignmentPattern(trace: Trace, pattern: ts.Expression): Plan | undefined {
  const { is } = trace.context;
  if (is.objectLiteral(pattern) && !isPattern(trace.context, pattern)) return planWritten(trace, pattern);
  let node: ts.Node = pattern;
  // The elements have their flags where the array has them.
  while (is.wrapper(node.parent) || is.arrayLiteral(node.parent) || is.spreadElement(node.parent))
    node = node.parent;
  const { parent } = node;
  // `{ app: { registerBlueprint } } = services`: the flags are those of the property `app`.
  if (is.propertyAssignment(parent)) {
    return planProperty(trace, patternType(trace.context, parent.parent), parent.name);
  }
  if (is.binary(parent) && parent.left === node) return trace.expression(parent.right);
  if (is.forOf(parent)) return trace.expression(parent.expression);
  return undefined;
}

/**
 * What an object is written for: `const options: Options = { turbo: true }`, `{ turbo: true } satisfies Options`. Not where
 * others have to fit the same type, as in an array, nor where the flag asks for more than is there.
 */
function planWritten(trace: Trace, literal: ts.ObjectLiteralExpression): Plan | undefined {
  const { compiler, is } = trace.context;
  if (!hasAllAsked(trace, literal)) return undefined;
  let node: ts.Node = literal;
  for (; is.wrapper(node.parent); node = node.parent) {
    if (is.satisfies(node.parent)) return trace.annotation(node.parent.type);
  }
  const { parent } = node;
  const isValue = is.variable(parent) || is.propertyDeclaration(parent);
  if (isValue) return compiler.annotationOf(parent) ? trace.declaration(parent) : undefined;
  const result = is.arrowFunction(parent) ? compiler.annotationOf(parent) : undefined;
  return result && trace.annotation(result, parent);
}

/** Whether an object has each member that the flags open and that may not be missing then. */
function hasAllAsked({ context, flags }: Trace, literal: ts.ObjectLiteralExpression): boolean {
  const { compiler } = context;
  const type = compiler.contextualType(literal);
  const names = new Set(literal.properties.map(({ name }) => name && memberOfName(context, name)));
  return (type ? gatesOf(context, type) : []).every(({ api }) =>
    flags.every((flag) => {
      const feature = compiler.propertyOf(api, flag);
      const members = feature && compiler.typeOf(feature);
      const asked = members ? compiler.propertiesOf(members) : [];
      return asked.every((member) => compiler.mayBeMissing(member) || names.has(compiler.nameOf(member)));
    }),
  );
}

/**
 * `const { app } = services`, `const [app] = apps`: the property that it takes, or the default that it has. What
 * `const { ...rest } = app` takes has the flags of the whole.
 */
export function planBinding(trace: Trace, node: ts.BindingElement): Plan | undefined {
  const { compiler, is } = trace.context;
  const pattern = node.parent;
  const byDefault = (): Plan | undefined => node.initializer && allLacking(trace, [node.initializer]);
  if (!is.objectPattern(pattern) || node.dotDotDotToken) {
    return trace.declaration(pattern.parent) ?? byDefault();
  }
  const [whole] = compiler.typesAt([pattern]);
  return planProperty(trace, whole, node.propertyName ?? node.name) ?? byDefault();
}

function planProperty(trace: Trace, whole: Type | undefined, name: ts.Node): Plan | undefined {
  const { compiler, is } = trace.context;
  const property =
    whole && (is.identifier(name) || is.stringLiteral(name))
      ? compiler.propertyOf(whole, name.text)
      : undefined;
  return firstOf(property ? compiler.declarationsOf(property) : [], (declaration) =>
    isPartOfGate(trace.context, whole, declaration) ? undefined : trace.declaration(declaration),
  );
}
