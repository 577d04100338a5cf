import type ts from "typescript";
import { isReadable } from "../../catalog/read-catalog.js";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { packageFolderOf } from "../../program/package-folder.js";
import type { ReferenceSide } from "../../references/declarations/reference-side.js";
import type { MarkTag } from "./comment-marks.js";
import { declaredMarks, ownMarks } from "./declared-marks.js";
import { nameBehindLock } from "./behind-locks.js";
import { lockMarks } from "./lock-marks.js";
import { declaredName } from "./foreign/declared-name.js";
import { foreignTags, type ForeignPackage } from "./foreign/foreign-package.js";
import { comparable, type MarkOwner, type MarkWorld } from "./mark-world.js";
import { isForObject } from "./object-flags.js";
import type { ProgramFlags } from "./program-flags.js";
import type { UnreachedFlags } from "./unreached-flags.js";
import { push } from "../../../push.js";
import { behindStandIn, isNamespaceExport } from "./stand-ins.js";

/** What a marked declaration asks for. */
export type Requirement = FlagRequirement | ImportRequirement | ConsentRequirement;

/** A flag, and the interface that it is written into. */
export interface FlagRequirement {
  readonly owner: ProgramFlags;
  readonly flag: string;
}

/** A flag whose catalog the program has not loaded. */
export interface ImportRequirement {
  readonly owner: UnreachedFlags;
  readonly flag: string;
}

/** The consent to what a foreign package marks. */
export interface ConsentRequirement {
  readonly owner: ForeignPackage;
  /** The tag of the mark, which stands where others have a flag. */
  readonly flag: string;
  /** What is used, by the name that it is declared under. */
  readonly declared: string;
}

export const asksForConsent = (requirement: Requirement): requirement is ConsentRequirement =>
  "declared" in requirement;

export const asksForFlag = (requirement: Requirement): requirement is FlagRequirement =>
  !("kind" in requirement.owner);

const none: readonly Requirement[] = [];

/** What one declaration asks for, by itself or by what it stands in. */
export function requirementsOfDeclaration(
  context: AnalysisContext,
  world: MarkWorld,
  declaration: ts.Node,
): readonly Requirement[] {
  return required(context, world, declaration, () => declaredMarks(context, declaration));
}

/** What one declaration asks for by its own doc comment alone. */
export function ownRequirements(
  context: AnalysisContext,
  world: MarkWorld,
  declaration: ts.Node,
): readonly Requirement[] {
  return required(context, world, declaration, () => ownMarks(context, declaration)?.tags ?? []);
}

function required(
  context: AnalysisContext,
  { files, packages }: MarkWorld,
  declaration: ts.Node,
  marks: () => readonly MarkTag[],
): readonly Requirement[] {
  const fileName = fileNameOf(context, declaration);
  if (!files.has(comparable(fileName)) || isForObject(context, declaration)) return none;
  const owners = packages.get(packageFolderOf(context, fileName)) ?? [];
  const found: Requirement[] = [];
  for (const mark of marks()) {
    const requirement = owners.flatMap((owner) => requirementOf(context, owner, mark, declaration)).at(0);
    if (requirement && !has(found, requirement)) found.push(requirement);
  }
  return found;
}

function requirementOf(
  context: AnalysisContext,
  owner: MarkOwner,
  { tag, flag }: MarkTag,
  declaration: ts.Node,
): readonly Requirement[] {
  if ("kind" in owner) {
    if (owner.kind === "unreached")
      return tag === "experimental" && flag !== undefined && owner.flags.has(flag) ? [{ owner, flag }] : [];
    return foreignTags.has(tag) ? [{ owner, flag: tag, declared: declaredName(context, declaration) }] : [];
  }
  const { catalog } = owner;
  const isWritten = tag === "experimental" && flag !== undefined;
  if (!isReadable(catalog)) return isWritten ? [{ owner, flag }] : [];
  if (isWritten && catalog.features.has(flag)) return [{ owner, flag }];
  const stood = catalog.tags.get(tag);
  return stood !== undefined && catalog.features.has(stood) ? [{ owner, flag: stood }] : [];
}

/**
 * What a name asks for: what it stands for in the end, and each import and re-export on the way there, which may be
 * marked by itself. What the way leads through adds marks, and never takes one away.
 */
