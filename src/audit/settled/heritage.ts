import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";

/** What a class or an interface has by itself, and what it has the rest from; nothing of either for anything else. */
export interface Heritage {
  /** The last names of what it extends. */
  readonly bases: readonly string[];
  /** The names of its own members. */
  readonly members: ReadonlySet<string>;
}

export function heritageOf(compiler: Compiler, statements: readonly ts.Statement[]): Heritage {
  const { SyntaxKind } = compiler;
  const bases: string[] = [];
  const members = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== SyntaxKind.ClassDeclaration && statement.kind !== SyntaxKind.InterfaceDeclaration)
      continue;
    const { heritageClauses = [], members: all } = statement as ts.InterfaceDeclaration;
    for (const { token, types } of heritageClauses) {
      if (token !== SyntaxKind.ExtendsKeyword) continue;
      for (const type of types) {
        // TypeScript 7.1 has references to types in interfaces.
        const written = type as Partial<ts.ExpressionWithTypeArguments> & Partial<ts.TypeReferenceNode>;
        const named: ts.Node = (written.expression ?? written.typeName) as ts.Node;
        const last =
          (named as Partial<ts.PropertyAccessExpression>).name ??
          (named as Partial<ts.QualifiedName>).right ??
          named;
        if (last.kind === SyntaxKind.Identifier) bases.push((last as ts.Identifier).text);
      }
    }
    for (const { name } of all) {
      const text = (name as Partial<ts.Identifier> | undefined)?.text;
      if (text !== undefined) members.add(text);
    }
  }
  return { bases, members };
}
