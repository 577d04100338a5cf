import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import { planCall } from "./call-site.js";
import { flagParameterOf } from "./flag-parameter.js";
import { isEditable, type Plan } from "./plan.js";
import { firstLacking, firstOf, type Trace } from "./trace.js";

/** The way on from an expression. */
export function planExpression(trace: Trace, node: ts.Node): Plan | undefined {
  const { context, seen } = trace;
  const { is } = context;
  if (seen.has(node)) return undefined;
  seen.add(node);
  if (is.cast(node) && !isConst(context, node.type)) return trace.annotation(node.type);
  if (is.wrapper(node) || is.await(node)) return trace.expression(node.expression);
  if (is.conditional(node)) return firstLacking(trace, [node.whenTrue, node.whenFalse]);
  // `a ?? b`, `a || b`, `a = b`: the value is one of the two.
  if (is.binary(node)) return firstLacking(trace, [node.right, node.left]);
  if (is.construct(node) || is.call(node)) return planCallOrNew(trace, node);
  if (is.thisOrSuper(node)) return planThis(trace, node);
  if (is.objectPattern(node)) return planPattern(trace, node);
  if (is.identifier(node)) return planName(trace, node);
  if (is.propertyAccess(node)) return planName(trace, node.name);
  // `apps[0]`: the elements have their flags where the array has them.
  if (is.elementAccess(node))
    return planName(trace, node.argumentExpression) ?? trace.expression(node.expression);
  if (is.arrayLiteral(node)) return firstLacking(trace, node.elements);
  if (is.qualifiedName(node)) return planName(trace, node.right);
  return undefined;
}

function planName(trace: Trace, name: ts.Node): Plan | undefined {
  const { compiler } = trace.context;
  const symbol = compiler.symbolAt(name);
  return firstOf(symbol ? compiler.declarationsOf(symbol) : [], (declaration) =>
    trace.declaration(declaration),
  );
}

function planCallOrNew(trace: Trace, node: ts.CallExpression | ts.NewExpression): Plan | undefined {
  const { context, flags } = trace;
  const { compiler, is } = context;
  if (is.construct(node)) {
    // `new Sub()`: a subclass has the flags of its `extends`, and none of its own.
    const symbol = compiler.symbolAt(
      is.propertyAccess(node.expression) ? node.expression.name : node.expression,
    );
    const subclass = symbol && compiler.declarationsOf(symbol).find((declaration) => is.class(declaration));
    if (subclass && is.class(subclass)) return trace.heritage(subclass);
  }
  const declaration = compiler.calledDeclaration(node);
  const parameter = declaration && flagParameterOf(context, declaration);
  if (parameter) return isEditable(context, node) ? planCall(context, node, parameter, flags) : undefined;
  const own = declaration && isEditable(context, declaration) ? trace.declaration(declaration) : undefined;
  // `logged(app).registerBlueprint()`: what the function gives has the flags of what it was given.
  return own ?? firstLacking(trace, node.arguments ?? []);
}

function planThis(trace: Trace, node: ts.Node): Plan | undefined {
  const { context } = trace;
  const { compiler, is } = context;
  for (
    let parent = node.parent as ts.Node | undefined;
    parent;
    parent = parent.parent as ts.Node | undefined
  ) {
    if (is.class(parent)) return trace.heritage(parent);
    if (!is.functionLike(parent) || is.arrowFunction(parent)) continue;
    const self = parent.parameters.find(({ name }) => is.identifier(name) && name.text === "this");
    const annotation = self && compiler.annotationOf(self);
    if (annotation) return trace.annotation(annotation, self);
  }
  return undefined;
}

/** `const { registerBlueprint } = app`, `function f({ registerBlueprint }: App)`. */
function planPattern(trace: Trace, pattern: ts.ObjectBindingPattern): Plan | undefined {
  const { is } = trace.context;
  const owner: ts.Node = pattern.parent;
  if (!is.bindingElement(owner)) return trace.declaration(owner);
  // `const { app: { registerBlueprint } } = context`: the flags are those of the property `app`.
  return planPropertyOfPattern(trace, owner);
}

function planPropertyOfPattern(trace: Trace, element: ts.BindingElement): Plan | undefined {
  const { compiler, is } = trace.context;
  const name = element.propertyName ?? element.name;
  const [whole] = compiler.typesAt([element.parent]);
  const property = whole && is.identifier(name) ? compiler.propertyOf(whole, name.text) : undefined;
  return firstOf(property ? compiler.declarationsOf(property) : [], (declaration) =>
    trace.declaration(declaration),
  );
}

function isConst({ is }: AnalysisContext, type: ts.TypeNode): boolean {
  return is.typeReference(type) && is.identifier(type.typeName) && type.typeName.text === "const";
}
