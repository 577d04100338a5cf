import type ts from "typescript";
import type { Compiler, Signature } from "../../analysis/program/compiler.js";
import { namesIn } from "../settled/pieces.js";
import { likenessOf, type Comparison } from "./comparison.js";
import { markOf } from "./trial-signatures.js";

/** How many arguments a signature takes. */
export interface Shape {
  readonly required: number;
  readonly most: number;
  readonly isGeneric: boolean;
}

export function shapeOf({ compiler }: Comparison, { declaration }: Signature): Shape | undefined {
  const { SyntaxKind } = compiler;
  const { parameters, typeParameters } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  // A class that has no constructor, and extends none that has one.
  if (!declaration || declaration.kind === SyntaxKind.ClassDeclaration)
    return { required: 0, most: 0, isGeneric: true };
  if (!parameters) return undefined;
  const asked = parameters
    .filter(({ name }) => (name as ts.Identifier).text !== "this")
    .flatMap((parameter) => askedBy(compiler, parameter));
  return {
    required: asked.lastIndexOf("required") + 1,
    most: asked.includes("rest") ? Infinity : asked.length,
    isGeneric: typeParameters !== undefined,
  };
}

/** The same without the parameters that are on trial. */
export function stableShapeOf(comparison: Comparison, signature: Signature): Shape | undefined {
  const shape = shapeOf(comparison, signature);
  const { parameters = [] } = (signature.declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  const asked = parameters.filter(({ name }) => (name as ts.Identifier).text !== "this");
  const first = asked.findIndex((each) => markOf(comparison, each) !== undefined);
  if (!shape || first < 0) return shape;
  return { ...shape, required: Math.min(shape.required, first), most: first };
}

/** What a parameter asks for: as a rest of `[first: string, second?: number]` two of them. */
function askedBy(
  compiler: Compiler,
  parameter: ts.ParameterDeclaration,
): readonly ("required" | "optional" | "rest")[] {
  const { SyntaxKind } = compiler;
  if (!parameter.dotDotDotToken)
    return compiler.isOptional(parameter) || parameter.initializer ? ["optional"] : ["required"];
  if (parameter.type?.kind !== SyntaxKind.TupleType) return ["rest"];
  return (parameter.type as ts.TupleTypeNode).elements.map((element) => {
    const { dotDotDotToken, questionToken } = element as Partial<ts.NamedTupleMember>;
    if (element.kind === SyntaxKind.RestType || dotDotDotToken) return "rest";
    return element.kind === SyntaxKind.OptionalType || questionToken ? "optional" : "required";
  });
}

/** How many type arguments a call may be written with; none at all is always allowed. */
export function typeArgumentCounts({ compiler }: Comparison, { declaration }: Signature): readonly number[] {
  const { typeParameters = [] } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  const required = typeParameters.filter((each) => !compiler.defaultOf(each)).length;
  return typeParameters.map((_, index) => index + 1).filter((count) => count >= required);
}

/**
 * Tells of the parameters of two signatures, and of their results, which need not be compared, as they are written alike:
 * then nothing has to be asked of them.
 */
export function likeParts(
  comparison: Comparison,
  old: Signature,
  other: Signature,
): (part: number | "result") => boolean {
  const { compiler, facts, isOwn } = comparison;
  const [before, after] = [old, other].map((signature) => {
    const { declaration } = signature;
    if (!declaration || !isOwn(declaration)) return undefined;
    const { type } = declaration as ts.SignatureDeclaration;
    return { asked: askedNodes(signature), type };
  });
  return (part) => {
    if (part === "result") return isLike(before?.type, after?.type);
    const [parameter, counterpart] = [before?.asked[part], after?.asked[part]];
    if (!parameter || !counterpart || parameter.dotDotDotToken || counterpart.dotDotDotToken) return false;
    // `mode?: number` may be `undefined`.
    if (compiler.isOptional(parameter) !== compiler.isOptional(counterpart)) return false;
    return isLike(parameter.type, counterpart.type);
  };

  function isLike(older: ts.Node | undefined, newer: ts.Node | undefined): boolean {
    // `this` is another type where the class is another one.
    if (!older || !newer || /\bthis\b/.test(facts(older).text)) return false;
    return likenessOf(comparison, facts(older), facts(newer), false) === "same";
  }
}

/** The parameters of a signature, as they are declared, without `this`. */
export function askedNodes({ declaration }: Signature): readonly ts.ParameterDeclaration[] {
  const { parameters = [] } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  return parameters.filter(({ name }) => (name as ts.Identifier).text !== "this");
}

/** A parameter, the result, or anything at all. */
type Part = number | "result" | "any";

/**
 * Tells of the parameters of two signatures, and of their results, what can only be compared as a whole: what depends on type
 * parameters of their own, and what takes the rest.
 */
export function dependence(
  { compiler, facts }: Comparison,
  old: Signature,
  other: Signature,
): (part: Part) => boolean {
  if (old.isPlain && other.isPlain) return () => false;
  const readers = [old, other].map(({ declaration }) => {
    const {
      parameters = [],
      typeParameters = [],
      type,
    } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
    const asked = parameters.filter(({ name }) => (name as ts.Identifier).text !== "this");
    const names = typeParameters.map(({ name }) => name.text);
    return (part: Part): boolean => {
      const parameter = typeof part === "number" ? asked[part] : undefined;
      if (parameter?.dotDotDotToken) return true;
      const node = parameter ?? type;
      if (!node || node.kind === compiler.SyntaxKind.TypePredicate) return true;
      const words = names.length > 0 ? namesIn(facts(node).text) : new Set<string>();
      return names.some((name) => words.has(name));
    };
  });
  return (part) => part === "any" || readers.some((isDependent) => isDependent(part));
}
