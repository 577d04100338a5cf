import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry, FeatureEntry } from "../catalog/feature.js";
import type { Edit, Span } from "../finding.js";
import { catalogOfFlag, isOnlyFlags } from "./flag-place.js";
import { isEditable } from "../program/place-of.js";
import { removeItem } from "../opt-in/edit/remove-item.js";
import { walk } from "../program/walk.js";

/** A flag where it is written: in the tuple that an app is made with, or in a type. */
export interface WrittenFlag extends Span {
  readonly node: ts.Node;
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  /** Takes the flag out. */
  readonly edit: Edit | undefined;
}

/**
 * All flags that a file writes, in the order of the source.
 *
 * @param catalogs those that the program sees
 */
export function writtenFlagsIn(
  context: AnalysisContext,
  fileName: string,
  catalogs: readonly CatalogEntry[],
): readonly WrittenFlag[] {
  const { compiler, is } = context;
  const names = new Set(catalogs.flatMap(({ features }) => [...features.keys()]));
  const text = compiler.textOf(fileName);
  if (text === undefined || ![...names].some((name) => text.includes(name))) return [];
  const file = compiler.sourceFile(fileName);
  if (!file) return [];
  const written: WrittenFlag[] = [];
  walk(compiler, file, (node) => {
    if (is.stringLiteral(node) && names.has(node.text)) {
      const catalog = catalogOfFlag(context, node);
      const feature = catalog?.features.get(node.text);
      if (catalog && feature) {
        const span = { file: fileName, start: compiler.startOf(node), end: node.end };
        const isProven = isEditable(context, node) && isOnlyFlags(context, node);
        const edit = isProven ? removeItem(context, node) : undefined;
        written.push({ node, ...span, feature, catalog, edit });
      }
    }
    return true;
  });
  return written;
}
