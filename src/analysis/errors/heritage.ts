import type ts from "typescript";
import { assignment, type Assignment } from "./assignment.js";
import type { AnalysisContext } from "../program/context.js";
import { memberType, typeAt } from "../program/known-types.js";

/**
 * A member of a class, and what each base says of it. The compiler reports each base that it does not fit, with the same
 * code at the same place.
 *
 * @param name the name of the member
 */
export function overriding(context: AnalysisContext, name: ts.Node): readonly Assignment[] {
  const owner = name.parent.parent as ts.ClassLikeDeclaration;
  const { text } = name as ts.Identifier | ts.StringLiteral;
  return context.compiler
    .typesAt(basesOf(owner))
    .flatMap((base) => assignment(typeAt(context, name), memberType(context, base, text), name));
}

/**
 * A class or interface as a whole, and its bases; a parameter that is a property is said not to fit in this way.
 *
 * A class expression keeps the compiler's error, which is not on its name: `const Sub = class extends Base { … }`.
 */
export function extending(context: AnalysisContext, name: ts.Node): readonly Assignment[] {
  const owner = name.parent as ts.ClassLikeDeclaration | ts.InterfaceDeclaration;
  return context.compiler
    .typesAt(basesOf(owner))
    .flatMap((base) => assignment(typeAt(context, name), base, undefined));
}

const basesOf = ({
  heritageClauses = [] as unknown as ts.NodeArray<ts.HeritageClause>,
}: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): readonly ts.Node[] =>
  heritageClauses.flatMap(({ types }) => [...types]);
