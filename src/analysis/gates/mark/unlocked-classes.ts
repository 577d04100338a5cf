import type ts from "typescript";
import { isReadable, readCatalog } from "../../catalog/read-catalog.js";
import type { CatalogEntry } from "../../catalog/feature.js";
import type { OptInRequest } from "../../opt-in-request.js";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import type { FilesMentioning } from "../../program/files-mentioning.js";
import { perSession } from "../../program/per-session.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { fileOf } from "../../program/place-of.js";
import { toolkitName } from "../../program/toolkit-name.js";
import { findIn, walk } from "../../program/walk.js";
import { lastName, referenceName } from "../../program/syntax.js";
import { memberOfName } from "../../references/key.js";
import type { TypedReference } from "../../references/member-reference.js";
import { ownMarks } from "./declared-marks.js";
import { hasObjectFlags, isForObject } from "./object-flags.js";

/**
 * The names of what is marked in classes whose objects have flags of their own, as far as their declarations have not
 * been locked: then the types refuse nothing, and only the marks tell. `proviso lock` writes other types for such a class.
 */
export function unlockedMembers(
  context: AnalysisContext,
  filesMentioning: FilesMentioning,
): ReadonlySet<string> {
  const { compiler } = context;
  const names = new Set<string>();
  for (const fileName of filesMentioning("FlagTuple")) {
    if (!/@[a-z]/.test(compiler.textOf(fileName) ?? "")) continue;
    const file = compiler.sourceFile(fileName);
    for (const name of file ? namesOfMarked(context, file) : []) {
      const member = memberOfName(context, name);
      if (member !== undefined) names.add(member);
    }
  }
  return names;
}

const namesInFiles = perSession(() => new WeakMap<ts.SourceFile, readonly ts.PropertyName[]>());

/** What names the members of such classes in a file that are marked. */
function namesOfMarked(context: AnalysisContext, file: ts.SourceFile): readonly ts.PropertyName[] {
  const known = namesInFiles(context).get(file);
  if (known) return known;
  const { compiler, is } = context;
  const names: ts.PropertyName[] = [];
  walk(compiler, file, (node) => {
    if (!is.class(node)) return true;
    for (const member of hasObjectFlags(context, node) ? node.members : [])
      if (member.name && isMarked(context, member)) names.push(member.name);
    return true;
  });
  namesInFiles(context).set(file, names);
  return names;
}

const isMarked = (context: AnalysisContext, member: ts.Node): boolean =>
  (ownMarks(context, member)?.tags.length ?? 0) > 0 && isForObject(context, member);

/** What a reference to such a member asks for; nothing where it has it, or in the package of the class. */
export function requestOfUnlocked(
  context: AnalysisContext,
  { member, name, receiver, receiverType }: TypedReference,
): OptInRequest | undefined {
  const { compiler } = context;
  const { fileName } = fileOf(context, name);
  for (const part of compiler.unionParts(receiverType)) {
    const property = compiler.propertyOf(part, member);
    const declaration = property && compiler.declarationsOf(property).find((each) => isMarked(context, each));
    if (
      !declaration ||
      packageFolderOf(context, fileOf(context, declaration).fileName) === packageFolderOf(context, fileName)
    )
      continue;
    const type = catalogOf(context, declaration.parent);
    const catalog = type && readCatalog(context, type);
    if (!catalog || !isReadable(catalog)) continue;
    const flags = flagsAsked(context, declaration, catalog).filter(
      (flag) => !flagsOn(context, part).has(flag),
    );
    const span = { file: fileName, start: compiler.startOf(name), end: name.end };
    if (flags.length > 0) return { span, receiver, member, flags, catalog };
  }
  return undefined;
}

/** Whether the objects of a type have flags of their own that nobody has locked, and miss one of these. */
export function lacksUnlocked(context: AnalysisContext, type: Type, flags: readonly string[]): boolean {
  if (!unlockedCatalog(context, type)) return false;
  const given = flagsOn(context, type);
  return flags.some((flag) => !given.has(flag));
}

/** The catalog of the flags that objects of a type have, where their class has not been locked. */
export function unlockedCatalog(context: AnalysisContext, type: Type): Type | undefined {
  const { compiler } = context;
  for (const property of compiler.asNamed(type) ? compiler.propertiesOf(type) : []) {
    const marked = compiler.declarationsOf(property).find((each) => isMarked(context, each));
    if (marked) return catalogOf(context, marked.parent);
  }
  return undefined;
}

/** The catalog of the flags of a class, if it has any: that of `FlagTuple<typeof features>`. */
function catalogOf(context: AnalysisContext, node: ts.Node): Type | undefined {
  const { compiler, is } = context;
  const argumentOf = (part: ts.Node): ts.TypeNode | undefined => {
    const name = is.reference(part) ? referenceName(is, part) : undefined;
    const written = name && toolkitName(lastName(is, name).text);
    if (!is.reference(part) || (written !== "FlagTuple" && written !== "LiteralFlagTuple")) return undefined;
    return part.typeArguments?.[written === "FlagTuple" ? 0 : 1];
  };
  const place = findIn(compiler, node, (part) => argumentOf(part) !== undefined);
  const argument = place && argumentOf(place);
  return argument && compiler.typeOfTypeNode(argument);
}

/** The flags on trial that a member is marked with. */
function flagsAsked(
  context: AnalysisContext,
  member: ts.Node,
  { features, tags }: CatalogEntry,
): readonly string[] {
  const asked = (ownMarks(context, member)?.tags ?? []).map(({ tag, flag }) =>
    tag === "experimental" && flag !== undefined && features.has(flag) ? flag : tags.get(tag),
  );
  return asked.filter((flag) => flag !== undefined && features.get(flag)?.status === "trial") as string[];
}

/** The flags that an object has by its type, or by what its class extends. */
function flagsOn(context: AnalysisContext, type: Type): ReadonlySet<string | number | undefined> {
  const { compiler } = context;
  const given = [...(compiler.asNamed(type)?.typeArguments ?? []), ...argumentsOfBase(context, type)];
  const parts = given
    .flatMap((each) => compiler.unionParts(each))
    .flatMap((each) => compiler.tupleElements(each) ?? compiler.asNamed(each)?.typeArguments ?? [each])
    .flatMap((each) => compiler.unionParts(each));
  return new Set(parts.map((part) => compiler.literalOf(part)));
}

/** `["PRIORITY"]` of `class Mine extends Queue<["PRIORITY"]>`, however many classes are between. */
function argumentsOfBase(context: AnalysisContext, type: Type): readonly Type[] {
  const { compiler, is } = context;
  const found: Type[] = [];
  const seen = new Set<ts.Node>();
  const symbol = compiler.symbolOfType(type);
  const waiting = symbol ? [symbol] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const declaration of compiler.declarationsOf(next)) {
      if (!is.class(declaration) || seen.has(declaration)) continue;
      seen.add(declaration);
      const extended = declaration.heritageClauses?.find(
        ({ token }) => token === compiler.SyntaxKind.ExtendsKeyword,
      )?.types[0];
      found.push(...(extended?.typeArguments ?? []).flatMap((node) => compiler.typeOfTypeNode(node) ?? []));
      const name = extended && referenceName(is, extended);
      const base = name && compiler.symbolAt(lastName(is, name));
      if (base) waiting.push(base);
    }
  }
  return found;
}
