import type ts from "typescript";
import type { Compiler, Symbol, Type } from "../../analysis/program/compiler.js";
import type { Declared } from "../causes/declared.js";
import type { Likeness, Settled } from "../settled/settled.js";
import type { Place } from "../surface/export-item.js";
import type { Use } from "../surface/usage.js";
import type { Instances, Maker } from "./maker.js";
import type { Addition, Difference, Fact, Step, TrialMember } from "./difference.js";
import type { DeclarationFacts } from "../program/declarations.js";

/** What every part of a comparison is handed. */
export interface Comparison {
  readonly compiler: Compiler;
  /** Whether a declaration is of one of the two states, and not of another package. */
  readonly isOwn: (declaration: ts.Node) => boolean;
  readonly placeOf: (declaration: ts.Node) => Place | undefined;
  /** The words before a declaration and itself, as its author wrote it. */
  readonly facts: (declaration: ts.Node) => DeclarationFacts;
  /** Whether two types are what one export is in the two states: that is compared by itself. */
  readonly isExportedPair: (older: Type, newer: Type) => boolean;
  /** The names of exports with type parameters, which are compared by themselves as well. */
  readonly exportedGenerics: ReadonlySet<string>;
  /** Whether two literals say nothing but which version of the package it is, each in its state. */
  readonly isOwnVersion: (older: Literal, newer: Literal) => boolean;
  /** What is known of a piece that is written alike in both states. */
  readonly likeness: Settled["likeness"];
  readonly found: Difference[];
  readonly added: Addition[];
  /** Members on trial that are passed over, told once each. */
  readonly onTrial: TrialMember[];
  /** What has been compared, or is being compared further out. */
  readonly seen: Map<Type, Seen[]>;
  /** What has been looked into of the export that is compared. */
  readonly instances: Map<Maker["identity"], Map<Maker["identity"], Instances>>;
  /** Whether the compiler is asked whether types fit; where it has no end of that, only names and numbers are compared. */
  asksFits: boolean;
  /** Whether the export that is compared was on trial as a whole: then its signatures have to fit as well. */
  isOnTrial: boolean;
  /** How often something was passed over because it is compared by itself. */
  skipped: number;
}

type Literal = string | number | undefined;

export interface Seen {
  readonly newer: Type;
  readonly use: Use;
}

/** Where a comparison stands: the two types, how they are used, and the way to them. */
export interface Standing {
  readonly use: Use;
  readonly path: readonly Step[];
  readonly old: Place | undefined;
  readonly new: Place | undefined;
}

export function report(
  comparison: Comparison,
  { path, old, new: newer }: Standing,
  fact: Fact,
  declared?: Declared,
): void {
  comparison.found.push({ path, old, new: newer, ...(declared && { declared }), ...fact });
}

/** Reports what nothing but a program can show. That the types do not fit is not explained by it. */
export function guess(comparison: Comparison, standing: Standing, fact: Fact): void {
  report(comparison, standing, fact);
  comparison.skipped--;
}

export const further = ({ use, path, ...standing }: Standing, step: Step): Standing => ({
  ...standing,
  // A member that is given is given as a whole.
  use: step.kind === "present" ? use : { gives: use.gives, takes: use.takes },
  path: [...path, step],
});

/** The members of a type. That a function has none need not be asked once it is known for one. */
export function membersOf({ compiler }: Comparison, type: Type): readonly Symbol[] {
  if (compiler.isAnonymous(type)) compiler.signaturesOf(type);
  return compiler.propertiesOf(type);
}

/** Where a symbol is declared, where that is in one of the states. */
export function ownPlace(comparison: Comparison, symbol: Symbol): Place | undefined {
  const [declaration] = comparison.compiler.declarationsOf(symbol);
  return declaration && comparison.placeOf(declaration);
}

/**
 * Whether two declarations need not be compared, as they are written alike and nothing in them has another meaning: or what
 * has is told by itself, and then that the whole does not fit is no surprise.
 *
 * @param isSameInstance whether the type parameters of what they stand in are the same in both
 */
export function isPassedOver(
  comparison: Comparison,
  older: DeclarationFacts | undefined,
  newer: DeclarationFacts | undefined,
  isSameInstance = false,
): boolean {
  const likeness = likenessOf(comparison, older, newer, isSameInstance);
  if (likeness === "told") comparison.skipped++;
  return likeness !== "open";
}

/** How alike two declarations are for all that is known without their types. */
export function likenessOf(
  comparison: Comparison,
  older: DeclarationFacts | undefined,
  newer: DeclarationFacts | undefined,
  isSameInstance: boolean,
): Likeness {
  if (!older || older.text !== newer?.text || older.text === "") return "open";
  if (older.isDependent && !isSameInstance) return "open";
  return comparison.likeness(older.text, newer.place);
}

/** Whether values of one type can stand where another is asked for, as far as that may be asked. */
export const fits = ({ compiler, asksFits }: Comparison, source: Type, target: Type): boolean =>
  !asksFits || source === target || compiler.fits(source, target);
