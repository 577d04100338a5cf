import type ts from "typescript";
import type { Edit } from "../edits/edit.js";
import { namesIn } from "../scopes/entity-names.js";
import type { DeclarationFile } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";

/** The interface for the program's flags, where a package declares it. */
export interface FlagsInterface {
  readonly name: string;
  readonly path: string;
  /** Has the file take it from the one with the types of the locks instead, which all modules share. */
  readonly edits: readonly Edit[];
}

/** @param link how the file names the one with the types of the locks */
export function flagsInterfaceIn(
  { parser, is }: { readonly parser: DeclarationParser; readonly is: DeclarationGuards },
  { path, scope }: DeclarationFile,
  link: string,
): FlagsInterface | undefined {
  if (scope.kind !== "module") return undefined;
  for (const [name, parts] of scope.names) {
    for (const { node, exportKeyword, statement } of parts) {
      if (!is.interface(node) || !extendsFlagsOf(is, node)) continue;
      const from = `from ${JSON.stringify(link)};`;
      const imported = `import type { ${name} } ${from}`;
      const newText = exportKeyword ? `${imported} export type { ${name} };` : imported;
      return { name, path, edits: [{ start: parser.startOf(statement), end: statement.end, newText }] };
    }
  }
  return undefined;
}

// A bundler may have renamed it: `FlagsOf$1`.
function extendsFlagsOf(is: DeclarationGuards, { heritageClauses }: ts.InterfaceDeclaration): boolean {
  const bases = [...(heritageClauses ?? [])].flatMap(({ types }) => [...types]);
  return bases.some((base) => /^FlagsOf(\$\d+)?$/.test(namesIn(is, base).at(-1)?.text ?? ""));
}
