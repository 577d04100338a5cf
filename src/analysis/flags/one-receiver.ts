import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { classAround } from "../opt-in/plan/class-of.js";
import { flowFrom } from "./flag-flow.js";
import type { FlagPath } from "./following.js";

/**
 * Whether flags that are added here go to one receiver alone. What two have in common is not for one of them to change:
 * it would open the feature for the other one as well.
 *
 * @param path the way from the value to its flags: the option of an object
 */
export function feedsOneReceiver(context: AnalysisContext, value: ts.Node, path: FlagPath = []): boolean {
  const { destinations, goesElsewhere } = flowFrom(context, value, path);
  const owners = new Set(destinations.map(({ place }) => ownerOf(context, place)));
  return !goesElsewhere && owners.size === 1;
}

/**
 * What is made where flags arrive: of `class Sub extends App<typeof FLAGS>` with its `super(FLAGS)`, and of
 * `const app: App<Flags> = new App(FLAGS)`, one thing. Of `const apps = [new App(FLAGS), new App(FLAGS)]` it is two.
 */
function ownerOf(context: AnalysisContext, place: ts.Node): ts.Node {
  const { compiler, is } = context;
  const isSuper = is.call(place) && place.expression.kind === compiler.SyntaxKind.SuperKeyword;
  if (isSuper || is.expressionWithTypeArguments(place)) return classAround(context, place) ?? place;
  let node: ts.Node = place;
  while (isAllOf(context, node.parent)) node = node.parent;
  return is.variable(node.parent) || is.propertyDeclaration(node.parent) ? node.parent : place;
}

/** Whether an expression or type is nothing beside what stands in it. */
function isAllOf({ is }: AnalysisContext, node: ts.Node): boolean {
  if (is.wrapper(node) || is.conditional(node) || is.await(node)) return true;
  return (
    is.parenthesizedType(node) ||
    is.unionType(node) ||
    (is.typeReference(node) && node.typeArguments?.length === 1)
  );
}
