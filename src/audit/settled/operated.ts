import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";
import { walk } from "../../analysis/program/walk.js";

/** A part of a file. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A name that an operator makes a type of, as it is written: `Options`, `core.Options`. */
export interface Operated extends Range {
  readonly name: string;
  /** What it is handed to, where that is no operator but a type by a name: one that may have operators in it. */
  readonly through: string | undefined;
}

/** The names in what an operator makes a type of. What is handed to an alias may go to one in there. */
export function collectOperated(compiler: Compiler, statement: ts.Statement, into: Operated[]): void {
  const { SyntaxKind } = compiler;
  const operators = [
    SyntaxKind.TypeOperator,
    SyntaxKind.ConditionalType,
    SyntaxKind.MappedType,
    SyntaxKind.IndexedAccessType,
    SyntaxKind.TypeQuery,
    SyntaxKind.TemplateLiteralType,
  ];
  const collect = (node: ts.Node, through: string | undefined): void => {
    walk(compiler, node, (inner) => {
      if (inner.kind !== SyntaxKind.Identifier) return true;
      const { right } = inner.parent as Partial<ts.QualifiedName>;
      const whole = right === inner ? inner.parent : inner;
      into.push({
        name: (inner as ts.Identifier).text,
        start: compiler.startOf(whole),
        end: whole.end,
        through,
      });
      return true;
    });
  };
  // `readonly Options[]` holds them as they are.
  const isReadonly = (node: ts.Node): boolean =>
    (node as Partial<ts.TypeOperatorNode>).operator === SyntaxKind.ReadonlyKeyword;
  walk(compiler, statement, (node) => {
    if (operators.includes(node.kind) && !isReadonly(node)) {
      collect(node, undefined);
      return false;
    }
    if (node.kind !== SyntaxKind.TypeReference) return true;
    const { typeArguments, typeName } = node as ts.TypeReferenceNode;
    const { right } = typeName as Partial<ts.QualifiedName>;
    for (const argument of typeArguments ?? [])
      collect(argument, (right ?? (typeName as ts.Identifier)).text);
    return true;
  });
}
