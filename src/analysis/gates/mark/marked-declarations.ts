import type ts from "typescript";
import { isSameCatalog } from "../../catalog/catalog-identity.js";
import type { CatalogEntry } from "../../catalog/feature.js";
import { isReadable } from "../../catalog/read-catalog.js";
import type { Span } from "../../finding.js";
import { docOf, signatureOf } from "../../program/declaration-text.js";
import type { AnalysisContext } from "../../program/context.js";
import { declaredNames } from "../../program/patterns.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { markedNode } from "./author/marked-node.js";
import { writtenMarksIn, type WrittenMark } from "./author/written-marks.js";
import { declarationKind, type DeclarationKind } from "./declaration-kind.js";
import { entryPointsOf } from "./entry-point.js";
import { declaredName } from "./foreign/declared-name.js";
import { comparable, programFlagsOf, tagsOf, type MarkWorld } from "./mark-world.js";

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

/** All declarations that one feature of a catalog opens by their marks. */
export function markedDeclarations(
  context: AnalysisContext,
  world: MarkWorld,
  catalog: CatalogEntry,
  flag: string,
): readonly MarkedDeclaration[] {
  const { compiler } = context;
  return programFlagsOf(world).flatMap((owner) => {
    const own = owner.catalog;
    if (!isReadable(own) || !isSameCatalog(own, catalog)) return [];
    const entryPoint = entryPointsOf(context, owner.folder);
    const asks = ({ tag, flag: written }: WrittenMark): boolean =>
      (tag === "experimental" && written !== undefined && own.features.has(written)
        ? written
        : own.tags.get(tag)) === flag;
    const fileNames = compiler
      .fileNames()
      .filter((name) => world.files.has(comparable(name)) && packageFolderOf(context, name) === owner.folder);
    return fileNames.flatMap((fileName) => {
      const file = compiler.sourceFile(fileName);
      if (!file) return [];
      return writtenMarksIn(context, file, tagsOf([owner]))
        .filter(asks)
        .flatMap((mark): readonly MarkedDeclaration[] => {
          const declaration = markedNode(context, file, mark);
          if (!declaration) return [];
          return [
            {
              kind: declarationKind(context, declaration),
              name: nameOf(context, declaration),
              entryPoint: entryPoint(declaration),
              place: { file: fileName, start: mark.start, end: mark.end },
              signature: signatureOf(context, declaration),
              doc: docOf(context, declaration),
            },
          ];
        });
    });
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
