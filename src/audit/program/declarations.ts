import type ts from "typescript";
import type { Marking } from "../surface/markings.js";
import type { Place } from "../surface/export-item.js";
import type { Compiled } from "./compiled.js";
import { hasModifier, sourceFileOf } from "./kinds.js";
import { nameExpression } from "./name-patterns.js";
import type { Rewritten } from "./rewritten.js";
import { normalised } from "./normalised.js";

/** What is written of a declaration that its type does not tell. */
export interface DeclarationFacts {
  readonly isProtected: boolean;
  readonly isReadonly: boolean;
  readonly isAbstract: boolean;
  /** What its doc comment marks it with: a flag, or the word of a release tag. */
  readonly mark: string | undefined;
  readonly isStable: boolean;
  /** Without comments and needless spaces. */
  readonly text: string;
  /** Whether it mentions type parameters of what it stands in: then it may be another type wherever it is seen. */
  readonly isDependent: boolean;
  readonly place: Place | undefined;
}

/** Tells of declarations in rewritten files what their authors wrote. */
export interface Declarations {
  /** Whether a declaration is of one of the states. */
  readonly isOwn: (node: ts.Node) => boolean;
  readonly placeOf: (node: ts.Node) => Place | undefined;
  readonly facts: (node: ts.Node) => DeclarationFacts;
  readonly textAt: (place: Place) => string;
}

/**
 * @param originals the texts of all files before they were rewritten
 * @param rewritten how they were
 * @param markingAt what a declaration is marked with, by its file and the text before it
 */
export function declarationsIn(
  compiled: Compiled,
  originals: ReadonlyMap<string, string>,
  rewritten: ReadonlyMap<string, Rewritten>,
  markingAt: (path: string, lead: string) => Marking,
): Declarations {
  const { compiler } = compiled;
  const { SyntaxKind } = compiler;
  const known = new WeakMap<ts.Node, DeclarationFacts>();

  const files = new WeakMap<ts.SourceFile, { readonly path: string | undefined }>();
  const places = new WeakMap<ts.Node, { readonly place: Place | undefined }>();

  function pathOf(node: ts.Node): string | undefined {
    const file = sourceFileOf(compiler, node);
    const answer = files.get(file) ?? { path: compiled.pathOf(file.fileName) };
    files.set(file, answer);
    return answer.path;
  }

  function placed(node: ts.Node): Place | undefined {
    const path = pathOf(node);
    if (path === undefined) return undefined;
    const before = rewritten.get(path)?.before ?? ((position: number) => position);
    return { path, lead: before(node.pos), start: before(compiler.startOf(node)), end: before(node.end) };
  }

  /** Each is asked for many times. */
  function placeOf(node: ts.Node): Place | undefined {
    const answer = places.get(node) ?? { place: placed(node) };
    places.set(node, answer);
    return answer.place;
  }

  function textBefore(node: ts.Node, place: Place): string {
    const outer = node.kind === SyntaxKind.VariableDeclaration ? node.parent.parent : node;
    const before = rewritten.get(place.path)?.before ?? ((position: number) => position);
    return originals.get(place.path)?.slice(before(outer.pos), place.start) ?? "";
  }

  function factsOf(node: ts.Node): DeclarationFacts {
    const place = placeOf(node);
    const lead = place ? textBefore(node, place) : "";
    const written = place ? (originals.get(place.path)?.slice(place.start, place.end) ?? "") : "";
    const isGetter = node.kind === SyntaxKind.GetAccessor;
    return {
      isProtected: /\bprotected\s*$/.test(lead) || /^(static\s+)?protected\b/.test(written),
      isReadonly: isGetter || hasModifier(node, SyntaxKind.ReadonlyKeyword),
      isAbstract: hasModifier(node, SyntaxKind.AbstractKeyword),
      ...(place ? markingAt(place.path, lead) : { mark: undefined, isStable: false }),
      text: normalised(written),
      isDependent: isDependent(node, written),
      place,
    };
  }

  return {
    isOwn: (node) => pathOf(node) !== undefined,
    placeOf,
    facts(node) {
      let facts = known.get(node);
      if (!facts) known.set(node, (facts = factsOf(node)));
      return facts;
    },
    textAt: ({ path, start, end }) => originals.get(path)?.slice(start, end) ?? "",
  };
}

/** Whether a declaration mentions type parameters of what it stands in. */
function isDependent(node: ts.Node, written: string): boolean {
  for (let outer = node.parent as ts.Node | undefined; outer; outer = outer.parent) {
    const { typeParameters } = outer as Partial<ts.InterfaceDeclaration>;
    for (const { name } of typeParameters ?? []) if (nameExpression(name.text).test(written)) return true;
    const { typeParameter } = outer as Partial<ts.MappedTypeNode>;
    if (typeParameter) return true;
  }
  return false;
}
