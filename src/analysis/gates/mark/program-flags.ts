import type ts from "typescript";
import { readCatalog } from "../../catalog/read-catalog.js";
import type { CatalogEntry, UnreadableCatalog } from "../../catalog/feature.js";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { textOfNode } from "../../program/place-of.js";
import { lastName, referenceName } from "../../program/syntax.js";
import type { FilesMentioning } from "../../program/files-mentioning.js";
import { walk } from "../../program/walk.js";

/** The interface of a library into which a program merges the flags that it opts in to, as it is written. */
export interface WrittenFlags {
  /** The folder of the library's package. */
  readonly folder: string;
  /** The file that declares the interface. */
  readonly fileName: string;
  /** The name of the interface: `ExperimentalFeatureFlags`. */
  readonly name: string;
  readonly declaration: ts.InterfaceDeclaration;
  readonly catalog: CatalogEntry | UnreadableCatalog;
}

/** The same with what one program has merged into it. */
export interface ProgramFlags extends WrittenFlags {
  readonly symbol: Symbol;
}

/** All interfaces of a program that extend `FlagsOf`. */
export function programFlagsIn(
  context: AnalysisContext,
  filesMentioning: FilesMentioning,
): readonly ProgramFlags[] {
  const { compiler, is } = context;
  const found: ProgramFlags[] = [];
  for (const fileName of filesMentioning("FlagsOf")) {
    const file = compiler.sourceFile(fileName);
    if (!file?.text.includes("extends")) continue;
    walk(compiler, file, (node) => {
      const flags = is.interface(node) ? flagsOf(context, fileName, node) : undefined;
      if (flags) found.push(flags);
      return is.sourceFile(node) || is.module(node) || is.moduleBlock(node);
    });
  }
  return found;
}

export const writtenFlags = ({
  folder,
  fileName,
  name,
  declaration,
  catalog,
}: ProgramFlags): WrittenFlags => ({
  folder,
  fileName,
  name,
  declaration,
  catalog,
});

/** The same interface in a later program, whose types are its own. */
export function programFlagsAgain(
  { compiler }: AnalysisContext,
  written: WrittenFlags,
): ProgramFlags | undefined {
  const symbol = compiler.symbolAt(written.declaration.name);
  return symbol && { ...written, symbol };
}

function flagsOf(
  context: AnalysisContext,
  fileName: string,
  declaration: ts.InterfaceDeclaration,
): ProgramFlags | undefined {
  const catalog = catalogTypeOf(context, declaration);
  return (
    catalog &&
    programFlagsAgain(context, {
      folder: packageFolderOf(context, fileName),
      fileName,
      name: declaration.name.text,
      declaration,
      catalog: readCatalog(context, catalog),
    })
  );
}

/** The type of the catalog whose flags an interface is for. */
export function catalogTypeOf(
  context: AnalysisContext,
  { heritageClauses }: ts.InterfaceDeclaration,
): Type | undefined {
  const bases = (heritageClauses ?? []).flatMap(({ types }) => [...types]);
  return bases.map((base) => catalogBehind(context, base)).find((type) => type !== undefined);
}

// The key is a unique symbol, which the compiler names after its declaration, as it does that of `Gated`.
const flagsKey = /@provisoFlags(@|$)/;

function catalogBehind(context: AnalysisContext, base: ts.ExpressionWithTypeArguments): Type | undefined {
  const { compiler, is } = context;
  const given = givenToFlagsOf(context, base);
  if (given) return given;
  const type = compiler.typeOfTypeNode(base);
  if (!type) return undefined;
  if (compiler.isAny(type)) {
    // Where the library's `proviso` was not found, `FlagsOf` is known by its name alone.
    const name = referenceName(is, base);
    const [catalog] = base.typeArguments ?? [];
    const isFlagsOf = name !== undefined && /^FlagsOf(\$\d+)?$/.test(lastName(is, name).text);
    return isFlagsOf && catalog ? compiler.typeOfTypeNode(catalog) : undefined;
  }
  const key = compiler.propertiesOf(type).find((property) => flagsKey.test(compiler.nameOf(property)));
  const catalog = key && compiler.typeOf(key);
  return catalog && compiler.unionParts(catalog)[0];
}

/**
 * The same where the catalog is handed to `FlagsOf` as that is declared: the compiler need not make its type, with all the
 * flags, which takes it longer than a hundred other questions.
 */
function givenToFlagsOf(context: AnalysisContext, base: ts.ExpressionWithTypeArguments): Type | undefined {
  const { compiler, is } = context;
  const name = referenceName(is, base);
  const [catalog] = base.typeArguments ?? [];
  const symbol = name && catalog && compiler.symbolAt(lastName(is, name));
  const declared = symbol ? compiler.declarationsOf(symbol) : [];
  const isFlagsOf = declared.some(
    (each) => is.typeAlias(each) && declaresFlagsOf.test(textOfNode(context, each)),
  );
  return isFlagsOf && catalog ? compiler.typeOfTypeNode(catalog) : undefined;
}

// `type FlagsOf<C extends Catalog> = { readonly [provisoFlags]?: C } & …`
const declaresFlagsOf =
  /\btype\s+[\w$]+\s*<\s*([\w$]+)\s+extends\s+[\w$.]+\s*>\s*=\s*\{\s*readonly\s*\[\s*provisoFlags\s*\]\s*\?\s*:\s*\1\s*[;,]?\s*\}\s*&/;

/** Whether a flag in a block opens something: `true`, and not `false`, `boolean` or `?`; `IMAGES(): true` is a method. */
export function saysTrue({ compiler, is }: AnalysisContext, member: ts.Node): boolean {
  const type = is.propertySignature(member) ? member.type : undefined;
  const isTrue = type !== undefined && is.literalType(type) && is.trueKeyword(type.literal);
  return isTrue && !compiler.isOptional(member);
}
