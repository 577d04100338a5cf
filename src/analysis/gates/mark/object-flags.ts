import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";

/**
 * Whether a marked member is for flags of its object to open, and so no use of it for the program's flags: its class has
 * a type parameter for flags. `proviso lock` has its types refuse each use.
 *
 *     class Queue<const F extends FlagTuple<typeof features> = []> {
 *       constructor(options?: { flags: LiteralFlagTuple<F, typeof features> });
 *       /** @experimental PRIORITY *\/
 *       addFirst(job: Job): void;
 *     }
 */
export function isForObject({ is, compiler }: AnalysisContext, member: ts.Node): boolean {
  const parent = member.parent as ts.Node | undefined;
  if (!parent || !is.class(parent) || !parent.typeParameters) return false;
  const isStatic = (member as Partial<ts.MethodDeclaration>).modifiers?.some(
    ({ kind }) => kind === compiler.SyntaxKind.StaticKeyword,
  );
  if (isStatic === true) return false;
  let file: ts.Node = parent;
  while (!is.sourceFile(file)) file = file.parent;
  return /\b(?:FlagTuple|LiteralFlagTuple)\s*</.test(file.text.slice(parent.pos, parent.end));
}