export function requirementsOfSymbol(
  context: AnalysisContext,
  world: MarkWorld,
  symbol: Symbol,
  side: ReferenceSide,
  isType: boolean,
): readonly Requirement[] {
  const { end, onTheWay, isOfNamespace } = followed(context, world, symbol);
  const behind = isOfNamespace
    ? behindStandIn(context, declarationsIn(context, world, end), isType)
    : undefined;
  const asked = behind
    ? requirementsOfSymbol(context, world, behind, side, isType)
    : requirementsOfEnd(context, world, end, side, isType);
  return union([onTheWay, asked]);
}

/** Where a name leads to, and what the re-exports on the way ask for. */
export function followed(
  context: AnalysisContext,
  world: MarkWorld,
  symbol: Symbol,
): { readonly end: Symbol; readonly onTheWay: readonly Requirement[]; readonly isOfNamespace: boolean } {
  const { compiler, is } = context;
  const lists: (readonly Requirement[])[] = [];
  let isOfNamespace = false;
  let end = symbol;
  for (let next = compiler.aliasStep(end); next && next !== end; next = compiler.aliasStep(end)) {
    for (const declaration of declarationsIn(context, world, end)) {
      const isStep = is.alias(declaration) || is.exportAssignment(declaration);
      if (isStep) lists.push(requirementsOfDeclaration(context, world, declaration));
      isOfNamespace ||= isNamespaceExport(context, declaration);
    }
    end = next;
  }
  return { end, onTheWay: union(lists), isOfNamespace };
}

/** Whether a name may ask for anything by what it stands for: most names of a file are its own. */
export const mayRequire = (context: AnalysisContext, world: MarkWorld, symbol: Symbol): boolean =>
  isInFileWithMarks(context, world, symbol) || context.compiler.aliasStep(symbol) !== undefined;

const isInFileWithMarks = ({ compiler }: AnalysisContext, { files }: MarkWorld, symbol: Symbol): boolean =>
  compiler.declaredIn(symbol).some((file) => files.has(comparable(file)));

/** The declarations of a symbol, unless no file with marks has any: they may be in another process. */
function declarationsIn(context: AnalysisContext, world: MarkWorld, symbol: Symbol) {
  return isInFileWithMarks(context, world, symbol) ? context.compiler.declarationsOf(symbol) : [];
}

function requirementsOfEnd(
  context: AnalysisContext,
  world: MarkWorld,
  symbol: Symbol,
  side: ReferenceSide,
  isType: boolean,
): readonly Requirement[] {
  const { is } = context;
  const exported = exportedBy(context, world, symbol);
  if (exported) return requirementsOfSymbol(context, world, exported, side, isType);
  const own = declarationsIn(context, world, symbol).filter(
    (declaration) =>
      // A module's mark is about what it exports: `lab.wash()` may be stable.
      !isWholeModule(context, declaration) &&
      // What a program adds to an interface of a library's is not the library's to mark.
      world.packages.has(packageFolderOf(context, fileNameOf(context, declaration))),
  );
  const declarations = ofMeaning(context, own, isType);
  const [first] = declarations;
  if (!first) return none;
  if (!isMember(context, first)) return ofGroup(context, world, declarations);
  if (declarations.some((each) => is.getter(each) || is.setter(each)))
    return ofAccessors(context, world, declarations, side);
  // The member of a union or an intersection has the declarations of all of them.
  const groups = new Map<ts.Node, ts.Node[]>();
  for (const each of declarations) push(groups, each.parent, each);
  return union([...groups.values()].map((group) => ofGroup(context, world, group)));
}

/**
 * What a member of a module's type is exported as, where it is declared by that alone: of `Partial<typeof gallery>` the
 * member `paint` is `export { paint$1 as paint }`.
 */
function exportedBy(context: AnalysisContext, world: MarkWorld, symbol: Symbol): Symbol | undefined {
  const { compiler, is } = context;
  const isOfLibrary = (file: string): boolean => world.packages.has(packageFolderOf(context, file));
  if (!compiler.declaredIn(symbol).some(isOfLibrary)) return undefined;
  const [first] = compiler.declarationsOf(symbol);
  if (!first || !is.exportSpecifier(first)) return undefined;
  const [exported] = compiler.namesAt([first.name]);
  return exported && exported !== symbol && compiler.aliasStep(exported) ? exported : undefined;
}

