import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";
import { walk } from "../../program/walk.js";
import { isValueBehind, mayBeReplaced } from "../../references/written-value.js";
import { gatesOf, locksIn, locksOnMember } from "./gate.js";
import type { GatedWorld } from "./gated-world.js";
import type { Use } from "./uses.js";

/**
 * Values for locked members that are in something which is handed on, and written elsewhere: in another file, in what a
 * function returns. A lock takes any value, and so the compiler says nothing of `configure(options)`.
 *
 * What has a gate of its own may have more flags than are asked for; what is written in the same file is found where it
 * is written.
 *
 * @param uses those that are found by their names
 */
export function handedValuesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  { values: { names } }: GatedWorld,
  uses: readonly Use[],
): readonly Use[] {
  const { compiler, is } = context;
  const handed: ts.Expression[] = [];
  walk(compiler, file, (node) => {
    if (isHanded(context, node)) handed.push(node as ts.Expression);
    return true;
  });
  // Asked in one go: on TypeScript 7 each question is a round trip.
  const types = compiler.typesAt(handed);
  const valuesOf = new Map<Type, readonly Symbol[]>();
  return handed.flatMap((node, index) => {
    const type = types[index];
    if (!type) return [];
    let held = valuesOf.get(type);
    if (!held) valuesOf.set(type, (held = valuesIn(context, type, names)));
    const asked = held.length > 0 ? compiler.contextualType(node) : undefined;
    if (!asked) return [];
    const written = uses.filter((use) => isWrittenIn(context, node, use));
    return held.flatMap((value) => {
      const member = compiler.nameOf(value);
      if (written.some((use) => use.member === member)) return [];
      const { parent } = node;
      if (is.spreadAssignment(parent) && mayBeReplaced(context, parent, member)) return [];
      const locks = isValueBehind(context, asked, member) ? locksOnMember(compiler, asked, member) : [];
      return locks.map((lock) => ({ member, name: node, receiver: node, receiverType: asked, lock }));
    });
  });
}

/** Whether an expression names something that is handed on as it is, to what may say what it has to be. */
function isHanded({ compiler, is }: AnalysisContext, node: ts.Node): boolean {
  if (!is.entityName(node) && !is.elementAccess(node) && !is.call(node) && !is.await(node)) return false;
  const { parent } = node;
  if (is.conditional(parent)) return parent.condition !== node;
  // Of `a ?? b` either may be it, of `a = b` and `a, b` the second.
  if (is.binary(parent)) {
    const isFirst = is.assigns(parent) || parent.operatorToken.kind === compiler.SyntaxKind.CommaToken;
    return is.chooses(parent) && !(isFirst && parent.left === node);
  }
  if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent))
    return parent.initializer === node && compiler.annotationOf(parent) !== undefined;
  if (is.propertyAssignment(parent)) return parent.initializer === node;
  if (is.call(parent) || is.construct(parent)) return parent.expression !== node;
  return (
    is.wrapper(parent) ||
    is.return(parent) ||
    is.arrowFunction(parent) ||
    is.arrayLiteral(parent) ||
    is.spreadAssignment(parent)
  );
}

/** The members of a value that is no gated one, as far as they have one of the names. */
function valuesIn(context: AnalysisContext, type: Type, names: ReadonlySet<string>): readonly Symbol[] {
  const { compiler } = context;
  if (compiler.isAny(type)) return [];
  const properties = compiler.unionParts(type).flatMap((part) => compiler.propertiesOf(part));
  const found = properties.filter(
    (property) => names.has(compiler.nameOf(property)) && mayHaveValue(context, property),
  );
  return found.length > 0 && gatesOf(context, type).length === 0 ? found : [];
}

/** Not what is locked there as well, and not `{ depth?: undefined }`. */
function mayHaveValue({ compiler }: AnalysisContext, property: Symbol): boolean {
  const type = compiler.typeOf(property);
  return (
    type !== undefined && locksIn(compiler, type).length === 0 && compiler.textOfType(type) !== "undefined"
  );
}

/** Whether a use is in an expression, or in what a name is declared with. */
function isWrittenIn(context: AnalysisContext, node: ts.Node, { name }: Use): boolean {
  const { compiler, is } = context;
  if (node.pos <= name.pos && name.end <= node.end) return true;
  const symbol = is.identifier(node) ? compiler.symbolAt(node) : undefined;
  return (
    symbol !== undefined &&
    compiler
      .declarationsOf(symbol)
      .some(
        (each) =>
          fileOf(context, each) === fileOf(context, name) && each.pos <= name.pos && name.end <= each.end,
      )
  );
}
