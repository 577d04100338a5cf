import type { Shown } from "../change.js";
import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { keyOf } from "./access.js";
import type { Writer } from "./writer.js";

type KindBreak = Extract<BreakWithoutProof, { readonly kind: "member-kind" }>;
type OverrideBreak = Extract<BreakWithoutProof, { readonly kind: "member-override" }>;

/** Programs that extend a class, and have a method give what it gave. Few extend a class that has nothing for them. */
export function overridePrograms(
  { name, oldType, old, isForHeirs }: OverrideBreak,
  { instantiated, withNames }: Writer,
): readonly string[] {
  if (!isForHeirs) return [];
  const isProtected = wordOf(old);
  const key = keyIn(name);
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

/** Programs that extend a class, and write a member as what it was: a method, a property, an accessor. */
export function kindPrograms(
  { name, was, old }: KindBreak,
  { instantiated, withNames }: Writer,
): readonly string[] {
  const key = keyIn(name);
  const written = {
    property: [`  ${wordOf(old)}${key}: any = null;`],
    method: [`  ${wordOf(old)}${key}(): any {`, "    return null;", "  }"],
    accessor: [
      `  ${wordOf(old)}get ${key}(): any {`,
      "    return null;",
      "  }",
      `  ${wordOf(old)}set ${key}(to: any) {}`,
    ],
  }[was];
  return instantiated("", (_, { type }) =>
    withNames("", [`abstract class Mine extends ${type} {`, ...written, "}"]),
  );
}

const wordOf = (old: Shown | undefined): string =>
  /\bprotected\b/.test(old?.text ?? "") ? "protected " : "";

const keyIn = (name: string): string =>
  /^[\w$]+$/.test(name) ? name : `[${keyOf(name).replace("typeof ", "")}]`;
