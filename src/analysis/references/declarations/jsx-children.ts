import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import type { DeclarationReference } from "./declaration-reference.js";

const option = "children";

/** Whether something marked may be given without its name. */
export const mayBeGivenAsChildren = (names: ReadonlySet<string>): boolean => names.has(option);

/** Where a text may give the option without its name: `<Card>text</Card>`. */
export function childrenPlaces(names: ReadonlySet<string>, text: string): readonly number[] {
  return mayBeGivenAsChildren(names) ? [...text.matchAll(closingTag)].map(({ index }) => index) : [];
}

const closingTag = /<\//g;

/** What stands between two tags is given as an option of the element; it is told where that begins. */
export function givenChildren(context: AnalysisContext, node: ts.Node): DeclarationReference | undefined {
  const { is } = context;
  if (!is.jsxElement(node) || !node.children.some((child) => isGiven(context, child))) return undefined;
  const { tagName: name, attributes: object } = node.openingElement;
  return { kind: "given", name, key: option, object };
}

/** Line breaks between elements are nothing, and neither is `{/* a comment *\/}`. */
function isGiven(context: AnalysisContext, child: ts.JsxChild): boolean {
  const { compiler, is } = context;
  if (is.jsxExpression(child)) return child.expression !== undefined;
  if (child.kind !== compiler.SyntaxKind.JsxText) return true;
  const text = fileOf(context, child).text.slice(child.pos, child.end);
  return /\S/.test(text) || !text.includes("\n");
}
