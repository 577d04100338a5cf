import type ts from "typescript";
import type { NativeNodeHandle } from "./api.js";

/** Fetches nodes, and knows of which files the trees are here by that. */
export interface ResolvedNodes {
  readonly resolve: (handle: NativeNodeHandle) => ts.Node | undefined;
  /** The node, where that asks for nothing. */
  readonly atHand: (handle: NativeNodeHandle) => ts.Node | undefined;
}

export function resolvedNodes(): ResolvedNodes {
  const paths = new Set<string>();
  return {
    resolve(handle) {
      const node = handle.resolve();
      if (node) paths.add(handle.path);
      return node;
    },
    // A tree is kept once it has been asked for.
    atHand: (handle) => (paths.has(handle.path) ? handle.resolve() : undefined),
  };
}
