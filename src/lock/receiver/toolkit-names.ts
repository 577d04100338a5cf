import type ts from "typescript";
import { namesIn } from "../scopes/entity-names.js";
import type { Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";

/** A reference to one of Proviso's own types. */
export interface ToolkitReference {
  readonly name: string;
  readonly typeArguments: readonly ts.TypeNode[];
}

/** Which of Proviso's types a node refers to, by the name that it has there: a file may import it under another one. */
export function toolkitReference(
  is: DeclarationGuards,
  scope: Scope,
  node: ts.Node | undefined,
): ToolkitReference | undefined {
  if (!node || !(is.typeReference(node) || is.importType(node))) return undefined;
  const local = namesIn(is, node).at(-1)?.text;
  if (local === undefined) return undefined;
  const name = is.importType(node) ? local : importedName(scope, local);
  return name === undefined ? undefined : { name, typeArguments: [...(node.typeArguments ?? [])] };
}

function importedName(scope: Scope, local: string): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    if (at.names.has(local)) return undefined;
    const imported = at.imports.get(local);
    if (imported) return imported.name;
  }
  return undefined;
}

/** How the file of a class names Proviso's types, where it imports one of them. */
export interface ToolkitNames {
  /** The text for a type's name. */
  readonly nameOf: (name: string) => string;
  /** What has to be imported beside what is, and where. */
  readonly imported: () => { readonly at: number; readonly text: string } | undefined;
}

const known = new Set(["FlagTuple", "LiteralFlagTuple", "FlagsIn", "KnownFlags", "FeatureNameOf"]);

export function toolkitNames(
  { startOf, SyntaxKind }: DeclarationParser,
  scope: Scope,
): ToolkitNames | undefined {
  const own = [...scope.imports].map(([local, imported]) => ({ local, ...imported }));
  const first = own.find(({ name, node }) => known.has(name) && node.kind === SyntaxKind.ImportSpecifier);
  if (!first) return inlineNames(scope);
  const missing = new Set<string>();
  // `import { type FlagTuple } from "proviso"` says of each name that it is a type.
  const isTypeOnly = /^import\s+type\b/.test(scope.text.slice(startOf(first.declaration)));
  return {
    nameOf(name) {
      const imported = own.find((each) => each.name === name && each.specifier === first.specifier);
      if (imported) return imported.local;
      missing.add(name);
      return scope.names.has(name) || scope.imports.has(name) ? `${name}$` : name;
    },
    imported() {
      if (missing.size === 0) return undefined;
      const names = [...missing].map((name) => {
        const local = scope.names.has(name) || scope.imports.has(name) ? `${name} as ${name}$` : name;
        return isTypeOnly ? local : `type ${local}`;
      });
      return { at: startOf(first.node), text: `${names.join(", ")}, ` };
    },
  };
}

// `import("proviso").FlagTuple<…>`, as a build writes it where the source does not import the type.
function inlineNames({ text }: Scope): ToolkitNames | undefined {
  const [, from] = /\b(import\("[^"]+"\)\.)(?:FlagTuple|LiteralFlagTuple)\b/.exec(text) ?? [];
  if (from === undefined) return undefined;
  return { nameOf: (name) => from + name, imported: () => undefined };
}
