import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";

/** What an export is declared as. */
export type DeclarationKind =
  "function" | "variable" | "class" | "interface" | "type" | "enum" | "namespace" | "module";

/** What a declaration declares; nothing for one that is no export of its own, such as a member. */
export function declarationKind({ SyntaxKind }: Compiler, { kind }: ts.Node): DeclarationKind | undefined {
  switch (kind) {
    case SyntaxKind.FunctionDeclaration:
      return "function";
    case SyntaxKind.VariableDeclaration:
    case SyntaxKind.ExportAssignment:
    case SyntaxKind.BindingElement:
      return "variable";
    case SyntaxKind.ClassDeclaration:
      return "class";
    case SyntaxKind.InterfaceDeclaration:
      return "interface";
    case SyntaxKind.TypeAliasDeclaration:
      return "type";
    case SyntaxKind.EnumDeclaration:
      return "enum";
    case SyntaxKind.ModuleDeclaration:
      return "namespace";
    case SyntaxKind.SourceFile:
      return "module";
    default:
      return undefined;
  }
}

/** Whether a statement declares one thing by its name, as all do but those of variables, which may declare several. */
export function declaresByName(compiler: Compiler, statement: ts.Statement): boolean {
  const kind = declarationKind(compiler, statement);
  return kind !== undefined && kind !== "variable";
}

export const isValueKind = (kind: DeclarationKind): boolean => kind !== "interface" && kind !== "type";

/** What can stand in an annotation. */
export const isTypeKind = (kind: DeclarationKind): boolean =>
  kind === "interface" || kind === "type" || kind === "class" || kind === "enum";

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (node as Partial<ts.PropertyDeclaration>).modifiers?.some((each) => each.kind === kind) === true;
}

export function sourceFileOf({ SyntaxKind }: Compiler, node: ts.Node): ts.SourceFile {
  let file = node;
  while (file.kind !== SyntaxKind.SourceFile) file = file.parent;
  return file as ts.SourceFile;
}
