import type ts from "typescript";
import { relativeSpecifier } from "../../../package/declaration-paths.js";
import type { ProgramFlags } from "../../gates/mark/program-flags.js";
import type { AnalysisContext } from "../../program/context.js";
import { isOfPackageAround, packageFolderOf } from "../../program/package-folder.js";
import { isModule } from "../../program/module.js";
import { fileOf, spanOf } from "../../program/place-of.js";
import {
  atEnd,
  blockText,
  intoInterface,
  intoModule,
  newBlockFile,
  referenceTo,
  wholeText,
  type FlagsBlock,
} from "../edit/flags-block.js";
import type { TextChange } from "../edit/text-change.js";
import { flagsNameOf, type FlagsName } from "./flags-name.js";
import type { Plan } from "./plan.js";

/**
 * Plans how to add flags to the program's: in the block that has some already, else in a file of its own next to the
 * sources, else at the end of the file that uses them.
 *
 * @param user the file that misses the flags
 */
export function planProgramFlags(
  context: AnalysisContext,
  program: ProgramFlags,
  flags: readonly string[],
  user: string,
): Plan | undefined {
  const blocks = blocksOf(context, program, user);
  // What a flag says in one block, another cannot say otherwise.
  const block =
    blocks.find((each) => membersByName(context, each).some(([flag]) => flags.includes(flag))) ?? blocks[0];
  if (block) return extended(context, block, flags);
  const name = flagsNameOf(context, program, user);
  return name && newBlock(context, name, flags, user);
}

/**
 * Where a program has merged flags into the interface, in the package of a file or in one around it: what another
 * package opens in a workspace is for that package to say. They come by the names of their files: compilers do not agree
 * on another order.
 */
function blocksOf(
  context: AnalysisContext,
  { symbol, folder }: ProgramFlags,
  user: string,
): readonly ts.InterfaceDeclaration[] {
  const { compiler, is } = context;
  const blocks = compiler.declarationsOf(symbol).flatMap((declaration) => {
    const { fileName } = fileOf(context, declaration);
    const isOwn = isOfPackageAround(context, fileName, user) && packageFolderOf(context, fileName) !== folder;
    return isOwn && is.interface(declaration) ? [{ fileName, declaration }] : [];
  });
  return blocks
    .toSorted((a, b) =>
      a.fileName === b.fileName ? a.declaration.pos - b.declaration.pos : a.fileName < b.fileName ? -1 : 1,
    )
    .map(({ declaration }) => declaration);
}

function membersByName(
  { is }: AnalysisContext,
  { members }: ts.InterfaceDeclaration,
): readonly (readonly [string, ts.TypeElement])[] {
  return members.flatMap((member) => {
    const { name } = member;
    return name && (is.identifier(name) || is.stringLiteral(name)) ? [[name.text, member] as const] : [];
  });
}

function extended(context: AnalysisContext, block: ts.InterfaceDeclaration, flags: readonly string[]): Plan {
  const { fileName: file } = fileOf(context, block);
  const named = new Map(membersByName(context, block));
  // One that is there already says something else than `true`.
  const changes = flags.flatMap((flag): readonly TextChange[] => {
    const member = named.get(flag);
    const name = member?.name;
    return member && name ? [{ file, start: name.end, end: member.end, newText: ": true;" }] : [];
  });
  const added = flags.filter((flag) => !named.has(flag));
  return {
    changes: added.length > 0 ? [...changes, intoInterface(context, block, added)] : changes,
    site: spanOf(context, blockAround(context, block)),
  };
}

/** The `declare module` around an interface for flags, which is what people see of it. */
function blockAround({ is }: AnalysisContext, node: ts.Node): ts.Node {
  let site = node;
  while (!is.module(site) && !is.sourceFile(site.parent)) site = site.parent;
  return site;
}

