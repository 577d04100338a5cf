import type ts from "typescript";
import { nearest } from "../../nearest.js";
import { isReadable } from "../catalog/read-catalog.js";
import type { FlagsAstrayFinding } from "../finding.js";
import { programFlagsOf, type MarkWorld } from "../gates/mark/mark-world.js";
import { openersOf } from "../gates/mark/flag-openers.js";
import { saysTrue, type ProgramFlags } from "../gates/mark/program-flags.js";
import { flagsNameOf } from "../opt-in/plan/flags-name.js";
import type { AnalysisContext } from "../program/context.js";
import { isModule } from "../program/module.js";
import { packageFolderOf } from "../program/package-folder.js";
import { spanOf, fileOf } from "../program/place-of.js";
import { isModuleOf } from "./replaced-modules.js";

/**
 * The flags in a file that are declared for everybody, or in a module, and are not merged into the interface that they are
 * meant for. TypeScript takes them for an interface of the user's own, and says nothing.
 */
export function strayFlags(
  context: AnalysisContext,
  fileName: string,
  world: MarkWorld,
): readonly FlagsAstrayFinding[] {
  const { compiler, is } = context;
  const text = compiler.textOf(fileName) ?? "";
  const isDeclarations = fileName.endsWith(".d.ts");
  if (!text.includes("interface") || !(isDeclarations || (text.includes("declare") && ambient.test(text))))
    return [];
  const file = compiler.sourceFile(fileName);
  if (!file) return [];
  const isAugmenting = isModule(context, file);
  const programs = programFlagsOf(world);
  const found = file.statements.flatMap((statement): readonly FlagsAstrayFinding[] => {
    if (is.interface(statement))
      return isDeclarations && !isAugmenting
        ? findingsOf(context, programs, statement, { module: undefined, isAugmenting })
        : [];
    if (!is.module(statement) || !statement.body || !is.moduleBlock(statement.body)) return [];
    const module = is.stringLiteral(statement.name) ? statement.name.text : undefined;
    // What is in a namespace of the user's own is meant for that.
    if (module === undefined && statement.name.text !== "global") return [];
    const interfaces = statement.body.statements.filter((each) => is.interface(each));
    return interfaces.flatMap((each) => findingsOf(context, programs, each, { module, isAugmenting }));
  });
  return found;
}

const ambient = /\bdeclare\s+(?:module|global)\b/;

interface Place {
  /** The module that it is declared in; nothing for what is declared for everybody. */
  readonly module: string | undefined;
  /** Whether it adds to a module, and does not declare one. */
  readonly isAugmenting: boolean;
}

function findingsOf(
  context: AnalysisContext,
  programs: readonly ProgramFlags[],
  declaration: ts.InterfaceDeclaration,
  place: Place,
): readonly FlagsAstrayFinding[] {
  const { compiler } = context;
  const merged = programs.find(({ symbol }) => compiler.declarationsOf(symbol).includes(declaration));
  if (merged) return inheritedFlags(context, merged, declaration);
  const meant = programs.find((program) => isMeantFor(context, program, declaration, place));
  return meant ? astray(context, meant, declaration.name, reasonOf(meant, declaration)) : [];
}

const reasonOf = ({ name }: ProgramFlags, declaration: ts.InterfaceDeclaration) =>
  declaration.name.text === name ? "elsewhere" : "misspelt";

/**
 * Whether an interface that is merged into none of a library's is meant to have its flags: by its name and by its place, or
 * because it says `true` of what are flags of that library, and of nothing else.
 *
 *     declare module "studio" { interface FeatureFlags { paint: Brush } } // may be anything
 */
function isMeantFor(
  context: AnalysisContext,
  program: ProgramFlags,
  declaration: ts.InterfaceDeclaration,
  { module, isAugmenting }: Place,
): boolean {
  const { catalog, name, folder } = program;
  const { compiler, is } = context;
  const { members } = declaration;
  if (!isReadable(catalog) || members.length === 0 || declaration.heritageClauses) return false;
  const isSame = declaration.name.text === name;
  const isWithin = module !== undefined && isModuleOf(context, module, folder);
  // What takes the place of the module is told of that.
  if (isWithin && !isAugmenting) return false;
  if (!isSame && !isWithin) return false;
  const flags = members.map((member) =>
    saysTrue(context, member) && member.name && (is.identifier(member.name) || is.stringLiteral(member.name))
      ? member.name.text
      : undefined,
  );
  const areAll = flags.every((flag) => flag !== undefined && catalog.features.has(flag));
  const isNamedAlike =
    isSame || (!flags.includes(undefined) && nearest(declaration.name.text, [name]).length > 0);
  if (!areAll && !(isWithin && isNamedAlike)) return false;
  // One that is merged with what the library declares by that name is another one of the library's.
  const symbol = compiler.symbolAt(declaration.name);
  const isOfLibrary = (file: string): boolean => packageFolderOf(context, file) === folder;
  return symbol !== undefined && !compiler.declaredIn(symbol).some(isOfLibrary);
}

/** What the interface has by `extends` is behind what the library says of its flags, and so opens nothing. */
function inheritedFlags(
  context: AnalysisContext,
  program: ProgramFlags,
  declaration: ts.InterfaceDeclaration,
): readonly FlagsAstrayFinding[] {
  const { compiler } = context;
  const { catalog, folder } = program;
  const { heritageClauses } = declaration;
  if (!heritageClauses || !isReadable(catalog)) return [];
  // `extends FlagsOf<…>` in the library itself.
  if (packageFolderOf(context, fileOf(context, declaration).fileName) === folder) return [];
  const isShut = (flag: string): boolean =>
    catalog.features.has(flag) && openersOf(context, program, flag).length === 0;
  return heritageClauses
    .flatMap(({ types }) => [...types])
    .flatMap((base) => {
      const type = compiler.typeOfTypeNode(base);
      const flags = type ? compiler.propertiesOf(type).map((property) => compiler.nameOf(property)) : [];
      return flags.some(isShut) ? astray(context, program, base, "inherited") : [];
    });
}

function astray(
  context: AnalysisContext,
  program: ProgramFlags,
  node: ts.Node,
  reason: FlagsAstrayFinding["reason"],
): readonly FlagsAstrayFinding[] {
  const span = spanOf(context, node);
  const meant = flagsNameOf(context, program, span.file);
  return meant ? [{ code: "flags-astray", ...span, reason, meant }] : [];
}
