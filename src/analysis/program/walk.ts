import type ts from "typescript";
import type { Compiler } from "./compiler.js";

type Children = Pick<Compiler, "forEachChild">;

/**
 * Visits a node and all that is in it, in the order of the source. It does not call itself: a sum of ten thousand
 * strings is as deep as it is long, and would take the whole stack.
 *
 * @param isEntered looks at a node, and says whether to look at what is in it too
 */
export function walk({ forEachChild }: Children, root: ts.Node, isEntered: (node: ts.Node) => boolean): void {
  const waiting = [root];
  const push = (child: ts.Node): undefined => void waiting.push(child);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isEntered(node)) continue;
    const first = waiting.length;
    forEachChild(node, push);
    reverseFrom(waiting, first);
  }
}

/** The first node in a tree, in the order of the source, that is what is looked for. */
export function findIn(
  compiler: Children,
  root: ts.Node,
  isIt: (node: ts.Node) => boolean,
): ts.Node | undefined {
  let found: ts.Node | undefined;
  walk(compiler, root, (node) => {
    if (!found && isIt(node)) found = node;
    return !found;
  });
  return found;
}

// In place: whole files are walked, and each node is on the way.
function reverseFrom(nodes: ts.Node[], first: number): void {
  for (let low = first, high = nodes.length - 1; low < high; low++, high--) {
    const [below, above] = [nodes[low], nodes[high]];
    if (!below || !above) return;
    nodes[low] = above;
    nodes[high] = below;
  }
}
