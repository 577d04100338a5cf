import type ts from "typescript";
import { namesIn } from "../scopes/entity-names.js";
import type { PackageNames } from "../scopes/package-names.js";
import type { Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import { toolkitReference } from "./toolkit-names.js";
import { findIn } from "../../analysis/program/walk.js";

/** What reading a class takes. */
export interface ReceiverContext {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
  readonly names: PackageNames;
}

/** The type parameter by which each object of a class has flags of its own. */
export interface FlagsParameter {
  readonly node: ts.TypeParameterDeclaration;
  readonly index: number;
  /**
   * `tuple`: `F extends FlagTuple<typeof features>`, which a constructor infers; `union`:
   * `Flags extends FeatureNameOf<typeof features>`, which a method that takes flags hands on.
   */
  readonly kind: "tuple" | "union";
  /** The type of the catalog, as the class's file writes it. */
  readonly catalog: string;
}

export function flagsParameterOf(
  context: ReceiverContext,
  scope: Scope,
  node: ts.ClassLikeDeclaration,
): FlagsParameter | undefined {
  const { is } = context;
  const parameters = [...(node.typeParameters ?? [])];
  for (const [index, parameter] of parameters.entries()) {
    const constraint = toolkitReference(is, scope, parameter.constraint);
    const [catalog] = constraint?.typeArguments ?? [];
    if (constraint?.name === "FlagTuple" && catalog) {
      return { node: parameter, index, kind: "tuple", catalog: textOf(scope, catalog) };
    }
    if (!isFeatureName(context, scope, parameter.constraint)) continue;
    const taken = catalogIn(context, scope, node);
    if (taken) return { node: parameter, index, kind: "union", catalog: textOf(scope, taken) };
  }
  return undefined;
}

const textOf = ({ text }: Scope, node: ts.Node): string => text.slice(node.pos, node.end).trim();

/** Whether a type is `FeatureNameOf<…>`, or a name that the package has given to it. */
function isFeatureName(context: ReceiverContext, scope: Scope, type: ts.TypeNode | undefined): boolean {
  const { is, names } = context;
  if (toolkitReference(is, scope, type)?.name === "FeatureNameOf") return true;
  const [name, ...more] = type && is.typeReference(type) ? namesIn(is, type) : [];
  if (!name || more.length > 0) return false;
  const imported = scope.imports.get(name.text);
  const module = imported && names.moduleOf(scope.path, imported.specifier);
  const target = module && names.exportOf(module, imported.name);
  const home = target?.kind === "declared" ? target : { scope, name: name.text };
  return (home.scope.names.get(home.name) ?? []).some(
    ({ node }) => is.typeAlias(node) && toolkitReference(is, home.scope, node.type)?.name === "FeatureNameOf",
  );
}

/** The catalog of the flags that something in a class takes: `LiteralFlagTuple<F, typeof features>`. */
function catalogIn({ is, parser }: ReceiverContext, scope: Scope, node: ts.Node): ts.TypeNode | undefined {
  const catalogAt = (part: ts.Node): ts.TypeNode | undefined => {
    const reference = toolkitReference(is, scope, part);
    if (reference?.name === "FlagTuple") return reference.typeArguments[0];
    return reference?.name === "LiteralFlagTuple" ? reference.typeArguments[1] : undefined;
  };
  const place = findIn(parser, node, (part) => catalogAt(part) !== undefined);
  return place && catalogAt(place);
}
