import type ts from "typescript";
import type { NamedType, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { lastName, referenceName } from "../program/syntax.js";

/** Where a signature takes flags: as a parameter, as an option in one, or as all the rest of its parameters. */
export interface FlagParameter {
  readonly index: number;
  /** The name of the option; nothing where the parameter itself is the flags. */
  readonly option: string | undefined;
  readonly isRest: boolean;
  /** Which type parameter stands for the flags, for who writes type arguments: `extends App<["A"]>`. */
  readonly typeParameter: number;
  /** Tells the type of the catalog that the flags are checked against. */
  readonly catalog: AskedCatalog;
}

type AskedCatalog = () => Type | undefined;

/** Finds the parameter that is typed by `LiteralFlagTuple`, whatever the library calls it. */
export function flagParameterOf(context: AnalysisContext, signature: ts.Node): FlagParameter | undefined {
  const { compiler, is } = context;
  if (!is.functionLike(signature)) return undefined;
  for (const [index, parameter] of signature.parameters.entries()) {
    const annotation = compiler.annotationOf(parameter);
    // A `string` has fifty members, none of which takes flags.
    if (!annotation || is.keywordType(annotation)) continue;
    const isRest = parameter.dotDotDotToken !== undefined;
    const typeParameter = flagTypeParameter(context, signature);
    const typeOf = (): Type | undefined => compiler.typeOfTypeNode(annotation);
    const catalog = catalogOfFlags(context, annotation, typeOf);
    if (catalog) return { index, option: undefined, isRest, typeParameter, catalog };
    const type = isRest ? undefined : typeOf();
    const option = type && optionThatTakesFlags(context, type);
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
    const [declaration] = compiler.declarationsOf(property);
    const annotation = declaration && compiler.annotationOf(declaration);
    const catalog = catalogOfFlags(context, annotation, () => compiler.typeOf(property));
    if (catalog) return { option: compiler.nameOf(property), catalog };
  }
  return undefined;
}

/** The catalog of what takes flags; nothing where it does not. */
function catalogOfFlags(
  context: AnalysisContext,
  annotation: ts.TypeNode | undefined,
  typeOf: () => Type | undefined,
): AskedCatalog | undefined {
  const flagsOf = (): NamedType | undefined => {
    const type = typeOf();
    return type && flagsAlias(context, type);
  };
  // Where the name is there to be read, the type need not be made: a keystroke makes all types anew.
  const { is } = context;
  const name = annotation && is.reference(annotation) ? referenceName(is, annotation) : undefined;
  if (name && lastName(is, name).text === flagTuple) return () => flagsOf()?.typeArguments[1];
  const flags = flagsOf();
  return flags && (() => flags.typeArguments[1]);
}

const flagTuple = "LiteralFlagTuple";

// Inside the library `F` is not known, so the alias is still there to be seen.
function flagsAlias({ compiler }: AnalysisContext, type: Type): NamedType | undefined {
  // `F & LiteralFlagTuple<F, C>`: a rest parameter must be an array, which the alias alone does not say.
  const parts = compiler.unionParts(type).flatMap((part) => [part, ...compiler.intersectionParts(part)]);
  for (const part of new Set([type, ...parts])) {
    const alias = compiler.aliasOf(part);
    if (alias?.name === flagTuple) return alias;
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
