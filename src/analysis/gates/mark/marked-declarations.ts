import type ts from "typescript";
import { isSameCatalog } from "../../catalog/catalog-identity.js";
import type { CatalogEntry } from "../../catalog/feature.js";
import { isReadable } from "../../catalog/read-catalog.js";
import type { Span } from "../../finding.js";
import { docOf } from "../../program/declaration-text.js";
import type { AnalysisContext } from "../../program/context.js";
import { declaredNames } from "../../program/patterns.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { markedNode } from "./author/marked-node.js";
import { writtenMarksIn, type WrittenMark } from "./author/written-marks.js";
import { nameBehindLock } from "./behind-locks.js";
import { declarationKind, type DeclarationKind } from "./declaration-kind.js";
import { entryPointsOf } from "./entry-point.js";
import { declaredName } from "./foreign/declared-name.js";
import { comparable, programFlagsOf, tagsOf, type MarkWorld } from "./mark-world.js";
import type { ProgramFlags } from "./program-flags.js";
import { signatureBehindLocks } from "./signature-behind-locks.js";

/** A declaration that a flag opens by the mark on it. */
export interface MarkedDeclaration {
  readonly kind: DeclarationKind;
  /** With what it stands in: `Wall.paint`. */
  readonly name: string;
  /** The module that it is imported from; nothing in the library's own program, which has no such module. */
  readonly entryPoint: string | undefined;
  /** Where the mark is written. */
  readonly place: Span;
  /** The declaration on one line, without a body. */
  readonly signature: string;
  /** The first line of its doc comment. */
  readonly doc: string | undefined;
}

/** A mark of a package, and the declaration that it is about. */
interface MarkOfPackage {
  readonly mark: WrittenMark;
  readonly declaration: ts.Node;
  /** That of the package. */
  readonly folder: string;
}

// Each feature of a package asks for its own among them.
const marks = perAnalysis(() => new WeakMap<MarkWorld, Map<ProgramFlags, readonly MarkOfPackage[]>>());

/** All declarations that one feature of a catalog opens by their marks. */
export function markedDeclarations(
  context: AnalysisContext,
  world: MarkWorld,
  catalog: CatalogEntry,
  flag: string,
): readonly MarkedDeclaration[] {
  return marksOf(context, world, catalog, flag).map(({ mark, declaration, folder }) => {
    const imported = entryPointsOf(context, folder)(declaration);
    const name = nameOf(context, declaration);
    return {
      kind: declarationKind(context, declaration),
      name: imported?.name === undefined ? name : renamed(name, imported.name),
      entryPoint: imported?.specifier,
      place: { file: mark.file, start: mark.start, end: mark.end },
      signature: signatureBehindLocks(context, declaration),
      doc: docOf(context, declaration),
    };
  });
}

/** Whether a feature of a catalog opens anything by a mark. */
export const marksAnything = (
  context: AnalysisContext,
  world: MarkWorld,
  catalog: CatalogEntry,
  flag: string,
): boolean => marksOf(context, world, catalog, flag).length > 0;

function marksOf(
  context: AnalysisContext,
  world: MarkWorld,
  catalog: CatalogEntry,
  flag: string,
): readonly MarkOfPackage[] {
  return programFlagsOf(world).flatMap((owner) => {
    const own = owner.catalog;
    if (!isReadable(own) || !isSameCatalog(own, catalog)) return [];
    const asks = ({ tag, flag: written }: WrittenMark): boolean =>
      (tag === "experimental" && written !== undefined && own.features.has(written)
        ? written
        : own.tags.get(tag)) === flag;
    return marksOfPackage(context, world, owner).filter(({ mark }) => asks(mark));
  });
}

function marksOfPackage(
  context: AnalysisContext,
  world: MarkWorld,
  owner: ProgramFlags,
): readonly MarkOfPackage[] {
  const { compiler } = context;
  const known = marks(context).get(world) ?? new Map<ProgramFlags, readonly MarkOfPackage[]>();
  marks(context).set(world, known);
  let found = known.get(owner);
  if (found) return found;
  const fileNames = compiler
    .fileNames()
    .filter((name) => world.files.has(comparable(name)) && packageFolderOf(context, name) === owner.folder);
  found = fileNames.flatMap((fileName) => {
    const file = compiler.sourceFile(fileName);
    if (!file) return [];
    const marked = writtenMarksIn(context, file, tagsOf([owner])).flatMap(
      (mark): readonly MarkOfPackage[] => {
        const declaration = markedNode(context, file, mark);
        return declaration ? [{ mark, declaration, folder: owner.folder }] : [];
      },
    );
    return withoutLocks(context, marked);
  });
  known.set(owner, found);
  return found;
}

/** A name with another word for what it begins with: `paint$1.hue` as `paint.hue`. */
const renamed = (name: string, first: string): string => [first, ...name.split(".").slice(1)].join(".");

/** A lock has the comment of what is behind it, and is no declaration of its own. */
function withoutLocks(context: AnalysisContext, marked: readonly MarkOfPackage[]): readonly MarkOfPackage[] {
  const names = new Set(marked.map(({ declaration }) => nameOf(context, declaration)));
  return marked.filter(({ declaration }) => {
    const behind = nameBehindLock(nameOf(context, declaration));
    return behind === undefined || !names.has(behind);
  });
}

function nameOf(context: AnalysisContext, declaration: ts.Node): string {
  const { is } = context;
  const isModule = is.module(declaration) && is.stringLiteral(declaration.name);
  if (is.sourceFile(declaration) || isModule) return "*";
  if (is.exportDeclaration(declaration)) {
    const { exportClause } = declaration;
    const names = exportClause && !is.namespaceExport(exportClause) ? exportClause.elements : [];
    return names.length > 0 ? names.map(({ name }) => name.text).join(", ") : "*";
  }
  if (!is.variableStatement(declaration)) return declaredName(context, declaration);
  const [first] = declaration.declarationList.declarations;
  if (first && is.bindingPattern(first.name))
    return declaredNames(context, first.name)
      .map(({ text }) => text)
      .join(", ");
  return first ? declaredName(context, first) : "*";
}
