import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";

/**
 * Whether each call tells what a type parameter is, so that it never is what it has to extend: `make<T extends Base>(it: T): T`
 * gives back what it is given, `make<T extends Base>(): T` gives a `Base` to whoever does not write what `T` is.
 *
 * What may be left out tells nothing, and neither does what is called with `T`: of `on((event) => …)` a function takes that
 * asks for `(event: T) => void`, `event` is what `T` has to extend.
 */
export function isInferred(
  compiler: Compiler,
  name: string,
  parameters: readonly ts.ParameterDeclaration[],
): boolean {
  return parameters.some(
    (parameter) =>
      parameter.type !== undefined &&
      !parameter.dotDotDotToken &&
      !compiler.isOptional(parameter) &&
      tells(compiler, name, parameter.type),
  );
}

/** Whether who gives a type says what a name in it stands for, whatever is given. */
function tells(compiler: Compiler, name: string, type: ts.TypeNode): boolean {
  const { SyntaxKind } = compiler;
  const inner = (node: ts.TypeNode | undefined): boolean => node !== undefined && tells(compiler, name, node);
  switch (type.kind) {
    case SyntaxKind.TypeReference: {
      const { typeName, typeArguments } = type as ts.TypeReferenceNode;
      const { text } = typeName as Partial<ts.Identifier>;
      return text === name || (text !== "NoInfer" && typeArguments?.some(inner) === true);
    }
    case SyntaxKind.ParenthesizedType:
    case SyntaxKind.NamedTupleMember:
      return inner((type as ts.ParenthesizedTypeNode).type);
    case SyntaxKind.ArrayType:
      return inner((type as ts.ArrayTypeNode).elementType);
    case SyntaxKind.TypeOperator: {
      const { operator, type: operand } = type as ts.TypeOperatorNode;
      return operator === SyntaxKind.ReadonlyKeyword && inner(operand);
    }
    case SyntaxKind.TupleType:
      return (type as ts.TupleTypeNode).elements.some(inner);
    // One without it may be given.
    case SyntaxKind.UnionType:
      return (type as ts.UnionTypeNode).types.every(inner);
    case SyntaxKind.IntersectionType:
      return (type as ts.IntersectionTypeNode).types.some(inner);
    case SyntaxKind.FunctionType:
    case SyntaxKind.ConstructorType:
      return inner((type as ts.FunctionTypeNode).type);
    case SyntaxKind.TypeLiteral:
      return (type as ts.TypeLiteralNode).members.some(
        (member) => !compiler.isOptional(member) && inner((member as Partial<ts.PropertySignature>).type),
      );
    case SyntaxKind.MappedType: {
      // `{ [K in keyof T]: Rule<T[K]> }` is read backwards.
      const { constraint } = (type as ts.MappedTypeNode).typeParameter;
      const { operator, type: keys } = (constraint ?? {}) as Partial<ts.TypeOperatorNode>;
      return operator === SyntaxKind.KeyOfKeyword && inner(keys);
    }
    default:
      return false;
  }
}
