import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { fileOf } from "../../program/place-of.js";
import { walk } from "../../program/walk.js";
import { askedTypes } from "../../references/asked-types.js";
import { heldBy, innerTypes, type InnerType } from "../../references/inner-types.js";
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
  return handed.flatMap((node, index) => {
    const type = types[index];
    const given = type && is.forOf(node.parent) ? (heldBy(context, type) ?? []) : type ? [type] : [];
    const held = given.flatMap((each) => valuesIn(context, each, names));
    if (held.length === 0) return [];
    const written = uses.filter((use) => isWrittenIn(context, node, use));
    const asked = [...askedTypes(context, node)];
    return held.flatMap(({ value, askedIn }) => {
      const member = compiler.nameOf(value);
      if (written.some((use) => use.member === member)) return [];
      const { parent } = node;
      if (is.spreadAssignment(parent) && mayBeReplaced(context, parent, member)) return [];
      for (const receiverType of asked.flatMap((each) => askedIn(each))) {
        const isValue = isValueBehind(context, receiverType, member);
        const locks = isValue ? locksOnMember(compiler, receiverType, member) : [];
        if (locks.length > 0)
          return locks.map((lock) => ({ member, name: node, receiver: node, receiverType, lock }));
      }
      return [];
    });
  });
}

/** Whether an expression names something that is handed on as it is, to what may say what it has to be. */
function isHanded({ compiler, is }: AnalysisContext, node: ts.Node): boolean {
  const isNamed = is.entityName(node) || is.elementAccess(node);
  if (!isNamed && !is.call(node) && !is.construct(node) && !is.await(node)) return false;
  const { parent } = node;
  if (is.binary(parent)) return is.chooses(parent);
  if (is.variable(parent) || is.parameter(parent) || is.propertyDeclaration(parent))
    return compiler.annotationOf(parent) !== undefined;
  if (is.propertyAssignment(parent) || is.bindingElement(parent)) return parent.initializer === node;
  if (is.forOf(parent)) return parent.expression === node;
  if (is.call(parent) || is.construct(parent)) return parent.expression !== node;
  return (
    is.conditional(parent) ||
    is.wrapper(parent) ||
    is.return(parent) ||
    is.yield(parent) ||
    is.shorthandAssignment(parent) ||
    is.spreadElement(parent) ||
    is.jsxExpression(parent) ||
    is.jsxSpread(parent) ||
    is.arrowFunction(parent) ||
    is.arrayLiteral(parent) ||
    is.spreadAssignment(parent)
  );
}

/** A member that has a value for one of the names, and where that goes. */
interface HeldValue {
  readonly value: Symbol;
  readonly askedIn: InnerType["askedIn"];
}

const valuesOf = perAnalysis(() => new WeakMap<Type, readonly HeldValue[]>());

/** The members of what is no gated value, in the value or inside of it, as far as they have one of the names. */
function valuesIn(context: AnalysisContext, type: Type, names: ReadonlySet<string>): readonly HeldValue[] {
  const { compiler } = context;
  const known = valuesOf(context).get(type);
  if (known) return known;
  const found = innerTypes(context, type).flatMap((inner): readonly HeldValue[] => {
    if (compiler.isAny(inner.type)) return [];
    const properties = compiler.unionParts(inner.type).flatMap((part) => compiler.propertiesOf(part));
    const values = properties.filter(
      (property) => names.has(compiler.nameOf(property)) && mayHaveValue(context, property),
    );
    const isGated = values.length > 0 && gatesOf(context, inner.type).length > 0;
    return isGated ? [] : values.map((value) => ({ value, askedIn: inner.askedIn }));
  });
  valuesOf(context).set(type, found);
  return found;
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
