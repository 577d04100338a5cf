import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { withoutWrappers } from "../program/without-wrappers.js";

/** What names a member: a text, or an expression of which only the type tells. */
export type Key =
  | { readonly member: string; readonly key: undefined }
  | { readonly member: undefined; readonly key: ts.Expression };

/** The key of `app[expression]`; nothing where no type can make one of it. */
export function keyOf(context: AnalysisContext, expression: ts.Expression): Key | undefined {
  const { is } = context;
  const inner = withoutWrappers(context, expression);
  if (is.stringLiteral(inner)) return textKey(inner.text);
  // `0x10` is `16`.
  if (is.numericLiteral(inner)) return textKey(String(Number(inner.text)));
  // What is counted or put together is any number or text: `list[index + 1]`, `list[index++]`.
  const isAny = is.binary(inner) ? !is.chooses(inner) : is.unary(inner) && !is.numericLiteral(inner.operand);
  return isAny ? undefined : { member: undefined, key: inner };
}

/** The key that stands in a pattern or an object: `pay`, `"pay"`, `16`, `[key]`. */
export function keyOfName(context: AnalysisContext, name: ts.Node): Key | undefined {
  const { is } = context;
  if (is.identifier(name) || is.stringLiteral(name)) return textKey(name.text);
  if (is.numericLiteral(name)) return textKey(String(Number(name.text)));
  return is.computedName(name) ? keyOf(context, name.expression) : undefined;
}

const textKey = (member: string): Key => ({ member, key: undefined });

/** The only member that a name in a pattern can stand for. */
export function memberOfName(context: AnalysisContext, name: ts.Node): string | undefined {
  const found = keyOfName(context, name);
  if (!found?.key) return found?.member;
  const [only, ...others] = context.compiler.keysAt([found.key], true)[0] ?? [];
  return others.length === 0 ? only : undefined;
}
