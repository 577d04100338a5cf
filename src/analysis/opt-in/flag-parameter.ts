import type ts from "typescript";
import type { NamedType, Type } from "../compiler.js";
import type { AnalysisContext } from "../context.js";

/** Where a signature takes flags: as a parameter, as an option in one, or as all the rest of its parameters. */
export interface FlagParameter {
  readonly index: number;
  /** The name of the option; nothing where the parameter itself is the flags. */
  readonly option: string | undefined;
  readonly isRest: boolean;
  /** Which type parameter stands for the flags, for who writes type arguments: `extends App<["A"]>`. */
  readonly typeParameter: number;
  /** The type of the catalog that the flags are checked against. */
  readonly catalog: Type | undefined;
}

/** Finds the parameter that is typed by `LiteralFlagTuple`, whatever the library calls it. */
export function flagParameterOf(context: AnalysisContext, signature: ts.Node): FlagParameter | undefined {
  const { compiler, is } = context;
  if (!is.functionLike(signature)) return undefined;
  for (const [index, parameter] of signature.parameters.entries()) {
    const annotation = compiler.annotationOf(parameter);
    // A `string` has fifty members, none of which takes flags.
    const type = annotation && !is.keywordType(annotation) ? compiler.typeOfTypeNode(annotation) : undefined;
    if (!type) continue;
    const isRest = parameter.dotDotDotToken !== undefined;
    const typeParameter = flagTypeParameter(context, signature);
    const own = flagsAlias(context, type);
    if (own) return { index, option: undefined, isRest, typeParameter, catalog: own.typeArguments[1] };
    const option = isRest ? undefined : optionThatTakesFlags(context, type);
    if (option) return { index, ...option, isRest, typeParameter };
  }
  return undefined;
}

function optionThatTakesFlags(
  context: AnalysisContext,
  type: Type,
): Pick<FlagParameter, "option" | "catalog"> | undefined {
  const { compiler } = context;
  for (const property of compiler.propertiesOf(type)) {
    const propertyType = compiler.typeOf(property);
    const flags = propertyType && flagsAlias(context, propertyType);
    if (flags) return { option: compiler.nameOf(property), catalog: flags.typeArguments[1] };
  }
  return undefined;
}

// Inside the library `F` is not known, so the alias is still there to be seen.
function flagsAlias({ compiler }: AnalysisContext, type: Type): NamedType | undefined {
  // `F & LiteralFlagTuple<F, C>`: a rest parameter must be an array, which the alias alone does not say.
  const parts = compiler.unionParts(type).flatMap((part) => [part, ...compiler.intersectionParts(part)]);
  for (const part of new Set([type, ...parts])) {
    const alias = compiler.aliasOf(part);
    if (alias?.name === "LiteralFlagTuple") return alias;
  }
  return undefined;
}

function flagTypeParameter({ is }: AnalysisContext, signature: ts.SignatureDeclaration): number {
  const parameters = signature.typeParameters ?? [];
  const constrained = parameters.findIndex(
    ({ constraint }) =>
      constraint &&
      is.typeReference(constraint) &&
      (is.identifier(constraint.typeName) ? constraint.typeName : constraint.typeName.right).text ===
        "FlagTuple",
  );
  return Math.max(constrained, 0);
}
