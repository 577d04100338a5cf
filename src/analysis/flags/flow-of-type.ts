import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import type { Type } from "../program/compiler.js";
import { gatesOf } from "../gates/lock/gate.js";
import { containedTypes } from "../program/contained-types.js";
import { flagParameterOf, type FlagParameter } from "./flag-parameter.js";
import { flagsIndexOf } from "./flags-type-parameter.js";
import type { FlagPath, Following } from "./following.js";

/** What is done with a type that has flags at the end of a path. */
export function followType(following: Following, node: ts.Node, path: FlagPath): void {
  const { is, compiler } = following.context;
  const parent: ts.Node = node.parent;
  const isReadonly = is.typeOperator(parent) && parent.operator === compiler.SyntaxKind.ReadonlyKeyword;
  const isUp =
    is.parenthesizedType(parent) || is.unionType(parent) || is.tupleType(parent) || is.restType(parent);
  if (isReadonly || (isUp && path.length === 0)) following.type(parent, path);
  else if (is.parenthesizedType(parent)) following.type(parent, path);
  else if (is.indexedAccessType(parent)) followIndexed(following, parent, node, path);
  else if (is.typeAlias(parent)) following.declaration(parent, parent.name, path);
  else if (is.cast(parent)) following.value(parent, path);
  else if (is.variable(parent) || is.parameter(parent)) {
    following.declaration(parent, parent.name, path);
  } else followArgument(following, parent, node, path);
}

/** `(typeof FLAGS)[number]`, `(typeof SETTINGS)["flags"]` */
function followIndexed(
  following: Following,
  access: ts.IndexedAccessTypeNode,
  node: ts.Node,
  path: FlagPath,
): void {
  const { is, compiler } = following.context;
  const [first, ...rest] = path;
  const { indexType, objectType } = access;
  const isNumber = indexType.kind === compiler.SyntaxKind.NumberKeyword;
  const key = is.literalType(indexType) && is.stringLiteral(indexType.literal) ? indexType.literal.text : "";
  if (isNumber && first === undefined) following.type(access, path);
  else if (objectType !== node || first === undefined) following.goesElsewhere();
  else if (key === first) following.type(access, rest);
}

/** `App<"A">`, `extends App<["A"]>`, `new App<["A"]>()`: the type argument that the flags belong in, and no other. */
function followArgument(following: Following, owner: ts.Node, node: ts.Node, path: FlagPath): void {
  const { context } = following;
  const catalogs = path.length === 0 ? catalogsOfArgument(context, owner, node) : undefined;
  if (catalogs) following.arrives({ place: owner, catalogs });
  else following.goesElsewhere();
}

function catalogsOfArgument(
  context: AnalysisContext,
  owner: ts.Node,
  node: ts.Node,
): (() => readonly Type[]) | undefined {
  const { compiler, is } = context;
  const indexIn = (list: readonly ts.Node[] | undefined): number => (list ?? []).indexOf(node);
  const ofParameter = (parameter: FlagParameter | undefined, index: number) =>
    parameter?.typeParameter() === index
      ? () => [parameter.catalog()].filter((type) => type !== undefined)
      : undefined;
  if (is.construct(owner) || is.call(owner)) {
    const declaration = compiler.calledDeclaration(owner);
    return ofParameter(declaration && flagParameterOf(context, declaration), indexIn(owner.typeArguments));
  }
  if (!is.reference(owner)) return undefined;
  const index = indexIn(owner.typeArguments);
  if (is.expressionWithTypeArguments(owner)) {
    const found = compiler
      .constructDeclarations(owner.expression)
      .map((signature) => ofParameter(flagParameterOf(context, signature), index))
      .find((catalogs) => catalogs !== undefined);
    if (found) return found;
  }
  if (flagsIndexOf(context, owner) !== index) return undefined;
  return () => {
    const type = compiler.typeOfTypeNode(owner);
    const parts = type ? containedTypes(context, type) : [];
    return parts.flatMap((part) => gatesOf(context, part)).map(({ catalog }) => catalog);
  };
}