const isWholeModule = ({ is }: AnalysisContext, node: ts.Node): boolean =>
  is.sourceFile(node) || (is.module(node) && is.stringLiteral(node.name));

const isMember = ({ is }: AnalysisContext, node: ts.Node): boolean => is.member(node) || is.parameter(node);

/** A type and a value may have one name: only what stands for the one counts that is referred to. */
function ofMeaning(
  { compiler, is }: AnalysisContext,
  declarations: readonly ts.Node[],
  isType: boolean,
): readonly ts.Node[] {
  if (declarations.length < 2) return declarations;
  const isOnlyType = (node: ts.Node): boolean => is.interface(node) || is.typeAlias(node);
  const isOnlyValue = (node: ts.Node): boolean =>
    is.variable(node) || is.functionLike(node) || is.module(node);
  const fitting = declarations.filter((each) => (isType ? !isOnlyValue(each) : !isOnlyType(each)));
  // What is merged with a class has no calls of its own, nor has what is merged with the lock of one.
  const isLock = (node: ts.Node): boolean =>
    is.variable(node) && is.identifier(node.name) && nameBehindLock(node.name.text) !== undefined;
  const isEnum = (node: ts.Node): boolean => node.kind === compiler.SyntaxKind.EnumDeclaration;
  const classes = fitting.filter((each) => is.class(each) || isEnum(each) || isLock(each));
  // By itself, the name of a function or constant is not that of the namespace that is merged with it.
  const values = fitting.filter((each) => !is.module(each));
  return [classes, values, fitting, declarations].find((each) => each.length > 0) ?? declarations;
}

/** Of overloads and merged declarations, one that is stable can be meant. */
function ofGroup(
  context: AnalysisContext,
  world: MarkWorld,
  declarations: readonly ts.Node[],
): readonly Requirement[] {
  const { is } = context;
  const isOverload = (node: ts.Node): boolean => is.functionLike(node) && !node.body;
  const overloads = declarations.filter(isOverload);
  // The implementation of overloads cannot be called.
  return common(
    (overloads.length > 0 ? overloads : declarations).map((each) =>
      requirementsOfDeclaration(context, world, each),
    ),
  );
}

/** A mark on the getter is about the property, one on the setter about writing to it. */
function ofAccessors(
  context: AnalysisContext,
  world: MarkWorld,
  declarations: readonly ts.Node[],
  side: ReferenceSide,
): readonly Requirement[] {
  const { is } = context;
  const asked = (nodes: readonly ts.Node[]): readonly Requirement[] =>
    union(nodes.map((node) => requirementsOfDeclaration(context, world, node)));
  const setters = declarations.filter((each) => is.setter(each));
  const others = declarations.filter((each) => !is.setter(each));
  const isLocked = (each: ts.Node): boolean => lockMarks(context, each).length > 0;
  // `proviso lock` locks the setter with the getter: one that is open beside it was said to be stable.
  const isStable =
    setters.some((each) => ownMarks(context, each)?.isStable) ||
    (others.some(isLocked) && !setters.some(isLocked));
  const reads = asked(others);
  const writes = union([asked(setters), isStable ? none : reads]);
  return side === "read" ? reads : side === "write" ? writes : union([reads, writes]);
}

/** Each requirement once. */
export function union(lists: readonly (readonly Requirement[])[]): readonly Requirement[] {
  const found: Requirement[] = [];
  for (const each of lists.flat()) if (!has(found, each)) found.push(each);
  return found;
}

/** What all of them ask for. */
export function common(lists: readonly (readonly Requirement[])[]): readonly Requirement[] {
  const [first = none, ...others] = lists;
  return first.filter((requirement) => others.every((other) => has(other, requirement)));
}

export const has = (list: readonly Requirement[], { owner, flag }: Requirement): boolean =>
  list.some((other) => other.flag === flag && other.owner === owner);

/** The file of a node; of what the compiler has made up, as the signature of `<div>`, an empty name. */
export function fileNameOf({ is }: AnalysisContext, node: ts.Node): string {
  for (let current: ts.Node | undefined = node; current; current = current.parent as ts.Node | undefined) {
    if (is.sourceFile(current)) return current.fileName;
  }
  return "";
}