/** A block with flags where a program has none yet. */
export function newBlock(
  context: AnalysisContext,
  name: FlagsName,
  flags: readonly string[],
  user: string,
): Plan | undefined {
  const { compiler } = context;
  const block: PlacedBlock = { ...name, flags };
  const mayBeIn = (path: string): boolean =>
    packageFolderOf(context, path) === packageFolderOf(context, user);
  const place = compiler.newDeclarationPlaces(newFile, user).find(mayBeIn);
  const file = compiler.sourceFile(user);
  // In a module an `import` more is not needed, and could load what is imported for its types alone.
  const isOfTypes = file !== undefined && !isJavaScriptName(user) && isModule(context, file);
  if (place !== undefined) {
    const own = placed(context, place, block, user);
    // A file that is there and is no part of the program is not ours to change.
    if (own || compiler.textOf(place) === undefined) return own ?? unplaced(place, block);
  }
  if (isOfTypes) return appended(context, file, block);
  return (file && referenced(context, file, block)) ?? unplaced(user, block);
}

/** A block of which it is not said yet where it stands. */
type PlacedBlock = FlagsName & Pick<FlagsBlock, "flags">;

/** What is reached by its path has another name in each file. */
const blockIn = (place: string, { file, ...block }: PlacedBlock): FlagsBlock =>
  file === undefined ? block : { ...block, specifier: relativeSpecifier(place, file) };

const newFile = "experimental.d.ts";
const isJavaScriptName = (fileName: string): boolean => /\.[cm]?jsx?$/.test(fileName);

/** The block in a file for declarations: in a new one, or at the end of what is there. */
function placed(
  context: AnalysisContext,
  place: string,
  wanted: PlacedBlock,
  user: string,
): Plan | undefined {
  const { compiler } = context;
  if (compiler.textOf(place) === undefined) {
    if (compiler.readFile(place) !== undefined) return undefined;
    const block = blockIn(place, wanted);
    const change = newBlockFile(place, block, compiler.textOf(user) ?? "");
    return { changes: [change], site: { file: place, start: 0, end: 0 }, snippet: wholeText(block) };
  }
  const declared = compiler.sourceFile(place);
  // What a file declares for everybody would be so no more, were it a module.
  const mayHaveBlock = declared && (declared.text.trim() === "" || isModule(context, declared));
  return mayHaveBlock ? appended(context, declared, wanted) : undefined;
}

/**
 * JavaScript and scripts have no place for a block themselves, and where the program takes no other file in, a comment at
 * the top of one can name it.
 */
function referenced(context: AnalysisContext, file: ts.SourceFile, block: PlacedBlock): Plan | undefined {
  const { compiler } = context;
  const folder = file.fileName.slice(0, file.fileName.lastIndexOf("/"));
  const place = `${folder}/${newFile}`;
  // Beside a file of its name the compiler takes it for the output of that one.
  if (compiler.readFile(place.replace(/\.d\.ts$/, ".ts")) !== undefined) return undefined;
  const plan = placed(context, place, block, file.fileName);
  if (!plan || compiler.textOf(place) !== undefined) return plan;
  return { ...plan, changes: [...plan.changes, referenceTo(newFile, file)], namedIn: file.fileName };
}

function appended(context: AnalysisContext, file: ts.SourceFile, wanted: PlacedBlock): Plan {
  const { is } = context;
  const block = blockIn(file.fileName, wanted);
  const around = file.statements.find(
    (statement) =>
      is.module(statement) && is.stringLiteral(statement.name) && statement.name.text === block.specifier,
  );
  const change = around && intoModule(context, around as ts.ModuleDeclaration, block);
  if (change) return { changes: [change], site: spanOf(context, around) };
  const { fileName, text } = file;
  const end = text.length;
  const isImported =
    isJavaScriptName(fileName) || !fileName.endsWith(".d.ts") || imports(context, file, block);
  return {
    changes: [atEnd(file, block, !isImported)],
    site: { file: fileName, start: end, end },
    snippet: isImported ? blockText(block) : wholeText(block),
  };
}

/** Whether a file for declarations imports the module already. */
const imports = (
  { is }: AnalysisContext,
  { statements }: ts.SourceFile,
  { specifier }: FlagsBlock,
): boolean =>
  statements.some(
    (statement) =>
      is.importDeclaration(statement) &&
      is.stringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === specifier,
  );

const unplaced = (file: string, block: PlacedBlock): Plan => ({
  changes: [],
  site: { file, start: 0, end: 0 },
  snippet: wholeText(blockIn(file, block)),
});
