import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { nativeSyntax } from "../compilers/native/syntax.js";
import type { NativeApi } from "../compilers/native/api.js";
import type { TypeScript } from "../compilers/typescript.js";
import type { DeclarationParser } from "../lock/syntax/declaration-parser.js";
import type { Problem } from "../problem.js";
import { withCollectorAtEase } from "./collector-at-ease.js";
import { locateTypeScript, type InstalledTypeScript } from "./locate-typescript.js";
import { loadNative } from "./load-native.js";
import { endNative, openNativeProject, startNative } from "./native-program.js";
import { temporaryFolder } from "./temporary-folder.js";

/**
 * Opens the TypeScript of a project as a parser of declaration files.
 *
 * @param files the files that may be parsed: TypeScript 7, which is another process, is told of all of them at once
 */
export async function openDeclarationParser(
  folder: string,
  files: readonly string[],
): Promise<DeclarationParser | Problem> {
  const installed = locateTypeScript(folder);
  if ("code" in installed) return installed;
  const { entry } = installed.support;
  return "compiler" in entry
    ? classicParser(
        createRequire(join(folder, "package.json"))(installed.resolve(entry.compiler)) as TypeScript,
      )
    : nativeParser(installed, entry, files);
}

export function classicParser(typescript: TypeScript): DeclarationParser {
  const { SyntaxKind, ScriptTarget, JSDocParsingMode } = typescript;
  const options = { languageVersion: ScriptTarget.Latest, jsDocParsingMode: JSDocParsingMode.ParseNone };
  return {
    SyntaxKind,
    parse: (file, text) => typescript.createSourceFile(file, text, options, true),
    forEachChild(node, visit) {
      // What a visitor returns would end it.
      typescript.forEachChild(node, (child): undefined => {
        visit(child);
      });
    },
    startOf: (node) => node.getStart(),
    close: () => undefined,
  };
}

// The files are those of a program that resolves nothing and checks nothing, whose `tsconfig.json` is in a folder of the
// system's: the package's own may leave its declarations out.
async function nativeParser(
  installed: InstalledTypeScript,
  entry: { readonly api: string; readonly ast: string },
  files: readonly string[],
): Promise<DeclarationParser | Problem> {
  const { path: temporary, remove } = temporaryFolder("proviso-");
  let api: NativeApi | undefined;
  const close = (): void => {
    endNative(api);
    remove();
  };
  try {
    const modules = await loadNative(installed.resolve(entry.api), installed.resolve(entry.ast));
    const config = join(temporary, "tsconfig.json");
    const compilerOptions = { noResolve: true, noLib: true, noCheck: true, types: [] };
    writeFileSync(config, JSON.stringify({ compilerOptions, files }));
    const opened = (api = startNative(() => new modules.api.API({ cwd: temporary })));
    const project = withCollectorAtEase(() => openNativeProject(modules, opened, config, new Map()));
    if (!project) throw new Error("it does not open the declarations");
    const { forEachChild, startOf } = nativeSyntax(modules.ast);
    return {
      SyntaxKind: modules.ast.SyntaxKind,
      parse(file) {
        const tree = project.program.getSourceFile(file);
        if (!tree) throw new Error(`TypeScript ${installed.version} does not open ${file}`);
        return tree;
      },
      forEachChild(node, visit) {
        forEachChild(node, (child): undefined => {
          visit(child);
        });
      },
      startOf,
      close,
    };
  } catch (error) {
    close();
    const reason = error instanceof Error ? error.message : String(error);
    return { code: "typescript-failed", version: installed.version, reason };
  }
}
