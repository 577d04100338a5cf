import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { declarationsAt } from "../../program/declarations-at.js";
import { isCallLike } from "../../references/declarations/unnamed-calls.js";
import type {
  GivenTypeArguments,
  TypeArgumentsHolder,
} from "../../references/declarations/given-type-arguments.js";
import type { MarkUse } from "./mark-use.js";
import type { MarkWorld } from "./mark-world.js";
import { common, ownRequirements, union, type Requirement } from "./requirements.js";
import { declaredSignatures } from "./signatures/fitting-signatures.js";

type TypeParameters = readonly ts.TypeParameterDeclaration[];

/**
 * The type arguments that are for a type parameter which is marked: leaving it out, or to the compiler to infer, asks for
 * nothing.
 *
 *     export interface Wall<T, /** @experimental STYLES *\/ Style = Plain> { … }
 *
 * @param name what they stand behind, the last part of it
 */
export function markedTypeArguments(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Node,
  { types, holder }: GivenTypeArguments,
): readonly MarkUse[] {
  const declared = parametersFor(context, name, holder).filter(({ length }) => length >= types.length);
  const [first] = declared;
  if (!first) return [];
  // What is merged has one list of type parameters, written several times; of signatures, any can be meant.
  const combined = isOfType(context, holder) ? union : common;
  return types.flatMap((node, index): readonly MarkUse[] => {
    const lists = declared.map((parameters): readonly Requirement[] => {
      const parameter = parameters[index];
      return parameter ? ownRequirements(context, world, parameter) : [];
    });
    const requirements = combined(lists);
    return [{ node, name: first[index]?.name.text ?? "", requirements }];
  });
}

function isOfType({ is }: AnalysisContext, holder: TypeArgumentsHolder): boolean {
  if (is.typeReference(holder)) return true;
  if (is.importType(holder)) return !holder.isTypeOf;
  return is.expressionWithTypeArguments(holder) && is.heritage(holder.parent);
}

/** The type parameters that the types may be for, of each declaration or signature that can be meant. */
function parametersFor(
  context: AnalysisContext,
  name: ts.Node,
  holder: TypeArgumentsHolder,
): readonly TypeParameters[] {
  const { compiler, is } = context;
  if (isOfType(context, holder)) {
    const ofType = ofDeclarations(declarationsAt(context, name));
    if (ofType.length > 0 || !is.expressionWithTypeArguments(holder)) return ofType;
    // `declare const Wall: WallConstructor; class Own extends Wall<string> {}`
    return ofDeclarations(compiler.constructDeclarations(holder.expression).map(ownerOf(context)));
  }
  return isCallLike(context, holder) ? ofCall(context, name, holder) : ofValue(context, name);
}

const ofDeclarations = (declarations: readonly ts.Node[]): readonly TypeParameters[] =>
  declarations.flatMap((each) => {
    const { typeParameters } = each as Partial<ts.SignatureDeclaration>;
    return typeParameters ? [typeParameters] : [];
  });

// A constructor has those of its class.
const ownerOf =
  ({ is }: AnalysisContext) =>
  (signature: ts.Node): ts.Node =>
    is.constructor(signature) ? signature.parent : signature;

function ofValue(context: AnalysisContext, name: ts.Node): readonly TypeParameters[] {
  const classes = declarationsAt(context, name).filter((each) => context.is.class(each));
  if (classes.length > 0) return ofDeclarations(classes);
  const [type] = context.compiler.typesAt([name]);
  if (!type) return [];
  const signatures = [false, true].flatMap((isForNew) => declaredSignatures(context, type, isForNew));
  return ofDeclarations(signatures.map(({ declaration }) => ownerOf(context)(declaration)));
}

function ofCall(
  context: AnalysisContext,
  name: ts.Node,
  call: ts.CallLikeExpression,
): readonly TypeParameters[] {
  const { compiler, is } = context;
  const called = compiler.calledDeclaration(call);
  if (called && !is.constructor(called)) return ofDeclarations([called]);
  // Of a class that has its constructor from another one, the compiler names that of the other.
  const classes = declarationsAt(context, name).filter((each) => is.class(each));
  if (classes.length > 0) return ofDeclarations(classes);
  const [made] = compiler.typesAt([call]);
  const symbol = made && compiler.symbolOfType(made);
  return ofDeclarations(symbol ? compiler.declarationsOf(symbol).filter((each) => is.class(each)) : []);
}
