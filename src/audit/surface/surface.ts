import type ts from "typescript";
import type { Symbol } from "../../analysis/program/compiler.js";
import type { Compiled } from "../program/compiled.js";
import {
  declarationKind,
  isTypeKind,
  isValueKind,
  sourceFileOf,
  type DeclarationKind,
} from "../program/kinds.js";
import { doorFile, type Door, type Side } from "../program/layout.js";

/** One name that a package exports. */
export interface ExportItem {
  readonly door: Door;
  /** `["sql", "join"]` for what is in a namespace. */
  readonly name: readonly string[];
  /** The name that it is declared with; `default` where it has none. */
  readonly declaredAs: string;
  readonly kinds: readonly DeclarationKind[];
  readonly isValue: boolean;
  readonly isType: boolean;
  readonly places: readonly Place[];
  /** What it stands in: its namespaces, the nearest first, and its file, which begins at 0 and ends with what is before it. */
  readonly outer: readonly Place[];
  readonly typeParameters: TypeParameters | undefined;
}

/** Where something is declared, in the files of one state. */
export interface Place {
  readonly path: string;
  /** Where what stands before it ends: its comments begin there. */
  readonly lead: number;
  readonly start: number;
  readonly end: number;
}

export interface TypeParameters {
  /** As they are written, with constraints and defaults. */
  readonly text: string;
  readonly names: readonly string[];
  /** What each has to extend, as it is written. */
  readonly constraints: readonly (string | undefined)[];
  /** What stands before each. */
  readonly leads: readonly string[];
  /** What each is where it is not written, as that is written. */
  readonly defaults: readonly (string | undefined)[];
  /** How many have no default. */
  readonly required: number;
  /** Where they are declared: only there their constraints mean what they mean. */
  readonly place: Place;
}

/** Everything that one state exports. */
export interface Surface {
  readonly side: Side;
  readonly items: readonly ExportItem[];
  /** The doors that lead to declarations. */
  readonly open: ReadonlySet<Door>;
}

// Deeper than this, namespaces only lead back to where they came from.
const deepest = 5;

/** Reads all that one state of a package exports. */
export function readSurface(compiled: Compiled, side: Side, doors: readonly Door[]): Surface {
  const { compiler } = compiled;
  const items: ExportItem[] = [];
  const open = new Set<Door>();

  function visit(
    door: Door,
    module: Symbol,
    outer: readonly string[],
    through: readonly Symbol[],
    isOuterTypeOnly: boolean,
  ): void {
    for (const exported of compiler.exportsOf(module)) {
      const name = compiler.nameOf(exported);
      const { symbol, ...end } = endOf(compiled, exported);
      const isTypeOnly = isOuterTypeOnly || end.isTypeOnly;
      const nodes = compiler.declarationsOf(symbol);
      const kinds = nodes.flatMap((node) => declarationKind(compiler, node) ?? []);
      const path = [...outer, name];
      if (kinds.length === 0) {
        // What another package has that is not there: all that is known of it is the name.
        const from = compiler.declarationsOf(exported).flatMap((node) => fromElsewhere(compiler, node) ?? []);
        if (from.length > 0) items.push(itemOf(compiled, door, path, from, kinds));
        continue;
      }
      const whole = itemOf(compiled, door, path, nodes, kinds);
      const item = isTypeOnly ? { ...whole, isValue: false } : whole;
      if (item.isValue || item.isType) items.push(item);
      const hasMore = kinds.includes("namespace") || kinds.includes("module");
      if (hasMore && path.length < deepest && !through.includes(symbol))
        visit(door, symbol, path, [...through, symbol], isTypeOnly);
    }
  }

  for (const door of doors) {
    const file = compiler.sourceFile(compiled.fileName(doorFile(side, door)));
    const specifier = file && specifierIn(compiled, file);
    const module = specifier && compiler.symbolAt(specifier);
    if (!module || !compiler.declarationsOf(module).some((node) => isOfState(compiled, side, node))) continue;
    open.add(door);
    const whole = wholeIn(compiled, file);
    const isDefault = compiler.exportsOf(module).some((each) => compiler.nameOf(each) === "default");
    if (whole && !isDefault) items.push(itemOf(compiled, door, whole.name, whole.nodes, whole.kinds));
    visit(door, module, [], [module], false);
  }
  return { side, items: items.sort(inOrder), open };
}

