import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { packageFolderOf } from "../../program/package-folder.js";
import type { DeclarationReference } from "../../references/declarations/declaration-reference.js";
import { writtenReferences } from "../../references/declarations/written-references.js";
import { displayedName } from "../../references/displayed-name.js";
import { memberSymbols, type MemberSymbols } from "../../references/declarations/member-symbols.js";
import { sideOf } from "../../references/declarations/reference-side.js";
import { isTypeReference } from "../../references/declarations/type-reference.js";
import { isSaidOfModule } from "./said-of-module.js";
import type { MarkUse } from "./mark-use.js";
import { markedTypeArguments } from "./marked-type-arguments.js";
import { mayUseMarks, type MarkWorld } from "./mark-world.js";
import {
  common,
  followed,
  mayRequire,
  requirementsOfDeclaration,
  requirementsOfSymbol,
  union,
  type Requirement,
} from "./requirements.js";
import { namespacesMeant } from "./namespace-meant.js";
import { requirementsOfHolder, requirementsOfWay } from "./star-exports.js";
import { requirementsInUnion, requirementsOfAny } from "./union-members.js";
import { usesOfCall, usesOfUnnamedCalls } from "./signatures/calls.js";
import { useOfGivenFunction } from "./signatures/given-functions.js";
import { useOfHandedFunction } from "./signatures/handed-functions.js";
import { usesOfIndirectCall } from "./signatures/indirect-calls.js";

const uses = perAnalysis(() => new WeakMap<ts.SourceFile, readonly MarkUse[]>());

/** All uses of what is marked in a file, in the order of the source, whether their flags are opted in or not. */
export function markUsesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
): readonly MarkUse[] {
  if (!mayUseMarks(context, world, file.fileName)) return [];
  const known = uses(context).get(file);
  if (known) return known;
  const found = findUses(context, file, world);
  uses(context).set(file, found);
  return found;
}

function findUses(context: AnalysisContext, file: ts.SourceFile, world: MarkWorld): readonly MarkUse[] {
  const folder = packageFolderOf(context, file.fileName);
  const { compiler } = context;
  // TypeScript 7 has a type of a comment twice, at one place: there, and in the class that it is about.
  const uses = new Map<string, MarkUse>();
  const placeOf = (node: ts.Node): string => `${compiler.startOf(node)} ${node.end}`;
  const add = (use: MarkUse): void => {
    // The package that marks something uses it as it likes.
    const foreign = use.requirements.filter(({ owner }) => owner.folder !== folder);
    if (foreign.length === 0) return;
    const place = placeOf(use.node);
    const before = uses.get(place)?.requirements ?? [];
    uses.set(place, { ...use, requirements: union([before, foreign]) });
  };
  const references = writtenReferences(context, file, world);
  for (const use of usesOf(context, world, references)) add(use);
  const useOf = (name: ts.Node): MarkUse | undefined => uses.get(placeOf(name));
  const told = [...uses.values()].filter((use) => !isSaidOfModule(context, use, useOf));
  return told.sort((a, b) => compiler.startOf(a.node) - compiler.startOf(b.node));
}

function* usesOf(
  context: AnalysisContext,
  world: MarkWorld,
  references: readonly DeclarationReference[],
): Iterable<MarkUse> {
  const { compiler } = context;
  const named = references.flatMap((each) => (each.kind === "name" ? [each.name] : []));
  // Asked in one go: on TypeScript 7 each question is a round trip.
  const symbols = compiler.namesAt(named);
  for (const [index, name] of named.entries()) {
    const symbol = symbols[index];
    if (!symbol) continue;
    if (world.starred.size === 0 && !mayRequire(context, world, symbol)) continue;
    // Of overloads it is what all of them ask for; what the one asks for that is taken, the call says.
    const own = requirementsOfName(context, world, symbol, name);
    const meant = own.length > 0 ? (requirementsInUnion(context, world, name) ?? own) : own;
    const requirements = union([meant, requirementsOfWay(context, world, name, symbol)]);
    yield { node: name, name: name.text, requirements };
  }
  for (const { name, call } of references.filter((each) => each.kind === "call")) {
    yield* usesOfCall(context, world, name, call);
  }
  const unnamed = references.flatMap((each) => (each.kind === "unnamed" ? [each.call] : []));
  yield* usesOfUnnamedCalls(context, world, unnamed);
  for (const reference of references) {
    if (reference.kind === "indirect")
      yield* usesOfIndirectCall(context, world, reference.name, reference.call);
    if (reference.kind === "typed")
      yield* markedTypeArguments(context, world, reference.name, reference.given);
    if (reference.kind === "made") {
      const use = useOfGivenFunction(context, world, reference.name, reference.made);
      if (use) yield use;
    }
    if (reference.kind !== "handed") continue;
    const use = useOfHandedFunction(context, world, reference.name, reference.expression);
    if (use) yield use;
  }
  for (const reference of memberSymbols(context, references, world.names)) {
    const { name, key, members, holder } = reference;
    const asked = requirementsOfMembers(context, world, reference);
    const requirements = union([asked, requirementsOfHolder(context, world, holder, key)]);
    yield { node: name, name: displayedName(context, key, members[0]), requirements };
  }
}

function requirementsOfMembers(
  context: AnalysisContext,
  world: MarkWorld,
  { members, isOneOf, isEnough, side }: MemberSymbols,
): readonly Requirement[] {
  if (isOneOf) return requirementsOfAny(context, world, members, side);
  const asked = members.map((member) => requirementsOfSymbol(context, world, member, side, false));
  return isEnough && asked.some(({ length }) => length === 0) ? [] : union(asked);
}

function requirementsOfName(
  context: AnalysisContext,
  world: MarkWorld,
  symbol: Symbol,
  name: ts.Node,
): readonly Requirement[] {
  const isType = isTypeReference(context, name);
  const whole = requirementsOfSymbol(context, world, symbol, sideOf(context, name), isType);
  if (whole.length === 0) return whole;
  const { end, onTheWay } = followed(context, world, symbol);
  const namespaces = namespacesMeant(context, name, end);
  if (!namespaces) return whole;
  return union([onTheWay, common(namespaces.map((each) => requirementsOfDeclaration(context, world, each)))]);
}
