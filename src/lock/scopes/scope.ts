import type ts from "typescript";

/** One declaration file of the package. */
export interface DeclarationFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** The module, or the script, that the file is. */
  readonly scope: Scope;
  /** All scopes in it, the outer before the inner ones. */
  readonly scopes: readonly Scope[];
}

/** What names are declared in: a file, an ambient module, a `declare global` block, or one block of a namespace. */
export interface Scope {
  readonly kind: "module" | "script" | "ambient" | "augmentation" | "global" | "namespace";
  readonly path: string;
  readonly text: string;
  /** Of the outer ones of `namespace A.B {}` the next one. */
  readonly node: ts.SourceFile | ts.ModuleBlock | ts.ModuleDeclaration;
  /** The same for all blocks whose exports are merged. */
  readonly key: string;
  readonly parent: Scope | undefined;
  readonly statements: readonly ts.Statement[];
  readonly names: ReadonlyMap<string, readonly Part[]>;
  readonly imports: ReadonlyMap<string, Imported>;
  readonly exports: readonly Exported[];
  /** The exports without a module, by the name that they have here. */
  readonly exportsOf: ReadonlyMap<string, readonly Exported[]>;
  /** The exports by the name that others know. */
  readonly exported: ReadonlyMap<string, Exported>;
  /** The blocks that stand in this one. */
  readonly inner: readonly Scope[];
  readonly stars: readonly Star[];
  /** The module that a block adds to. */
  readonly augmented: string | undefined;
  /** `export = name` */
  readonly equals: { readonly node: ts.ExportAssignment; readonly local: ts.Identifier } | undefined;
  /** Whether only what is said to be exported is. Otherwise a declaration file exports all that it declares. */
  readonly isExplicit: boolean;
}

/** One declaration of a name; a name may have several that are merged. */
export interface Part {
  readonly kind: "function" | "class" | "interface" | "type" | "enum" | "variable" | "namespace" | "alias";
  readonly name: string;
  readonly node: ts.Node;
  /** Nothing in `export default function (): void`. */
  readonly nameNode: ts.Node | undefined;
  /** What its comment and its modifiers stand before. */
  readonly statement: ts.Statement;
  readonly exportKeyword: ts.Node | undefined;
  readonly defaultKeyword: ts.Node | undefined;
  /** What is declared in a namespace. */
  readonly inner: Scope | undefined;
}

export interface Imported {
  readonly specifier: string;
  /** `*` for the module itself. */
  readonly name: string;
  /** The specifier, or the clause of a default import. */
  readonly node: ts.Node;
  readonly declaration: ts.ImportDeclaration | ts.ImportEqualsDeclaration;
}

/** One name in `export { … }`, or of `export default name`. */
export interface Exported {
  readonly name: string;
  /** The name here, or in the module that it comes from; `*` for that module. */
  readonly local: string;
  readonly specifier: string | undefined;
  /** `export type { … }` */
  readonly isTypeOnly: boolean;
  readonly node: ts.ExportSpecifier | ts.ExportAssignment | ts.NamespaceExport;
  /** What it stands in, with a comment that is about all of it. */
  readonly statement: ts.Statement;
}

/** `export * from "./more.js"` */
export interface Star {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  readonly statement: ts.ExportDeclaration;
}

/** The name that a default export without a name is known by. */
export const anonymous = "default";

/** Where what is inserted behind the last statement of a scope goes. */
export function endOf(scope: Scope): number {
  const last = scope.statements.at(-1);
  if (last) return last.end;
  // A file may have nothing but references, which stay at its head.
  return scope.kind === "script" || scope.kind === "module"
    ? scope.text.trimEnd().length
    : scope.node.pos + 1;
}

/**
 * Where a name of a scope is exported by an `export { … }`, or as a default: also from namespaces in the scope, as bundlers
 * write what `export * as` makes.
 */
export function exportsOf(scope: Scope, name: string): readonly Exported[] {
  const found: Exported[] = [];
  const waiting = [scope];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(...(next.exportsOf.get(name) ?? []));
    const inner = next.inner.filter(({ names, imports }) => !names.has(name) && !imports.has(name));
    waiting.push(...inner.toReversed());
  }
  return found;
}

export const exportsAll = ({ kind, isExplicit }: Scope): boolean => !isExplicit && !hasNoExports(kind);

/** Whether a block cannot say what it exports: all that it declares is there for everybody. */
export const hasNoExports = (kind: Scope["kind"]): boolean =>
  kind === "script" || kind === "global" || kind === "augmentation";
