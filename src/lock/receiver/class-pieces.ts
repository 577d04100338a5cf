import type ts from "typescript";
import type { Piece, Replacement } from "../edits/rearranged.js";
import { docCommentBefore } from "../marks/marks.js";
import { unused } from "../plan/locked-names.js";
import { modifierOf } from "../syntax/guards.js";
import { constructorPieces, memberPieces } from "./member-pieces.js";
import { primaryAlias } from "./primary-alias.js";
import type { MarkedContext, ReceiverClass } from "./receiver-class.js";
import type { ToolkitNames } from "./toolkit-names.js";
import { findIn } from "../../analysis/program/walk.js";

/** A class, written as the types by which flags tell what each of its objects has. */
export interface WrittenClass {
  readonly replacements: readonly Replacement[];
  /** The names of the types that it is made of. */
  readonly names: readonly string[];
  /** What leads to it: its own name, and that of the type that people write. */
  readonly ways: readonly string[];
}

/** What the comment of generated types begins with, by which another run knows them. */
export const written = "Written by `proviso lock`:";

/**
 * Writes a class as one without what is marked, an interface with what each flag opens, an interface for its
 * constructor, and a gated type. What can be copied is: comments and signatures stay as they were.
 */
export function writeClass(
  context: MarkedContext,
  taken: ReceiverClass,
  toolkit: ToolkitNames,
): WrittenClass {
  const { parser, tags, is } = context;
  const { scope, node, part, flags, gated, constructors, statics } = taken;
  const { text } = scope;
  const alias = primaryAlias(context, taken);
  const base = alias?.name ?? part.name;
  const names = {
    stable: unused(scope, `Stable${base}`),
    experimental: unused(scope, `Experimental${base}`),
    constructor: unused(scope, `${base}Constructor`),
  };
  // Only in an interface of its own can a member name the type of the object: `this`.
  const ofFlags = new Map<string, string>();
  for (const [flag, members] of gated) {
    const own = `${names.experimental}${flag[0] ?? ""}${flag.slice(1).toLowerCase().replace(/\W/g, "_")}`;
    if (members.some(namesThis)) ofFlags.set(flag, unused(scope, own));
  }
  const parameters = [...(node.typeParameters ?? [])];
  // Members have no use for the flags that a constructor infers.
  const inMembers = parameters.filter((_, index) => flags.kind === "union" || index !== flags.index);
  const declared = listed(inMembers.map((each) => parameterText(each, true)));
  const given = listed(inMembers.map(({ name }) => name.text));
  const gatedType = (of: string, of_: string = given): string =>
    `${toolkit.nameOf("Gated")}<${names.stable}${of_}, ${names.experimental}${of_}, ${of}, ${flags.catalog}>`;
  const flagsIn = (): string => `${toolkit.nameOf("FlagsIn")}<${flags.node.name.text}, ${flags.catalog}>`;
  // Only flags that are written out open anything, and the type that something is assigned to must not be taken for them.
  const givenFlags = (): string =>
    flags.kind === "tuple" ? `${flagsIn()}[]` : `NoInfer<${flags.node.name.text}>`;
  const self = alias
    ? alias.name + listed(alias.argumentsFor(flagsIn()))
    : part.name +
      listed(parameters.map(({ name }, index) => (index === flags.index ? givenFlags() : name.text)));
  const replacements: Replacement[] = [{ start: startOfClass(), end: node.end, pieces: classPieces() }];
  if (alias) {
    const { type } = alias.node;
    const pieces = [gatedType(alias.flags, listed(alias.others))];
    replacements.push({ start: parser.startOf(type), end: type.end, pieces });
  }
  return {
    replacements,
    names: [names.stable, names.experimental, ...ofFlags.values(), names.constructor],
    ways: alias ? [part.name, alias.name] : [part.name],
  };

  function startOfClass(): number {
    return parser.startOf(node) - commentOf(node).length;
  }

  /** The doc comment of a class, with the space behind it. */
  function commentOf(of: ts.Node): string {
    const before = text.slice(of.pos, parser.startOf(of));
    const comment = docCommentBefore(before);
    return comment === undefined ? "" : before.slice(before.lastIndexOf(comment));
  }

  function namesThis(at: ts.Node): boolean {
    return findIn(parser, at, ({ kind }) => kind === parser.SyntaxKind.ThisType) !== undefined;
  }

  function classPieces(): readonly Piece[] {
    const isExported = modifierOf(node, parser.SyntaxKind.ExportKeyword) !== undefined;
    const isDefault = modifierOf(node, parser.SyntaxKind.DefaultKeyword) !== undefined;
    const helper = scope.isExplicit || isExported ? "export " : "";
    const own = isExported && !isDefault ? "export " : "";
    const pieces: Piece[] = [
      `/** ${written} what every object of ${base} has. */\ndeclare class ${names.stable}${declared}`,
      ...stablePieces(),
      `\n/** ${written} what each flag of ${base} opens. */\n${helper}interface ${names.experimental}${declared} {`,
    ];
    for (const [flag, members] of gated) {
      const key = /^[A-Za-z_$][\w$]*$/.test(flag) ? flag : JSON.stringify(flag);
      const own = ofFlags.get(flag);
      if (own === undefined) pieces.push(`\n    ${key}: {`, ...gatedPieces(members, 8), "\n    };");
      else pieces.push(`\n    ${key}: ${own}${given};`);
    }
    for (const [flag, own] of ofFlags) {
      pieces.push(
        `\n}\n/** ${written} what ${flag} of ${base} opens. */\n${helper}interface ${own}${declared} {`,
      );
      pieces.push(...gatedPieces(gated.get(flag) ?? [], 4));
    }
    pieces.push(`\n}\n/** ${written} how ${base} is made. */\n${helper}interface ${names.constructor} {`);
    const typeParameters = listed(parameters.map((each) => parameterText(each, false)));
    for (const each of constructors)
      pieces.push(...constructorPieces({ parser, scope }, each, typeParameters, self));
    if (constructors.length === 0) pieces.push(`\n    new ${typeParameters}(): ${self};`);
    for (const member of statics) pieces.push(...memberPieces({ parser, scope }, member, [], "    "));
    pieces.push(`\n}\n`);
    const comment = commentOf(node);
    const start = startOfClass();
    if (comment !== "") pieces.push({ start, end: start + comment.length });
    pieces.push(`${own}declare const `, nameOfClass(), `: ${names.constructor};\n`);
    const declaredAll = listed(parameters.map((each) => parameterText(each, true)));
    const union = flags.kind === "tuple" ? `${flags.node.name.text}[number]` : flags.node.name.text;
    pieces.push(`${own}type ${part.name}${declaredAll} = ${gatedType(union)};`);
    if (isDefault) pieces.push(`\nexport { ${part.name} as default };`);
    if (helper !== "") pieces.push(`\nexport type { ${names.stable} };`);
    return pieces;
  }

  function gatedPieces(members: readonly ts.ClassElement[], indent: number): readonly Piece[] {
    return members.flatMap((member) => memberPieces({ parser, scope }, member, tags, " ".repeat(indent)));
  }

  function nameOfClass(): Piece {
    const name = node.name;
    return name ? { start: parser.startOf(name), end: name.end } : part.name;
  }

  /** The class from behind its type parameters on, without what is written elsewhere. */
  function stablePieces(): readonly Piece[] {
    const last = parameters.at(-1)?.end ?? node.name?.end ?? node.pos;
    const from = last + (/^\s*,?\s*>/.exec(text.slice(last))?.[0].length ?? 0);
    const gone = new Set<ts.Node>([...[...gated.values()].flat(), ...constructors, ...statics]);
    const pieces: Piece[] = [];
    let at = from;
    for (const member of node.members) {
      if (!gone.has(member)) continue;
      pieces.push({ start: at, end: member.pos });
      at = member.end;
    }
    pieces.push({ start: at, end: node.end });
    return pieces;
  }

  /** A type parameter without what only a class, or only something that is called, can say of it. */
  function parameterText(parameter: ts.TypeParameterDeclaration, isType: boolean): string {
    const isConst = modifierOf(parameter, parser.SyntaxKind.ConstKeyword) !== undefined;
    const own = text.slice(parser.startOf(parameter.name), parameter.end);
    return isConst && !isType && is.typeParameter(parameter) ? `const ${own}` : own;
  }
}

const listed = (names: readonly string[]): string => (names.length > 0 ? `<${names.join(", ")}>` : "");
