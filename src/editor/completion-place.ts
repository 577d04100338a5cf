import type ts from "typescript";
import type { AnalysisContext } from "../analysis/program/context.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { catalogOfFlag } from "../analysis/flags/flag-place.js";
import { quoted } from "../analysis/opt-in/edit/source.js";
import type { EditorView } from "./view.js";

/** Where a flag may be written. */
export interface FlagPlace {
  readonly catalog: CatalogEntry;
  /** What is between the quotes that the cursor is in; nothing where there are none yet: `[|]`. */
  readonly inside: ts.TextSpan | undefined;
  /** Writes a flag as it stands here: in quotes, or only what is between them. */
  readonly written: (flag: string) => string;
  /** The flags beside it. */
  readonly others: ReadonlySet<string>;
}

/** @param path the nodes around the cursor, the innermost first */
export function flagPlaceAt(
  { context }: EditorView,
  path: readonly ts.Node[],
  position: number,
): FlagPlace | undefined {
  const { is } = context;
  const [node] = path;
  if (!node) return undefined;
  const literal = is.stringLiteral(node) && isInside(context, node, position) ? node : undefined;
  if (!literal && !is.arrayLiteral(node) && !is.tupleType(node)) return undefined;
  const catalog = catalogOfFlag(context, node);
  if (!catalog) return undefined;
  return {
    catalog,
    inside: literal && { start: context.compiler.startOf(literal) + 1, length: literal.text.length },
    written: (flag) => (literal ? flag : (quoted(context, node, [flag])[0] ?? flag)),
    others: flagsBeside(context, node),
  };
}

function isInside({ compiler }: AnalysisContext, literal: ts.StringLiteralLike, position: number): boolean {
  const isOpen = (literal as { readonly isUnterminated?: boolean }).isUnterminated === true;
  return compiler.startOf(literal) < position && (position < literal.end || isOpen);
}

function flagsBeside(context: AnalysisContext, node: ts.Node): ReadonlySet<string> {
  const { is } = context;
  const item = is.literalType(node.parent) ? node.parent : node;
  const list = is.stringLiteral(node) ? item.parent : node;
  const items: readonly ts.Node[] =
    is.arrayLiteral(list) || is.tupleType(list) ? list.elements : is.unionType(list) ? list.types : [];
  return new Set(items.filter((each) => each !== item).flatMap((each) => flagsOf(context, each)));
}

function flagsOf({ compiler, is }: AnalysisContext, item: ts.Node): readonly string[] {
  if (is.stringLiteral(item)) return [item.text];
  if (is.literalType(item) && is.stringLiteral(item.literal)) return [item.literal.text];
  // `[...common, "|"]`
  const [type] = is.spreadElement(item) ? compiler.typesAt([item.expression]) : [];
  const elements = (type && compiler.tupleElements(type)) ?? [];
  return elements.map((each) => compiler.literalOf(each)).filter((flag) => typeof flag === "string");
}

/** The expression, the pattern, or the object that is being written, whose members are offered. */
export function completedReceiver(
  context: AnalysisContext,
  path: readonly ts.Node[],
  position: number,
): ts.Node | undefined {
  const { is } = context;
  // The name that is being written, and what it is the name of.
  for (const node of path.slice(0, 3)) {
    if (is.propertyAccess(node) || is.elementAccess(node)) {
      if (position > node.expression.end) return node.expression;
    } else if (is.objectPattern(node)) return node;
    else if (is.objectLiteral(node)) return node;
  }
  return undefined;
}
