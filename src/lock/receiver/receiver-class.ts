import type ts from "typescript";
import type { FileMarks } from "../marks/read-marks.js";
import { left, type Left } from "../outcome.js";
import { namesIn } from "../scopes/entity-names.js";
import type { PackageNames } from "../scopes/package-names.js";
import type { Part, Scope } from "../scopes/scope.js";
import { modifierOf } from "../syntax/guards.js";
import { flagsParameterOf, type FlagsParameter, type ReceiverContext } from "./flags-parameter.js";
import { findIn } from "../../analysis/program/walk.js";
import { push } from "../../push.js";

/** A class whose objects have flags of their own, taken apart by who may use what. */
export interface ReceiverClass {
  readonly scope: Scope;
  readonly part: Part;
  readonly node: ts.ClassLikeDeclaration;
  readonly flags: FlagsParameter;
  /** Members that flags open, by flag, in the order of the class. */
  readonly gated: ReadonlyMap<string, readonly ts.ClassElement[]>;
  readonly constructors: readonly ts.ConstructorDeclaration[];
  readonly statics: readonly ts.ClassElement[];
  /** Marked members that cannot be told apart by flags of an object. */
  readonly left: ReadonlyMap<ts.ClassElement, Left>;
  /** Why none of it can be. */
  readonly obstacle: Left | undefined;
}

export interface MarkedContext extends ReceiverContext {
  readonly marks: FileMarks;
  readonly names: PackageNames;
  /** The tags that marks are, without the `@`. */
  readonly tags: readonly string[];
}

/** Takes a class apart; nothing where its objects have no flags, or nothing of it is marked. */
export function receiverClass(context: MarkedContext, scope: Scope, name: string): ReceiverClass | undefined {
  const { is, marks, parser } = context;
  const parts = scope.names.get(name) ?? [];
  const part = parts.find(({ kind }) => kind === "class");
  if (!part || !is.class(part.node)) return undefined;
  const { node } = part;
  const flags = flagsParameterOf(context, scope, node);
  // A class that is marked as a whole is for the program to open.
  if (!flags || marks.lockOf(part, scope)) return undefined;

  const gated = new Map<string, ts.ClassElement[]>();
  const leftMembers = new Map<ts.ClassElement, Left>();
  const constructors: ts.ConstructorDeclaration[] = [];
  const statics: ts.ClassElement[] = [];
  for (const member of node.members) {
    const isHidden = has(member, "PrivateKeyword") || isPrivateName(member);
    if (is.constructorLike(member)) constructors.push(member);
    else if (has(member, "StaticKeyword") && !isHidden) statics.push(member);
    const mark = marks.ownOf(member);
    if (!mark || mark.faults.length > 0 || isHidden || has(member, "StaticKeyword")) continue;
    const [flag, ...others] = mark.flags;
    if (flag === undefined) continue;
    const why = others.length > 0 ? "several-flags" : whyNot(member, mark.flags);
    if (why) leftMembers.set(member, left({ code: "object-flags", why }));
    else push(gated, flag, member);
  }
  if (gated.size === 0 && leftMembers.size === 0) return undefined;
  return { scope, part, node, flags, gated, constructors, statics, left: leftMembers, obstacle: obstacle() };

  function has(member: ts.Node, keyword: keyof typeof ts.SyntaxKind): boolean {
    return modifierOf(member, parser.SyntaxKind[keyword]) !== undefined;
  }

  function isPrivateName(member: ts.ClassElement): boolean {
    return member.name !== undefined && is.privateName(member.name);
  }

  function whyNot(member: ts.ClassElement, flags: readonly string[]) {
    if (is.constructorLike(member)) return "constructor";
    if (has(member, "ProtectedKeyword")) return "protected";
    const same = [...node.members].filter((other) => other !== member && isSameName(other, member));
    const isOther = ({ flags: others = [] }: { flags?: readonly string[] } = {}): boolean =>
      others.join() !== flags.join();
    return same.some((other) => isOther(marks.ownOf(other))) ? "overloads" : undefined;
  }

  function isSameName(a: ts.ClassElement, b: ts.ClassElement): boolean {
    return a.name !== undefined && b.name !== undefined && nameText(a.name) === nameText(b.name);
  }

  function nameText(at: ts.Node): string {
    return is.identifier(at) || is.stringLiteral(at) ? at.text : scope.text.slice(parser.startOf(at), at.end);
  }

  function obstacle(): Left | undefined {
    const why = obstacleIn();
    return why && left({ code: "object-flags", why });
  }

  function obstacleIn() {
    if (scope.kind !== "module") return "namespace";
    if (parts.length > 1) return "merged";
    if (scope.equals) return "export-equals";
    if (!part?.nameNode) return "unnamed";
    if (has(node, "AbstractKeyword")) return "abstract";
    if (constructors.some((each) => has(each, "ProtectedKeyword") || has(each, "PrivateKeyword")))
      return "constructor";
    if (statics.some((each) => has(each, "ProtectedKeyword"))) return "static";
    if (constructors.length === 0 && extendsClause()) return "inherited-constructor";
    // More flags must fit where fewer are asked, and a member that has them in its type may say otherwise.
    const inner = [...(node.heritageClauses ?? []), ...node.members.filter((each) => !isConstructor(each))];
    return flags?.kind === "tuple" && inner.some(usesFlags) ? "flags-in-members" : undefined;
  }

  function isConstructor(member: ts.ClassElement): boolean {
    return is.constructorLike(member);
  }

  function extendsClause(): boolean {
    return [...(node.heritageClauses ?? [])].some(({ token }) => token === parser.SyntaxKind.ExtendsKeyword);
  }

  function usesFlags(inside: ts.Node): boolean {
    const isFlags = (node: ts.Node): boolean => namesIn(is, node)[0]?.text === flags?.node.name.text;
    return findIn(parser, inside, isFlags) !== undefined;
  }
}
