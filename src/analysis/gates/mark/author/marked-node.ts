import type ts from "typescript";
import type { AnalysisContext } from "../../../program/context.js";
import { isJavaScript } from "../../../program/js-doc.js";
import { moduleMarks } from "../declared-marks.js";
import { isReferable } from "./referable.js";
import type { WrittenMark } from "./written-marks.js";

/**
 * What a mark is about: the declaration right behind its comment, or the file where it stands in the first comment of a
 * module. Nothing for a mark that is about nothing which anybody could refer to.
 */
export function markedNode(
  context: AnalysisContext,
  file: ts.SourceFile,
  { tag, start, node, isLast }: WrittenMark,
): ts.Node | undefined {
  const [first] = file.statements;
  const isAtHead = !first || start < context.compiler.startOf(first);
  const isOfModule = isAtHead && moduleMarks(context, file).some((mark) => mark.tag === tag);
  if (isOfModule) return file;
  if (!node || !isLast) return undefined;
  return isReferable(context, node) ? node : assignedMember(context, node);
}

/** In JavaScript, `this.colour = "red"` and `exports.paint = paint` declare what they assign to. */
function assignedMember(context: AnalysisContext, statement: ts.Node): ts.Node | undefined {
  const { compiler, is } = context;
  if (statement.kind !== compiler.SyntaxKind.ExpressionStatement || !isJavaScript(context, statement))
    return undefined;
  const { expression } = statement as ts.ExpressionStatement;
  const isOne = is.binary(expression) && is.equals(expression) && is.propertyAccess(expression.left);
  return isOne ? expression.left : undefined;
}
