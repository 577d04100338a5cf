import type ts from "typescript";
import type { Compiled } from "../program/compiled.js";
import {
  declarationKind,
  hasModifier,
  isTypeKind,
  isValueKind,
  sourceFileOf,
  type DeclarationKind,
} from "../program/kinds.js";
import type { Door } from "../program/layout.js";
import type { ExportItem, Place, TypeParameters } from "./export-item.js";

/** What some declarations are as an export. */
export function itemOf(
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

/** An export of a file as that of another one with the same text. */
export function movedItem(
  { name, places, outer, typeParameters, ...item }: ExportItem,
  door: Door,
  spaces: readonly string[],
  path: string,
): ExportItem {
  const moved = (place: Place): Place => ({ ...place, path });
  return {
    ...item,
    door,
    name: [...spaces, ...name.slice(-1)],
    places: places.map(moved),
    outer: outer.map(moved),
    typeParameters: typeParameters && { ...typeParameters, place: moved(typeParameters.place) },
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
    variances: typeParameters.map((each) => [
      ...(hasModifier(each, compiler.SyntaxKind.InKeyword) ? (["in"] as const) : []),
      ...(hasModifier(each, compiler.SyntaxKind.OutKeyword) ? (["out"] as const) : []),
    ]),
    leads: typeParameters.map((each) => text.slice(each.pos, compiler.startOf(each))),
    required: typeParameters.filter((each) => !compiler.defaultOf(each)).length,
    place,
  };
}
