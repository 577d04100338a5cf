import type ts from "typescript";
import type { Assignment } from "./assignment.js";
import type { AnalysisContext } from "../program/context.js";
import { classAround } from "../opt-in/plan/class-of.js";

/**
 * A member of a class, and what each base says of it. The compiler reports each base that it does not fit, with the same
 * code at the same place.
 *
 * @param name the name of the member
 */
export function overriding(context: AnalysisContext, name: ts.Node): readonly Assignment[] {
  const { compiler, is } = context;
  const owner = classAround(context, name);
  const member = is.identifier(name) ? compiler.symbolAt(name) : undefined;
  const source = member && compiler.typeOf(member);
  if (!owner || !source) return [];
  return compiler.typesAt(basesOf(owner)).flatMap((base) => {
    const property = base && compiler.propertyOf(base, compiler.nameOf(member));
    const target = property && compiler.typeOf(property);
    return target ? [{ source, target, origin: name }] : [];
  });
}

/**
 * A class or interface as a whole, and its bases; a parameter that is a property is said not to fit in this way.
 *
 * A class expression keeps the compiler's error, which is not on its name: `const Sub = class extends Base { … }`.
 */
export function extending({ compiler, is }: AnalysisContext, name: ts.Node): readonly Assignment[] {
  const owner = name.parent;
  const [source] = compiler.typesAt([name]);
  if (!source || !(is.class(owner) || is.interface(owner))) return [];
  return compiler
    .typesAt(basesOf(owner))
    .flatMap((target) => (target ? [{ source, target, origin: undefined }] : []));
}

const basesOf = ({
  heritageClauses,
}: ts.ClassLikeDeclaration | ts.InterfaceDeclaration): readonly ts.Node[] =>
  (heritageClauses ?? []).flatMap(({ types }) => [...types]);
