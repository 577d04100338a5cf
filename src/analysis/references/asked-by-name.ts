import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { hasModifier } from "../program/modifiers.js";
import { askedTypes, outerPlace, type Asked, type Place } from "./asked-types.js";
import { mayBeReplaced } from "./may-be-replaced.js";
import { sameNames } from "./same-names.js";
import type { Step } from "./steps.js";

/** What is asked of a value where it is written, and where it is handed on to. */
export function* askedWherever(context: AnalysisContext, written: Place, member: string): Iterable<Asked> {
  yield* askedTypes(context, written.node, written.steps);
  yield* askedByName(context, written, member);
}

/**
 * What is asked of an object by what it is handed on to under a name, in its own file: of
 *
 *     const options = { depth: 1 };
 *     configure(options);
 *
 * the compiler says that the object is for its own type. What has a type of its own is written for that.
 *
 * @param member of the object that the question is about
 */
function* askedByName(context: AnalysisContext, written: Place, member: string): Iterable<Asked> {
  const seen = new Set<ts.Node>();
  const places = [written];
  for (let place = places.pop(); place; place = places.pop()) {
    const named = namedBy(context, place);
    if (!named || seen.has(named.name)) continue;
    seen.add(named.name);
    for (const name of sameNames(context, named.name)) {
      const handed = handedOn(context, name, named.steps, member);
      if (!handed) continue;
      yield* askedTypes(context, handed.node, handed.steps);
      places.push(handed);
    }
  }
}

/** The name that a value gets where it is written, and the steps from what has the name to the value. */
interface Named {
  readonly name: ts.Identifier;
  readonly steps: readonly Step[];
}

function namedBy(context: AnalysisContext, written: Place): Named | undefined {
  const { compiler, is } = context;
  for (let place: Place | undefined = written; place;) {
    const { node, steps }: Place = place;
    const { parent } = node as { readonly parent: ts.Node };
    if (is.variable(parent) || is.propertyDeclaration(parent) || is.parameter(parent)) {
      const isTyped = compiler.annotationOf(parent) !== undefined;
      if (isTyped || parent.initializer !== node || !is.identifier(parent.name)) return undefined;
      return { name: parent.name, steps };
    }
    const made = functionGiving(context, node);
    if (!made) place = outerPlace(context, place);
    else if (compiler.annotationOf(made) || isGenerator(made)) return undefined;
    else {
      const isLater = hasModifier(context, made, "AsyncKeyword");
      const given: readonly Step[] = [
        { kind: "returned" },
        ...(isLater ? ([{ kind: "promised" }] as const) : []),
        ...steps,
      ];
      if (is.functionDeclaration(made) || is.method(made))
        return made.name && is.identifier(made.name) ? { name: made.name, steps: given } : undefined;
      place = { node: made as ts.Expression, steps: given };
    }
  }
  return undefined;
}

const isGenerator = (made: ts.SignatureDeclaration): boolean =>
  "asteriskToken" in made && made.asteriskToken !== undefined;

/** The function that an expression is the result of. */
function functionGiving({ is }: AnalysisContext, node: ts.Node): ts.SignatureDeclaration | undefined {
  const { parent } = node;
  if (is.arrowFunction(parent)) return parent.body === node ? parent : undefined;
  if (!is.return(parent)) return undefined;
  let around: ts.Node = parent;
  while (!is.functionLike(around)) {
    if (is.sourceFile(around)) return undefined;
    around = around.parent;
  }
  return is.constructor(around) ? undefined : around;
}

/** What is handed on of what has a name: `options.inner` is one step further, and so are `options[0]` and `options()`. */
function handedOn(
  context: AnalysisContext,
  name: ts.Identifier,
  from: readonly Step[],
  member: string,
): Place | undefined {
  const { is } = context;
  let node: ts.Expression = name;
  const owner: ts.Node = name.parent;
  if (is.propertyAccess(owner) && owner.name === name) node = owner;
  let steps = from;
  while (isStep(context, node, steps[0])) {
    steps = steps.slice(1);
    node = node.parent as ts.Expression;
  }
  const { parent } = node as { readonly parent: ts.Node };
  if (is.propertyAccess(parent) || ((is.call(parent) || is.construct(parent)) && parent.expression === node))
    return undefined;
  const [first] = steps;
  const own = first?.kind === "member" ? first.name : member;
  const isSpread = is.spreadAssignment(parent) || is.jsxSpread(parent);
  return isSpread && mayBeReplaced(context, parent, own) ? undefined : { node, steps };
}

/** Whether what stands around an expression takes a step towards the value. */
function isStep({ is }: AnalysisContext, node: ts.Node, step: Step | undefined): boolean {
  const { parent } = node;
  return (
    (step?.kind === "member" && is.propertyAccess(parent) && parent.name.text === step.name) ||
    (step?.kind === "element" && is.elementAccess(parent) && parent.expression === node) ||
    (step?.kind === "returned" && is.call(parent) && parent.expression === node) ||
    (step?.kind === "promised" && is.await(parent))
  );
}
