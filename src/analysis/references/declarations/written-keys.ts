import type ts from "typescript";
import { docCommentsOf } from "../../program/js-doc.js";
import { isPattern } from "../assignment-pattern.js";
import type { AnalysisContext } from "../../program/context.js";
import { keysHeld } from "../key-arguments.js";
import { ownerOfHandedKey, typeOfHandedKey } from "../handed-key.js";
import { writtenEntry } from "../written-entry.js";
import type { DeclarationReference } from "./declaration-reference.js";

/**
 * What a key refers to that is no name: `options["telemetry"]`, `{ 2: second }`, `{ [key]: value }`, `Pair[2]`.
 *
 * @param names those that are looked for
 */
export function referencesByKey(
  context: AnalysisContext,
  node: ts.StringLiteralLike | ts.NumericLiteral | ts.ComputedPropertyName,
  names: ReadonlySet<string>,
): readonly DeclarationReference[] {
  const { compiler, is } = context;
  if (is.computedName(node)) {
    const { expression } = node;
    if (is.stringLiteral(expression) || is.numericLiteral(expression)) return [];
    const [keys = []] = compiler.keysAt([expression], true);
    const found = keys.flatMap((key) => (names.has(key) ? (memberAt(context, node, node, key) ?? []) : []));
    return found.map((each) =>
      each.kind === "taken" || each.kind === "given" ? { ...each, all: keys } : each,
    );
  }
  const key = is.numericLiteral(node) ? String(Number(node.text)) : node.text;
  if (!names.has(key)) return [];
  const reference = referenceByLiteral(context, node, key) ?? referenceByEntry(context, node, key);
  if (reference || !is.stringLiteral(node)) return reference ? [reference] : [];
  const of = ownerOfHandedKey(context, node) ?? typeOfHandedKey(context, node);
  return of ? [{ kind: "keyed", name: node, key, all: [key], of }] : [];
}

/** What calls are handed as keys by the names of what holds them: `KEY` of `pluck(options, KEY)`. */
export function referencesByHandedKey(
  context: AnalysisContext,
  handed: readonly ts.Expression[],
  names: ReadonlySet<string>,
): readonly DeclarationReference[] {
  const keysOf = keysHeld(context, handed);
  return handed.flatMap((name, index): readonly DeclarationReference[] => {
    const all = keysOf[index] ?? [];
    const keys = all.filter((key) => names.has(key));
    if (keys.length === 0) return [];
    const entries = keys.flatMap((key) => referenceByEntry(context, name, key) ?? []);
    if (entries.length > 0) return entries;
    const of = ownerOfHandedKey(context, name) ?? typeOfHandedKey(context, name);
    return of ? keys.map((key) => ({ kind: "keyed", name, key, all, of })) : [];
  });
}

/** `"draw"` of `Object.fromEntries([["draw", true]])` gives what `{ draw: true }` gives. */
function referenceByEntry(
  context: AnalysisContext,
  name: ts.Expression,
  key: string,
): DeclarationReference | undefined {
  const entry = writtenEntry(context, name.parent);
  return entry?.key === name ? { kind: "given", name, key, object: entry.call } : undefined;
}

function referenceByLiteral(
  context: AnalysisContext,
  literal: ts.StringLiteralLike | ts.NumericLiteral,
  key: string,
): DeclarationReference | undefined {
  const { is } = context;
  const { parent } = literal;
  if (is.elementAccess(parent)) {
    // That of any other expression is looked at with its access.
    return is.stringLiteral(literal) ? { kind: "element", name: literal, of: parent.expression } : undefined;
  }
  if (is.literalType(parent)) {
    const access = indexedBy(context, parent);
    return access && { kind: "element", name: literal, of: access.objectType };
  }
  return memberAt(context, is.computedName(parent) ? parent : literal, literal, key);
}

/** The type that a key is the index of, by itself or as one of several: `Options["title" | "telemetry"]`. */
export function indexedBy({ is }: AnalysisContext, key: ts.TypeNode): ts.IndexedAccessTypeNode | undefined {
  let index: ts.Node = key;
  while (is.unionType(index.parent) || is.parenthesizedType(index.parent)) index = index.parent;
  const access = index.parent;
  return is.indexedAccessType(access) && access.indexType === index ? access : undefined;
}

/** A member of a pattern, an object, a class or an interface, by what stands there in place of a name. */
function memberAt(
  context: AnalysisContext,
  name: ts.Node,
  shown: ts.Node,
  key: string,
): DeclarationReference | undefined {
  const { is } = context;
  const holder = name.parent;
  if (is.bindingElement(holder) && holder.propertyName === name) {
    return { kind: "taken", name: shown, key, pattern: holder.parent };
  }
  const { name: declared } = holder as Partial<ts.PropertyAssignment>;
  const isOne = is.member(holder) || is.objectMember(holder);
  return isOne && declared === name ? memberNamed(context, holder, shown, key) : undefined;
}

/** A member by the name that it has in an object, a pattern, a class or an interface. */
export function memberNamed(
  context: AnalysisContext,
  member: ts.Node,
  name: ts.Node,
  key: string,
): DeclarationReference | undefined {
  const { is } = context;
  const owner = member.parent;
  if (is.class(owner) || is.interface(owner)) {
    // What stands for nothing else has nothing to override; in JavaScript a comment may say what for.
    const isAlone = !owner.heritageClauses && docCommentsOf(owner).length === 0;
    return isAlone ? undefined : { kind: "redeclared", name, key, member };
  }
  if (!is.objectLiteral(owner)) return undefined;
  return isPattern(context, owner)
    ? { kind: "taken", name, key, pattern: owner }
    : { kind: "given", name, key, object: owner };
}
