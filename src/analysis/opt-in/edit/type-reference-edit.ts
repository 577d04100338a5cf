import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { FlagList, TextChange } from "./text-change.js";
import { referenceName, type Reference } from "../../program/syntax.js";
import { writtenDefaults } from "./type-arguments.js";
import { insertAt, quoted, replace, written } from "./source.js";
import { fileOf, textOfNode } from "../../program/place-of.js";
import { walk } from "../../program/walk.js";

/**
 * Adds flags to a reference such as `App`, `App<"A">` or `Queue<Job, "A">`, whose alias takes them at `index`.
 *
 * @returns nothing where more flags would not help, because those that are there are `any`, or where what stands
 *   before them cannot be written
 */
export function addToReference(
  context: AnalysisContext,
  node: Reference,
  alias: ts.TypeAliasDeclaration,
  index: number,
  flags: readonly string[],
): readonly TextChange[] | undefined {
  const { compiler, is } = context;
  const union: FlagList = { items: quoted(context, node, flags), separator: " | " };
  const argument = node.typeArguments?.[index];
  if (!argument) return addArguments(context, node, alias, index, union);
  // `App<any>` opens nothing, and goes on to open nothing beside another flag.
  const type = compiler.typeOfTypeNode(argument);
  if (type && compiler.isAny(type)) return undefined;
  if (is.neverKeyword(argument)) return [replace(context, argument, written(union), union)];
  const parameter = typeParameterIn(context, argument);
  if (parameter) {
    // `interface Stable<F> { child(): App<F> }` and the like are for all: only who calls a function can answer it.
    return isOfFunction(context, parameter, node)
      ? intersect(context, node, index, written(union))
      : undefined;
  }
  return [insertAt(context, argument, argument.end, ` | ${written(union)}`, union)];
}

/** In JavaScript, `@template F` is a type parameter of the function whose parameter the same comment is about. */
function isOfFunction({ compiler, is }: AnalysisContext, parameter: ts.Node, reference: ts.Node): boolean {
  const owner = parameter.parent;
  if (is.functionLike(owner)) return true;
  const { JSDocTemplateTag, JSDocParameterTag, JSDocReturnTag } = compiler.SyntaxKind;
  if (owner.kind !== JSDocTemplateTag) return false;
  let tag = reference;
  while (tag.kind !== JSDocParameterTag && tag.kind !== JSDocReturnTag) {
    if (is.sourceFile(tag)) return false;
    tag = tag.parent;
  }
  return tag.parent === owner.parent;
}

// The parameters before the flags have defaults, or they would have been written.
function addArguments(
  context: AnalysisContext,
  node: Reference,
  alias: ts.TypeAliasDeclaration,
  index: number,
  union: FlagList,
): readonly TextChange[] | undefined {
  const given = node.typeArguments ?? [];
  const leftOut = (alias.typeParameters ?? []).slice(given.length, index);
  const defaults = writtenDefaults(context, node, leftOut);
  if (!defaults) return undefined;
  const added = [...defaults, written(union)].join(", ");
  const last = given.at(-1);
  if (last) return [insertAt(context, node, last.end, `, ${added}`, union)];
  return [insertAt(context, node, referenceName(context.is, node)?.end ?? node.end, `<${added}>`, union)];
}

/**
 * Inside a generic function `App<F | "A">` stays locked, because `F` is not known; `App<F> & App<"A">` is open, and
 * says the same to its callers.
 */
function intersect(
  context: AnalysisContext,
  node: Reference,
  index: number,
  union: string,
): readonly TextChange[] {
  const { is } = context;
  const others = (node.typeArguments ?? []).map((argument, at) =>
    at === index ? union : textOfNode(context, argument),
  );
  const { text } = fileOf(context, node);
  const name = text.slice(context.compiler.startOf(node), referenceName(is, node)?.end);
  const addition = ` & ${name}<${others.join(", ")}>`;
  const parent = node.parent;
  const binds = is.arrayType(parent) || is.typeOperator(parent);
  if (!binds) return [insertAt(context, node, node.end, addition)];
  return [
    insertAt(context, node, context.compiler.startOf(node), "("),
    insertAt(context, node, node.end, `${addition})`),
  ];
}

/** The first type parameter that a type names. */
function typeParameterIn(context: AnalysisContext, node: ts.Node): ts.TypeParameterDeclaration | undefined {
  const { compiler, is } = context;
  let found: ts.TypeParameterDeclaration | undefined;
  walk(compiler, node, (part) => {
    const symbol = !found && is.typeReference(part) ? compiler.symbolAt(part.typeName) : undefined;
    found ??= (symbol ? compiler.declarationsOf(symbol) : []).find((declaration) =>
      is.typeParameter(declaration),
    );
    return !found;
  });
  return found;
}
