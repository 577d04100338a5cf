import type { Symbol, Type } from "../../analysis/program/compiler.js";
import { hasModifier } from "../program/kinds.js";
import { isForHeirs } from "./compare-heirs.js";
import { fits, report, type Comparison, type Standing } from "./comparison.js";

/**
 * Compares what a method of a class gives with what an override of it may give that was written before. All that users get
 * fits as before: `Promise<string | void>` and then `Promise<string>`.
 *
 * @param newer the class that has it, of which is told whether it is there to be extended
 */
export function compareOverride(
  comparison: Comparison,
  name: string,
  member: Symbol,
  [before, after]: readonly [Type, Type],
  newer: Type,
  standing: Standing,
): void {
  const { compiler, isOwn } = comparison;
  const { SyntaxKind } = compiler;
  const [declaration] = compiler.declarationsOf(member);
  if (declaration?.parent.kind !== SyntaxKind.ClassDeclaration || !isOwn(declaration)) return;
  if (hasModifier(declaration, SyntaxKind.StaticKeyword)) return;
  const [old, ...moreOld] = compiler.signaturesOf(before);
  const [other, ...moreNew] = compiler.signaturesOf(after);
  if (!old?.isPlain || !other?.isPlain || moreOld.length > 0 || moreNew.length > 0) return;
  // Where nothing is asked for, anything may be given.
  if (compiler.isVoid(other.returns) || fits(comparison, old.returns, other.returns)) return;
  const heirs = { isForHeirs: isForHeirs(comparison, newer) };
  const [oldType, newType] = [compiler.textOfType(old.returns), compiler.textOfType(other.returns)];
  report(comparison, standing, { kind: "member-override", name, oldType, newType, ...heirs });
}
