import type { Symbol } from "../../analysis/program/compiler.js";
import type { DeclarationFacts } from "../program/declarations.js";
import type { Comparison } from "./comparison.js";

// By comparison: each member is asked for several times.
const knownFacts = new WeakMap<Comparison, Map<Symbol, DeclarationFacts | undefined>>();

/** What is written of a member, where one of the states declares it. */
export function factsOf(comparison: Comparison, member: Symbol): DeclarationFacts | undefined {
  const known = knownFacts.get(comparison) ?? new Map<Symbol, DeclarationFacts | undefined>();
  knownFacts.set(comparison, known);
  if (!known.has(member)) known.set(member, readFacts(comparison, member));
  return known.get(member);
}

function readFacts({ compiler, facts, isOwn }: Comparison, member: Symbol): DeclarationFacts | undefined {
  const declarations = compiler.declarationsOf(member).filter(isOwn);
  const each = declarations.map(facts);
  // A setter may be on trial beside its getter.
  const stable = each.filter(({ mark }) => mark === undefined);
  const all = stable.length > 0 ? stable : each;
  const [first] = all;
  if (!first) return undefined;
  // A getter and its setter are two.
  const text = all.map((each) => each.text).join(" ");
  const place = all.length === 1 ? first.place : undefined;
  return { ...first, text, place, isReadonly: all.every(({ isReadonly }) => isReadonly) };
}
