import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
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
 * `const app: App<Flags> = new App(FLAGS)`, one thing.
 */
function ownerOf(context: AnalysisContext, place: ts.Node): ts.Node {
  const { compiler, is } = context;
  const isSuper = is.call(place) && place.expression.kind === compiler.SyntaxKind.SuperKeyword;
  for (let node = place.parent; !is.sourceFile(node); node = node.parent) {
    if (is.class(node)) return isSuper || is.expressionWithTypeArguments(place) ? node : place;
    if (!isSuper && (is.variable(node) || is.propertyDeclaration(node))) return node;
    if (is.functionLike(node) && !isSuper) return place;
  }
  return place;
}
