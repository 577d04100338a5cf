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
  /** Where a flag of its own opens for everybody: `interface ExperimentalFeatureFlags extends FlagsOf<…> { IMAGES: true }`. */
  readonly opened: readonly number[];
}

interface Reader {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
}

/** @param link how the file names the one with the types of the locks */
export function flagsInterfaceIn(
  { parser, is }: Reader,
  { path, text, scope }: DeclarationFile,
  link: string,
): FlagsInterface | undefined {
  if (scope.kind !== "module") return undefined;
  for (const [name, parts] of scope.names) {
    const blocks = parts.filter(({ node }) => is.interface(node));
    if (!blocks.some(({ node }) => extendsFlagsOf(is, node as ts.InterfaceDeclaration))) continue;
    const imported = `import type { ${name} } from ${JSON.stringify(link)};`;
    const [first, ...others] = blocks.map(({ exportKeyword, statement }): Edit => {
      const newText = exportKeyword ? `${imported} export type { ${name} };` : imported;
      return { start: parser.startOf(statement), end: statement.end, newText };
    });
    // What is imported can have no declaration beside it.
    const edits = [...(first ? [first] : []), ...others.map((edit) => ({ ...edit, newText: "" }))];
    const opened = blocks.flatMap(({ node }) =>
      openedIn({ parser, is }, text, node as ts.InterfaceDeclaration),
    );
    return { name, path, edits, opened };
  }
  return undefined;
}

/** The flags in a block that say `true`. */
function openedIn(
  { parser, is }: Reader,
  text: string,
  { members }: ts.InterfaceDeclaration,
): readonly number[] {
  return [...members].flatMap((member) => {
    if (!is.property(member) || !member.type || member.questionToken) return [];
    const isTrue = text.slice(parser.startOf(member.type), member.type.end) === "true";
    return isTrue ? [parser.startOf(member)] : [];
  });
}

// A bundler may have renamed it: `FlagsOf$1`.
function extendsFlagsOf(is: DeclarationGuards, { heritageClauses }: ts.InterfaceDeclaration): boolean {
  const bases = [...(heritageClauses ?? [])].flatMap(({ types }) => [...types]);
  return bases.some((base) => /^FlagsOf(\$\d+)?$/.test(namesIn(is, base).at(-1)?.text ?? ""));
}
