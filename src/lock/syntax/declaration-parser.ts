import type ts from "typescript";

/**
 * What `lock` asks of a TypeScript: trees of single files. Nothing is resolved or checked, so it is fast, and it does not
 * depend on how the package's own program is set up.
 */
export interface DeclarationParser {
  readonly SyntaxKind: typeof ts.SyntaxKind;
  /**
   * @param file its path, which tells the language
   * @param text its text; the tree's positions are those of this text
   */
  readonly parse: (file: string, text: string) => ts.SourceFile;
  readonly forEachChild: (node: ts.Node, visit: (child: ts.Node) => void) => void;
  /** Where the first token of a node begins, behind the comments before it. */
  readonly startOf: (node: ts.Node) => number;
  /** Ends what runs for the parser. Never throws, and may be called again. */
  readonly close: () => void;
}
