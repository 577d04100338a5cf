import type ts from "typescript";
import type { Symbol, Type } from "../../analysis/program/compiler.js";
import { fits, report, type Comparison, type Standing } from "./comparison.js";

/** Compares what can be written to a member, where it is not what is read from it. */
export function compareWritten(
  comparison: Comparison,
  name: string,
  [oldMember, oldRead]: readonly [Symbol, Type],
  [newMember, newRead]: readonly [Symbol, Type],
  standing: Standing,
): void {
  const { compiler } = comparison;
  const [older, newer] = [written(comparison, oldMember), written(comparison, newMember)];
  if (!older && !newer) return;
  const [before, after] = [older ?? oldRead, newer ?? newRead];
  if (fits(comparison, before, after)) return;
  const [oldType, newType] = [compiler.textOfType(before), compiler.textOfType(after)];
  report(comparison, standing, { kind: "member-written", name, oldType, newType });
}

/** What a setter takes. */
function written({ compiler }: Comparison, member: Symbol): Type | undefined {
  const setter = compiler
    .declarationsOf(member)
    .find((node) => node.kind === compiler.SyntaxKind.SetAccessor) as ts.SetAccessorDeclaration | undefined;
  const type = setter?.parameters[0]?.type;
  return type && compiler.typeOfTypeNode(type);
}
