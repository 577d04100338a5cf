import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { keyOf } from "./access.js";
import type { Writer } from "./writer.js";

type OverrideBreak = Extract<BreakWithoutProof, { readonly kind: "member-override" }>;

/** Programs that extend a class, and have a method give what it gave. Few extend a class that has nothing for them. */
export function overridePrograms(
  { name, oldType, old, isForHeirs }: OverrideBreak,
  { instantiated, withNames }: Writer,
): readonly string[] {
  if (!isForHeirs) return [];
  const isProtected = /\bprotected\b/.test(old?.text ?? "") ? "protected " : "";
  const key = /^[\w$]+$/.test(name) ? name : `[${keyOf(name).replace("typeof ", "")}]`;
  return instantiated(oldType, (text, { type }) =>
    withNames(text, [
      `abstract class Mine extends ${type} {`,
      `  ${isProtected}${key}(...given: any): ${text} {`,
      "    return null!;",
      "  }",
      "}",
    ]),
  );
}
