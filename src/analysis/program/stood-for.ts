import type ts from "typescript";
import type { syntaxGuards } from "./syntax.js";

type Guards = Pick<
  ReturnType<typeof syntaxGuards>,
  "identifier" | "typeAlias" | "typeQuery" | "typeReference" | "variable"
>;

/**
 * The name that a declaration is another name for, and no more: of `declare const tools_hammer: typeof hammer` and of
 * `type tools_Box<T> = Box<T>` it is `hammer` and `Box`.
 */
export function stoodFor(is: Guards, node: ts.Node): ts.Identifier | undefined {
  if (is.variable(node)) {
    const { type } = node;
    return type && is.typeQuery(type) && !type.typeArguments ? identifier(is, type.exprName) : undefined;
  }
  if (!is.typeAlias(node) || !is.typeReference(node.type)) return undefined;
  const { type, typeParameters = [] } = node;
  // With other type arguments it is a type of its own.
  const given = [...(type.typeArguments ?? [])].map((argument) =>
    is.typeReference(argument) ? identifier(is, argument.typeName)?.text : undefined,
  );
  const isSame =
    given.length === typeParameters.length &&
    [...typeParameters].every(({ name }, index) => name.text === given[index]);
  return isSame ? identifier(is, type.typeName) : undefined;
}

const identifier = (is: Guards, name: ts.Node): ts.Identifier | undefined =>
  is.identifier(name) ? name : undefined;
