import type ts from "typescript";
import type { Symbol, Type } from "../../analysis/program/compiler.js";
import { hasModifier } from "../program/kinds.js";
import { alone } from "../program/name-patterns.js";
import { report, type Comparison, type Standing } from "./comparison.js";
import type { DeclarationFacts } from "../program/declarations.js";
import type { MemberKind } from "./difference.js";

/** Whether a class has something for who extends it: members that are protected, or that have to be written. */
export function isForHeirs({ compiler, facts, isOwn }: Comparison, type: Type): boolean {
  return compiler
    .propertiesOf(type)
    .flatMap((each) => compiler.declarationsOf(each).filter(isOwn))
    .some((each) => facts(each).isProtected || facts(each).isAbstract);
}

/**
 * Compares what a member of a class is to who writes it anew in a class that extends it. To the language a method, a
 * property and an accessor are three, whatever their types: only a property may stand where a method did.
 */
export function compareKinds(
  comparison: Comparison,
  name: string,
  member: Symbol,
  [older, newer]: readonly [DeclarationFacts | undefined, DeclarationFacts | undefined],
  newerType: Type,
  standing: Standing,
): void {
  const { compiler, isOwn } = comparison;
  const { SyntaxKind } = compiler;
  const [declaration] = compiler.declarationsOf(member) as readonly (ts.Node | undefined)[];
  if (declaration?.parent.kind !== SyntaxKind.ClassDeclaration || !isOwn(declaration)) return;
  if (hasModifier(declaration, SyntaxKind.StaticKeyword) || older?.isAbstract !== false || !newer) return;
  const [was, is] = [memberKind(older.text), memberKind(newer.text)];
  if (was === is || (was === "property" && is === "method") || newer.isAbstract) return;
  // Few extend a class that has nothing for them.
  if (isForHeirs(comparison, newerType)) report(comparison, standing, { kind: "member-kind", name, was, is });
}

/** What a member is by what its author wrote: methods are compared as properties, so their declarations do not tell. */
export function memberKind(text: string): MemberKind {
  const [, word, rest = ""] =
    /^(?:(?:public|protected|override|readonly|declare|static) )*((?:get|set) )?(?:[\w$]+|"[^"]*"|\[[^\]]*\])\??([(<])?/.exec(
      text,
    ) ?? [];
  return word !== undefined ? "accessor" : rest === "" ? "property" : "method";
}

const thisType = alone("this(?!\\s*[:?.])");

/** Tells of a member that gave what it was of, `this`, and that is written otherwise by now: an heir of it may be lost. */
export function compareThis(
  comparison: Comparison,
  name: string,
  [older, newer]: readonly [DeclarationFacts | undefined, DeclarationFacts | undefined],
  standing: Standing,
): void {
  if (!standing.use.takes || standing.path.length > 0 || !/^[\w$]+$/.test(name)) return;
  const before = older?.text.match(new RegExp(thisType, "g"))?.length ?? 0;
  const after = newer?.text.match(new RegExp(thisType, "g"))?.length ?? 0;
  if (older && newer && before > after) report(comparison, standing, { kind: "this-type", name });
}
