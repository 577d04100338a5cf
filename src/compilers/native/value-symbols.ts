import type ts from "typescript";
import type { NativeModules, NativeSymbol, NativeType } from "./api.js";

/** The functions and classes whose types are known to be what a name stands for: `typeof import("./box.js").Box`. */
export interface ValueSymbols {
  /** The name in a type that is written by one from a module: what it stands for is worth asking with it. */
  readonly nameIn: (node: ts.Node) => ts.Node | undefined;
  readonly note: (node: ts.Node, type: NativeType, symbol: NativeSymbol) => void;
  readonly get: (type: NativeType) => NativeSymbol | undefined;
}

export function valueSymbols({ ast: { SyntaxKind } }: NativeModules): ValueSymbols {
  const known = new WeakMap<NativeType, NativeSymbol>();
  const kinds: readonly number[] = [SyntaxKind.FunctionDeclaration, SyntaxKind.ClassDeclaration];
  return {
    nameIn(node) {
      if (node.kind !== SyntaxKind.ImportType) return undefined;
      const { qualifier } = node as ts.ImportTypeNode;
      return (qualifier as Partial<ts.QualifiedName> | undefined)?.right ?? qualifier;
    },
    note(node, type, symbol) {
      const { declarations } = symbol;
      // The type of a constant may be anybody's, and what is merged with a namespace has more than its own.
      const isAlone = declarations.length > 0 && declarations.every(({ kind }) => kinds.includes(kind));
      if ((node as ts.ImportTypeNode).isTypeOf && isAlone) known.set(type, symbol);
    },
    get: (type) => known.get(type),
  };
}