/**
 * Whether something is declared in the files of a state. A module that this state does not have may be found all the
 * same: where the package is installed for others, one further out has it.
 */
function isOfState(compiled: Compiled, side: Side, node: ts.Node): boolean {
  const path = compiled.pathOf(sourceFileOf(compiled.compiler, node).fileName);
  return path?.startsWith(`${side}/node_modules/`) === true;
}

/** As they are written, whatever the order in which a compiler lists them. */
function inOrder(a: ExportItem, b: ExportItem): number {
  const [one, other] = [a.places[0], b.places[0]];
  const byName = (x = "", y = ""): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    a.door.id - b.door.id ||
    byName(one?.path, other?.path) ||
    (one?.start ?? 0) - (other?.start ?? 0) ||
    byName(a.name.join("."), b.name.join("."))
  );
}

/** `export { Box } from "boxes"`, of another package. */
function fromElsewhere({ SyntaxKind }: Compiled["compiler"], node: ts.Node): ts.Node | undefined {
  if (node.kind !== SyntaxKind.ExportSpecifier) return undefined;
  const declaration = node.parent.parent as ts.ExportDeclaration;
  const { text = "." } = (declaration.moduleSpecifier ?? {}) as Partial<ts.StringLiteral>;
  return text.startsWith(".") ? undefined : declaration;
}

/** What an export stands for, re-exports followed to their end, and whether one of them is of types alone. */
function endOf(
  { compiler }: Compiled,
  exported: Symbol,
): { readonly symbol: Symbol; readonly isTypeOnly: boolean } {
  let symbol = exported;
  let isTypeOnly = false;
  for (let next = compiler.aliasStep(symbol); next; next = compiler.aliasStep(symbol)) {
    isTypeOnly ||= compiler.declarationsOf(symbol).some((node) => isOfTypes(compiler, node));
    symbol = next;
  }
  return { symbol, isTypeOnly };
}

/** `export type { Box }`, `export { type Box }`, `export type * as box from "./box.js"`, and imports such as these. */
function isOfTypes({ SyntaxKind }: Compiled["compiler"], node: ts.Node): boolean {
  const list = [
    SyntaxKind.ExportSpecifier,
    SyntaxKind.ImportSpecifier,
    SyntaxKind.NamespaceExport,
    SyntaxKind.NamespaceImport,
    SyntaxKind.NamedExports,
    SyntaxKind.NamedImports,
    SyntaxKind.ImportClause,
    SyntaxKind.ExportDeclaration,
  ];
  for (let each = node; list.includes(each.kind); each = each.parent)
    if ((each as Partial<ts.ExportSpecifier>).isTypeOnly === true) return true;
  return false;
}

function itemOf(
  compiled: Compiled,
  door: Door,
  name: readonly string[],
  nodes: readonly ts.Node[],
  kinds: readonly DeclarationKind[],
): ExportItem {
  const places = nodes.flatMap((node) => placeOf(compiled, statementOf(compiled, node)) ?? []);
  // A namespace that has only types in it is no value; those that have are values by what is in them.
  const own = kinds.filter((kind) => kind !== "namespace" && kind !== "module");
  return {
    door,
    name,
    declaredAs: declaredNameOf(nodes),
    kinds: [...new Set(kinds)],
    isValue: own.some(isValueKind),
    isType: own.some(isTypeKind),
    places,
    outer: nodes[0] ? outerPlaces(compiled, nodes[0]) : [],
    typeParameters: nodes
      .map((node) => typeParametersOf(compiled, node))
      .find((found) => found !== undefined),
  };
}

function outerPlaces(compiled: Compiled, node: ts.Node): readonly Place[] {
  const { compiler } = compiled;
  const places: Place[] = [];
  for (let outer = node.parent as ts.Node | undefined; outer; outer = outer.parent) {
    if (outer.kind === compiler.SyntaxKind.ModuleDeclaration) {
      const place = placeOf(compiled, outer);
      if (place) places.push(place);
    }
    if (outer.kind !== compiler.SyntaxKind.SourceFile) continue;
    const path = compiled.pathOf((outer as ts.SourceFile).fileName);
    const [first] = (outer as ts.SourceFile).statements;
    const start = first ? compiler.startOf(first) : 0;
    if (path !== undefined) places.push({ path, lead: 0, start, end: start });
  }
  return places;
}

