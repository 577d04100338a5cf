import type ts from "typescript";
import { namesIn } from "../scopes/entity-names.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import type { ReceiverClass } from "./receiver-class.js";

/** The name by which people write the type of a class, with its flags as a union. */
export interface PrimaryAlias {
  readonly name: string;
  readonly node: ts.TypeAliasDeclaration;
  /** The type parameter that takes the flags. */
  readonly flags: string;
  /** The names that it gives to the other type parameters of the class, in their order. */
  readonly others: readonly string[];
  /** Its arguments for an object of the class, by the names of the class's own type parameters. */
  readonly argumentsFor: (flags: string) => readonly string[];
}

/** Finds `type App<Flags extends FeatureName = never> = AppClass<readonly Flags[]>` beside the class. */
export function primaryAlias(
  { is, parser }: { readonly is: DeclarationGuards; readonly parser: DeclarationParser },
  { scope, part, node: classNode, flags }: ReceiverClass,
): PrimaryAlias | undefined {
  if (flags.kind !== "tuple") return undefined;
  const own = [...(classNode.typeParameters ?? [])].map(({ name }) => name.text);
  for (const { node } of [...scope.names.values()].flat()) {
    if (!is.typeAlias(node) || !is.typeReference(node.type)) continue;
    const parameters = [...(node.typeParameters ?? [])].map(({ name }) => name.text);
    const given = [...(node.type.typeArguments ?? [])];
    if (nameOf(node.type) !== part.name || given.length !== own.length) continue;
    const flagsName = elementOf(given[flags.index]);
    const names = given.map((type, index) => (index === flags.index ? flagsName : nameOf(type)));
    // Each of its parameters must be one of the class's, or an object could not be written by it.
    if (flagsName === undefined || new Set(names).size !== parameters.length) continue;
    if (!parameters.every((name) => names.includes(name))) continue;
    return {
      name: node.name.text,
      node,
      flags: flagsName,
      others: names.flatMap((name, index) => (index === flags.index || name === undefined ? [] : [name])),
      argumentsFor: (of) =>
        parameters.map((name) => (name === flagsName ? of : (own[names.indexOf(name)] ?? name))),
    };
  }
  return undefined;

  function nameOf(type: ts.Node): string | undefined {
    const [name, ...more] = is.typeReference(type) ? namesIn(is, type) : [];
    return more.length === 0 ? name?.text : undefined;
  }

  // `readonly Flags[]`, or `Flags[]`
  function elementOf(type: ts.TypeNode | undefined): string | undefined {
    if (!type) return undefined;
    if (is.typeOperator(type) && type.operator === parser.SyntaxKind.ReadonlyKeyword)
      return elementOf(type.type);
    return type.kind === parser.SyntaxKind.ArrayType
      ? nameOf((type as ts.ArrayTypeNode).elementType)
      : undefined;
  }
}
