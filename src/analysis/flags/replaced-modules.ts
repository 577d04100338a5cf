import type ts from "typescript";
import type { FlagsReplaceModuleFinding } from "../finding.js";
import { programFlagsOf, type MarkWorld } from "../gates/mark/mark-world.js";
import type { AnalysisContext } from "../program/context.js";
import { isModule } from "../program/module.js";
import { packageNameOf } from "../program/package-folder.js";

/**
 * The blocks in a file that were to add flags to a module and take its place instead: in a file that is no module itself,
 * `declare module "library"` declares all of it.
 */
export function replacedModules(
  context: AnalysisContext,
  fileName: string,
  world: MarkWorld,
): readonly FlagsReplaceModuleFinding[] {
  const { compiler, is } = context;
  const programs = programFlagsOf(world);
  const text = compiler.textOf(fileName) ?? "";
  if (!programs.some(({ name }) => text.includes(name))) return [];
  const file = compiler.sourceFile(fileName);
  if (!file || isModule(context, file)) return [];
  const blocks = file.statements.filter(
    (statement) => is.module(statement) && is.stringLiteral(statement.name),
  );
  // What is declared for everybody would be so no more, were the file a module.
  const isAlone = blocks.length === file.statements.length;
  return blocks.flatMap((block): readonly FlagsReplaceModuleFinding[] => {
    const { name, body } = block as ts.ModuleDeclaration;
    const declared = body && is.moduleBlock(body) ? body.statements : [];
    const isFlags = programs.some(
      (program) =>
        isModuleOf(context, name.text, program.folder) &&
        declared.some((each) => is.interface(each) && each.name.text === program.name),
    );
    if (!isFlags) return [];
    const change = { file: fileName, start: 0, end: 0, newText: `import "${name.text}";\n` };
    return [
      {
        code: "flags-replace-module",
        file: fileName,
        start: compiler.startOf(name),
        end: name.end,
        module: name.text,
        edit: isAlone ? [change] : undefined,
      },
    ];
  });
}

/** Whether a module is one of the package in a folder, or was before a block took its place. */
export function isModuleOf(context: AnalysisContext, specifier: string, folder: string): boolean {
  const name = packageNameOf(context, folder);
  return name !== undefined && (specifier === name || specifier.startsWith(`${name}/`));
}
