import type ts from "typescript";
import type { DeclarationParser } from "./declaration-parser.js";

/**
 * Visits a node and all that is in it, in the order of the source, with what those around a node say for it. A loop, for
 * types may be nested as deep as people, or programs, like.
 *
 * @param enter gives what is handed on to what is in a node; nothing where that is not to be looked at
 */
export function walkWith<State>(
  { forEachChild }: Pick<DeclarationParser, "forEachChild">,
  root: ts.Node,
  state: State,
  enter: (node: ts.Node, state: State) => State | undefined,
): void {
  const waiting = [{ node: root, state }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const inner = enter(next.node, next.state);
    if (inner === undefined) continue;
    const children: ts.Node[] = [];
    forEachChild(next.node, (child) => {
      children.push(child);
    });
    for (const child of children.toReversed()) waiting.push({ node: child, state: inner });
  }
}
