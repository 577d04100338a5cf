import type ts from "typescript";
import type { AnalysisContext } from "./context.js";
import { lineMap } from "./line-map.js";

const directive = "@ts-(?:expect-error|ignore)";
const inLineComment = new RegExp(`^///?\\s*${directive}`);
const inLastLineOfComment = new RegExp(`^(?:/|\\*)*\\s*${directive}`);

/**
 * The line of the `@ts-ignore` or `@ts-expect-error` that an error at `position` falls under, by the compiler's own
 * rule: the nearest line above that is not blank and not a `//` comment decides.
 */
export function directiveLine(
  context: AnalysisContext,
  file: ts.SourceFile,
  position: number,
): number | undefined {
  const lines = lineMap(file.text);
  for (let line = lines.lineAt(position) - 1; line >= 0; line--) {
    const start = lines.startOf(line);
    const text = file.text.slice(start, lines.startOf(line + 1)).trimEnd();
    if (hasDirective(context, file, start, text)) return line;
    if (text.trim() !== "" && !text.trimStart().startsWith("//")) return undefined;
  }
  return undefined;
}

/** The number of the line of a position, counted from 0. */
export function lineAt(text: string, position: number): number {
  return lineMap(text).lineAt(position);
}

function hasDirective(context: AnalysisContext, file: ts.SourceFile, start: number, text: string): boolean {
  if (!text.includes("@ts-")) return false;
  for (let at = text.indexOf("//"); at >= 0; at = text.indexOf("//", at + 2)) {
    if (isInToken(context, file, start + at)) continue;
    // Only the beginning of a comment counts: `// not // @ts-ignore` is none.
    return inLineComment.test(text.slice(at));
  }
  const end = text.lastIndexOf("*/");
  if (end < 0 || isInToken(context, file, start + end)) return false;
  const opening = text.lastIndexOf("/*", end);
  return inLastLineOfComment.test(text.slice(Math.max(opening, 0), end).trimStart());
}

/** Whether a position is inside a string, template, regular expression or JSX text, and so no comment starts there. */
function isInToken({ compiler, is }: AnalysisContext, file: ts.SourceFile, position: number): boolean {
  let node: ts.Node = file;
  for (;;) {
    let inner: ts.Node | undefined;
    compiler.forEachChild(node, (child) => {
      if (compiler.startOf(child) <= position && position < child.end) inner = child;
    });
    if (!inner) break;
    node = inner;
  }
  return !is.sourceFile(node) && literalKinds(compiler.SyntaxKind).includes(node.kind);
}

const literalKinds = (kind: typeof ts.SyntaxKind): readonly ts.SyntaxKind[] => [
  kind.StringLiteral,
  kind.NoSubstitutionTemplateLiteral,
  kind.TemplateHead,
  kind.TemplateMiddle,
  kind.TemplateTail,
  kind.RegularExpressionLiteral,
  kind.JsxText,
];
