import type ts from "typescript";
import { lockHalves, readText, type Lock } from "../marks/lock.js";
import { left, type Left } from "../outcome.js";
import { around, type Edit } from "./edit.js";
import { behindName, isUniqueSymbol, type EditContext } from "./member-edits.js";

/**
 * Locks a method that users may leave out, and so write themselves, for who writes it as well: a `this` parameter is
 * none that what is written has to fit. What is behind the lock goes on to be the type of a method.
 *
 *     load?: Open<"LOAD", { load(id: string): string }["load"]>;
 *
 * @returns nothing where it can only be locked for who calls it
 */
export function optionalMethodEdits(
  context: EditContext,
  node: ts.Node,
  lock: Lock,
): readonly Edit[] | undefined {
  const { is, names, text, parser } = context;
  if (node.kind !== parser.SyntaxKind.MethodSignature || !is.methodLike(node) || !node.type) return undefined;
  const { name, type } = node;
  const from = behindName(context, node);
  // There `this` would be that of a type without a name.
  if (from === name.end || !is.identifier(name) || /\bthis\b(?!\s*:)/.test(text.slice(from, type.end)))
    return undefined;
  const [before, after] = lockHalves(names, lock);
  // `{ new(): void }` has no method of this name.
  const own = name.text === "new" ? '"new"' : text.slice(parser.startOf(name), name.end);
  return around(from, type.end, `: ${before}{ ${own}`, ` }["${name.text}"]${after}`);
}

/**
 * Locks what can only be read, and what others override: whatever they have in its place fits the lock. Of what may be
 * missing, that remains.
 *
 *     get debugInfo(): Open<"DEBUG", Info | undefined, OptInFirst<"DEBUG"> | Extract<Info | undefined, null | undefined>>;
 */
export function readEdits(context: EditContext, node: ts.Node, lock: Lock): readonly Edit[] | Left {
  const { is, names, text, parser } = context;
  const type = is.property(node) || is.getter(node) ? node.type : undefined;
  const none = left({ code: "unsupported", what: "a declaration without a type" });
  if (!type || lock.kind !== "trial" || isUniqueSymbol(context, type)) return none;
  const own = text.slice(parser.startOf(type), type.end);
  const isObject = is.typeLiteral(type) || is.arrayType(type) || is.tupleType(type);
  const missing = isObject ? "" : ` | Extract<${own}, null | undefined>`;
  const [before, after] = lockHalves(names, lock, `${readText(names, lock)}${missing}`);
  return around(parser.startOf(type), type.end, before, after);
}

/**
 * Locks what overrides something open: nothing that users write fits, and the lock fits whatever it overrides. What is read
 * by it can only be handed on.
 *
 *     interface Cli extends Config { loader?: Open<"LOADER", Loader, never> }
 */
export function writtenEdits(context: EditContext, node: ts.Node, lock: Lock): readonly Edit[] | Left {
  const { is, names, parser } = context;
  const type = is.property(node) || is.getter(node) ? node.type : undefined;
  if (!type || isUniqueSymbol(context, type))
    return left({ code: "unsupported", what: "a declaration without a type" });
  const [before, after] = lockHalves(names, lock, "never");
  return around(parser.startOf(type), type.end, before, after);
}