function declaredNameOf(nodes: readonly ts.Node[]): string {
  const names = nodes.map((node) => (node as Partial<ts.InterfaceDeclaration>).name?.text);
  return names.find((each) => each !== undefined) ?? "default";
}

/** A variable is written with the words before it. */
function statementOf({ compiler: { SyntaxKind } }: Compiled, node: ts.Node): ts.Node {
  if (node.kind !== SyntaxKind.VariableDeclaration) return node;
  const list = node.parent as ts.VariableDeclarationList;
  return list.declarations.length === 1 ? list.parent : node;
}

export function placeOf(compiled: Compiled, node: ts.Node): Place | undefined {
  const file = sourceFileOf(compiled.compiler, node);
  const path = compiled.pathOf(file.fileName);
  if (path === undefined) return undefined;
  const { SyntaxKind } = compiled.compiler;
  let outer = node;
  // What stands before a list of variables is said of each.
  while (outer.kind === SyntaxKind.VariableDeclaration || outer.kind === SyntaxKind.VariableDeclarationList)
    outer = outer.parent;
  return { path, lead: outer.pos, start: compiled.compiler.startOf(node), end: node.end };
}

function typeParametersOf(compiled: Compiled, node: ts.Node): TypeParameters | undefined {
  const { compiler } = compiled;
  const kind = declarationKind(compiler, node);
  if (kind === undefined || !isTypeKind(kind)) return undefined;
  const { typeParameters } = node as Partial<ts.InterfaceDeclaration>;
  const place = placeOf(compiled, node);
  if (!typeParameters || !place) return undefined;
  const { text } = sourceFileOf(compiler, node);
  return {
    text: text.slice(typeParameters.pos, typeParameters.end),
    names: typeParameters.map(({ name }) => name.text),
    constraints: typeParameters.map(
      ({ constraint }) => constraint && text.slice(compiler.startOf(constraint), constraint.end),
    ),
    defaults: typeParameters.map((each) => {
      const type = compiler.defaultOf(each);
      return type && text.slice(compiler.startOf(type), type.end);
    }),
    leads: typeParameters.map((each) => text.slice(each.pos, compiler.startOf(each))),
    required: typeParameters.filter((each) => !compiler.defaultOf(each)).length,
    place,
  };
}

interface Whole {
  readonly name: readonly string[];
  readonly nodes: readonly ts.Node[];
  readonly kinds: readonly DeclarationKind[];
}

/** What `export =` makes of a module as a whole; nothing for one that only has exports. */
function wholeIn(compiled: Compiled, file: ts.SourceFile): Whole | undefined {
  const { compiler } = compiled;
  const [first, second] = file.statements;
  const isRequired = first?.kind === compiler.SyntaxKind.ImportEqualsDeclaration;
  const named = isRequired
    ? (first as ts.ImportEqualsDeclaration)
    : (second as ts.ImportDeclaration).importClause;
  const symbol = named?.name && compiler.symbolAt(named.name);
  const nodes = symbol ? compiler.declarationsOf(endOf(compiled, symbol).symbol) : [];
  const kinds = nodes.flatMap((node) => declarationKind(compiler, node) ?? []);
  const isWhole = kinds.length > 0 && !kinds.includes("module");
  if (!isWhole || !kinds.some((kind) => kind !== "namespace")) return undefined;
  return { name: [isRequired ? "export=" : "default"], nodes, kinds };
}

/** The text in quotes by which a door is opened. */
function specifierIn({ compiler }: Compiled, file: ts.SourceFile): ts.Node | undefined {
  const { SyntaxKind } = compiler;
  const [statement] = file.statements;
  if (statement?.kind === SyntaxKind.ImportDeclaration)
    return (statement as ts.ImportDeclaration).moduleSpecifier;
  const { moduleReference } = statement as ts.ImportEqualsDeclaration;
  return (moduleReference as ts.ExternalModuleReference).expression;
}
