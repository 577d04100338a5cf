import type ts from "typescript";
import type { ProgramFlags } from "../../gates/mark/program-flags.js";
import type { AnalysisContext } from "../../program/context.js";
import { packageNameOf } from "../../program/package-folder.js";

/**
 * The name of the module by which a program reaches the interface for its flags: one that the file imports already and
 * that exports the interface, else the name of the package.
 *
 * @param user the file that misses the flags
 */
export function specifierOf(
  context: AnalysisContext,
  program: ProgramFlags,
  user: string,
): string | undefined {
  const { compiler } = context;
  const file = compiler.sourceFile(user);
  for (const specifier of file ? specifiersIn(context, file) : []) {
    // What is relative to one file is not to another.
    if (!specifier.text.startsWith(".") && exportsFlags(context, specifier, program)) return specifier.text;
  }
  return packageNameOf(context, program.folder);
}

function specifiersIn({ is }: AnalysisContext, file: ts.SourceFile): readonly ts.StringLiteralLike[] {
  return file.statements.flatMap((statement) => {
    if (!is.importDeclaration(statement) && !is.exportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && is.stringLiteral(moduleSpecifier) ? [moduleSpecifier] : [];
  });
}

function exportsFlags(
  { compiler }: AnalysisContext,
  specifier: ts.StringLiteralLike,
  { name, symbol }: ProgramFlags,
): boolean {
  const [module] = compiler.namesAt([specifier]);
  let found = module && compiler.exportOf(module, name);
  for (let next = found && compiler.aliasStep(found); next; next = compiler.aliasStep(next)) found = next;
  if (!found) return false;
  const declared = compiler.declarationsOf(symbol);
  return compiler.declarationsOf(found).some((declaration) => declared.includes(declaration));
}
