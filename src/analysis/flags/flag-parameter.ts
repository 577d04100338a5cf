import type ts from "typescript";
import type { NamedType, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { toolkitName } from "../program/toolkit-name.js";
import { lastName, referenceName } from "../program/syntax.js";

/** Where a signature takes flags: as a parameter, as an option in one, or as all the rest of its parameters. */
export interface FlagParameter {
  readonly index: number;
  /** The name of the option; nothing where the parameter itself is the flags. */
  readonly option: string | undefined;
  readonly isRest: boolean;
  /**
   * Which type parameter stands for the flags, for who writes type arguments: `extends App<["A"]>`. Nothing where that
   * cannot be told.
   */
  readonly typeParameter: () => number | undefined;
  /** All type parameters of the signature; of a constructor, those of its class. */
  readonly typeParameters: readonly ts.TypeParameterDeclaration[];
  /** Tells the type of the catalog that the flags are checked against. */
  readonly catalog: () => Type | undefined;
}

/** Finds the parameter that is typed by `LiteralFlagTuple`, whatever the library calls it. */
export function flagParameterOf(context: AnalysisContext, signature: ts.Node): FlagParameter | undefined {
  const { compiler, is } = context;
  if (!is.functionLike(signature)) return undefined;
  for (const [index, parameter] of signature.parameters.entries()) {
    const annotation = compiler.annotationOf(parameter);
    // A `string` has fifty members, none of which takes flags.
    if (!annotation || is.keywordType(annotation)) continue;
    const isRest = parameter.dotDotDotToken !== undefined;
    const typeOf = (): Type | undefined => compiler.typeOfTypeNode(annotation);
    const own = flagsOf(context, annotation, typeOf);
    const type = own || isRest ? undefined : typeOf();
    const taken = own ? { option: undefined, flags: own } : type && optionThatTakesFlags(context, type);
    if (!taken) continue;
    const { option, flags } = taken;
    const typeParameters = typeParametersOf(context, signature);
    return {
      index,
      option,
      isRest,
      typeParameters,
      typeParameter: () => flagTypeParameter(context, typeParameters, flags),
      catalog: () => flags()?.typeArguments[1],
    };
  }
  return undefined;
}

/** Tells the alias that flags are typed by, with its type arguments. */
type AskedFlags = () => NamedType | undefined;

function optionThatTakesFlags(
  context: AnalysisContext,
  type: Type,
): { readonly option: string; readonly flags: AskedFlags } | undefined {
  const { compiler } = context;
  for (const property of compiler.propertiesOf(type)) {
    const [declaration] = compiler.declarationsOf(property);
    const annotation = declaration && compiler.annotationOf(declaration);
    const flags = flagsOf(context, annotation, () => compiler.typeOf(property));
    if (flags) return { option: compiler.nameOf(property), flags };
  }
  return undefined;
}

/** The flags that something takes; nothing where it takes none. */
function flagsOf(
  context: AnalysisContext,
  annotation: ts.TypeNode | undefined,
  typeOf: () => Type | undefined,
): AskedFlags | undefined {
  const ask: AskedFlags = () => {
    const type = typeOf();
    return type && flagsAlias(context, type);
  };
  // Where the name is there to be read, the type need not be made: a keystroke makes all types anew.
  const { is } = context;
  const name = annotation && is.reference(annotation) ? referenceName(is, annotation) : undefined;
  if (name && toolkitName(lastName(is, name).text) === flagTuple) return ask;
  const flags = ask();
  return flags && (() => flags);
}

const flagTuple = "LiteralFlagTuple";

// Inside the library `F` is not known, so the alias is still there to be seen.
function flagsAlias({ compiler }: AnalysisContext, type: Type): NamedType | undefined {
  // `F & LiteralFlagTuple<F, C>`: a rest parameter must be an array, which the alias alone does not say.
  const parts = compiler.unionParts(type).flatMap((part) => [part, ...compiler.intersectionParts(part)]);
  for (const part of new Set([type, ...parts])) {
    const alias = compiler.aliasOf(part);
    if (alias && toolkitName(alias.name) === flagTuple) return alias;
  }
  return undefined;
}

function typeParametersOf(
  { is }: AnalysisContext,
  signature: ts.SignatureDeclaration,
): readonly ts.TypeParameterDeclaration[] {
  const owner = is.constructor(signature) && is.class(signature.parent) ? signature.parent : signature;
  return owner.typeParameters ?? [];
}

/** Of `LiteralFlagTuple<F, C>` the `F`. */
function flagTypeParameter(
  { compiler }: AnalysisContext,
  parameters: readonly ts.TypeParameterDeclaration[],
  flags: AskedFlags,
): number | undefined {
  const own = flags()?.typeArguments[0];
  const index = own ? compiler.typesAt(parameters).indexOf(own) : -1;
  return index < 0 ? undefined : index;
}
