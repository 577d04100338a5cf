import type ts from "typescript";
import { isLockType } from "../syntax/lock-name.js";
import type { EditContext } from "./member-edits.js";

/** Whether a run before has locked something where it stands. */
export function isDone(context: EditContext, node: ts.Node): boolean {
  const { is } = context;
  if (is.setter(node)) return isLock(context, node.parameters[0]?.type);
  if (is.constructorLike(node)) return isLock(context, node.parameters.at(-1)?.type);
  if (!is.signature(node)) return isLock(context, (node as Partial<ts.PropertySignature>).type);
  const [first] = node.parameters;
  return (
    first !== undefined &&
    is.identifier(first.name) &&
    first.name.text === "this" &&
    isLock(context, first.type)
  );
}

// A type of the author's may have the same name.
function isLock({ parser, text, lockTypes }: EditContext, type: ts.TypeNode | undefined): boolean {
  if (!type) return false;
  const written = text.slice(parser.startOf(type), type.end);
  const [, name = ""] = /^([\w$]+)\s*</.exec(written) ?? [];
  return isLockType(written) && (name === "" || lockTypes.has(name));
}
