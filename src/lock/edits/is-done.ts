import type ts from "typescript";
import { isLockType } from "../syntax/lock-name.js";
import { typeWithLock } from "../syntax/type-with-lock.js";
import type { EditContext } from "./member-edits.js";

/** Whether a run before has locked something where it stands. */
export function isDone(context: EditContext, node: ts.Node): boolean {
  const { parser, is, text, lockTypes } = context;
  const type = typeWithLock(is, node);
  if (!type) return false;
  const written = text.slice(parser.startOf(type), type.end);
  // A type of the author's may have the same name.
  const [, name = ""] = /^([\w$]+)\s*</.exec(written) ?? [];
  return isLockType(written) && (name === "" || lockTypes.has(name));
}
