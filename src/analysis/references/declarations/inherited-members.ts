import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { docCommentsOf } from "../../program/js-doc.js";
import { hasModifier } from "../../program/modifiers.js";

/** What a member of a class or an interface overrides or implements, in all that it extends and implements. */
export function inheritedMembers(context: AnalysisContext, member: ts.Node, key: string): readonly Symbol[] {
  const { compiler, is } = context;
  const owner = is.parameter(member) ? member.parent.parent : member.parent;
  if (!is.class(owner) && !is.interface(owner)) return [];
  const isStatic = hasModifier(context, member, "StaticKeyword");
  const inComments = isStatic
    ? []
    : implementsTagsOf(context, owner).map((base) => compiler.typeOfTypeNode(base));
  const written = (owner.heritageClauses ?? []).flatMap((clause) => {
    const isBase = is.class(owner) && clause.token === compiler.SyntaxKind.ExtendsKeyword;
    if (isStatic && !isBase) return [];
    return clause.types.flatMap((base) => {
      return isStatic ? compiler.typesAt([base.expression]) : instancesOf(context, base, isBase);
    });
  });
  return [...written, ...inComments].flatMap((type) => (type ? (compiler.propertyOf(type, key) ?? []) : []));
}

/** What a class of JavaScript implements by a comment: `@implements {Plugin}`. TypeScript 7 makes a clause of it. */
function implementsTagsOf(
  { compiler }: AnalysisContext,
  owner: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
): readonly ts.ExpressionWithTypeArguments[] {
  const { JSDocImplementsTag, ImplementsKeyword } = compiler.SyntaxKind;
  if (owner.heritageClauses?.some(({ token }) => token === ImplementsKeyword)) return [];
  return docCommentsOf(owner)
    .flatMap(({ tags }) => [...(tags ?? [])])
    .flatMap((tag) => (tag.kind === JSDocImplementsTag ? [(tag as ts.JSDocImplementsTag).class] : []));
}

function instancesOf(
  { compiler, is }: AnalysisContext,
  base: ts.ExpressionWithTypeArguments,
  isBase: boolean,
): readonly (Type | undefined)[] {
  if (!isBase || is.entityName(base.expression)) return [compiler.typeOfTypeNode(base)];
  // `extends Mixed(Base)` names no type: what its constructors make is the base.
  const [made] = compiler.typesAt([base.expression]);
  return made ? compiler.signaturesOf(made).map(({ returns }) => returns) : [];
}
