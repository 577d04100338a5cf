import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { perAnalysis } from "../program/per-analysis.js";
import { namesOf } from "../references/names-of.js";
import type { FlagDestination, FlagFlow, FlagPath, Following } from "./following.js";
import { followType } from "./flow-of-type.js";
import { followValue } from "./flow-of-value.js";

// By the list that the flags are written in.
const flows = perAnalysis(() => new WeakMap<ts.Node, FlagFlow>());

/**
 * Follows flags from where they are written.
 *
 * @param written the string, or the array or tuple type around the place for one
 */
export function flagFlow(context: AnalysisContext, written: ts.Node): FlagFlow {
  const { is } = context;
  const start = is.literalType(written.parent) ? written.parent : written;
  // What stands in one list goes one way.
  const list = is.stringLiteral(start) && is.arrayLiteral(start.parent) ? start.parent : start;
  const known = flows(context).get(list) ?? flowFrom(context, list, []);
  flows(context).set(list, known);
  return known;
}

/** Follows the flags that a value or a type has at the end of a path, or may have: the option of an object. */
export function flowFrom(context: AnalysisContext, start: ts.Node, path: FlagPath): FlagFlow {
  const { is } = context;
  const destinations: FlagDestination[] = [];
  let isElsewhere = false;
  const seen = new Map<ts.Node, Set<string>>();
  const isFirst = (node: ts.Node, path: FlagPath): boolean => {
    const paths = seen.get(node) ?? new Set();
    seen.set(node, paths);
    const key = path.map(String).join(" ");
    if (paths.has(key)) return false;
    paths.add(key);
    return true;
  };
  // One after the other, and not one inside the other: a value may stand as deep as people like.
  const waiting: (() => void)[] = [];
  const following: Following = {
    context,
    value(node, path) {
      if (isFirst(node, path)) waiting.push(() => followValue(following, node, path));
    },
    type(node, path) {
      if (isFirst(node, path)) waiting.push(() => followType(following, node, path));
    },
    declaration(node, name, path) {
      if (!is.identifier(name)) following.goesElsewhere();
      else for (const place of namesOf(context, node, name.text)) named(following, place, path);
    },
    arrives: (destination) => void destinations.push(destination),
    goesElsewhere: () => void (isElsewhere = true),
  };
  const isType = is.literalType(start) || is.tupleType(start) || is.typeAlias(start.parent);
  if (isType) following.type(start, path);
  else following.value(start, path);
  for (let next = waiting.pop(); next; next = waiting.pop()) next();
  return { destinations, goesElsewhere: isElsewhere };
}

/** A name of what has the flags: as a value, `FLAGS`, `shared.FLAGS`, or in a type, `Flags`, `typeof shared.FLAGS`. */
function named(following: Following, name: ts.Node, path: FlagPath): void {
  const { is } = following.context;
  const { parent } = name;
  const isLast =
    (is.propertyAccess(parent) && parent.name === name) ||
    (is.qualifiedName(parent) && parent.right === name);
  const whole = isLast ? parent : name;
  if (is.reference(whole.parent) && !is.expressionWithTypeArguments(whole.parent)) {
    following.type(whole.parent, path);
  } else following.value(whole, path);
}
