import type ts from "typescript";
import type { Signature, Type } from "../../analysis/program/compiler.js";
import { compareTypes } from "./compare-types.js";
import { further, isPassedOver, report, type Comparison, type Standing } from "./comparison.js";

/** Compares how the values of two types can be called, and constructed. */
export function compareSignatures(
  comparison: Comparison,
  older: Type,
  newer: Type,
  standing: Standing,
  isFit: boolean,
): void {
  for (const isConstructor of [false, true]) {
    const ofKind = (type: Type): readonly Signature[] =>
      comparison.compiler
        .signaturesOf(type)
        .filter(({ declaration }) => isConstructing(comparison, declaration) === isConstructor);
    const olds = ofKind(older);
    // That there is another way to call it breaks nobody.
    if (olds.length === 0) continue;
    const news = ofKind(newer);
    if (news.length === 0) {
      if (isConstructor) report(comparison, standing, { kind: "not-constructible" });
      continue;
    }
    const [old, ...moreOld] = olds;
    const [other, ...moreNew] = news;
    if (old && other && moreOld.length === 0 && moreNew.length === 0) {
      compareSignature(comparison, old, other, standing, isConstructor);
    } else compareOverloads(comparison, olds, news, standing, isConstructor, isFit);
    // What a class takes is told of its type.
    if (!isConstructor && standing.use.takes) compareTypeArguments(comparison, olds, news, standing);
  }
}

/** Whoever writes `parse<Row>(text)` cannot do so where `parse` has no type parameter, though all else fits. */
function compareTypeArguments(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
  standing: Standing,
): void {
  const after = new Set(news.flatMap((each) => typeArgumentCounts(comparison, each)));
  for (const old of olds) {
    const count = typeArgumentCounts(comparison, old).find((each) => !after.has(each));
    if (count === undefined) continue;
    const there = { ...standing, old: placeOf(comparison, old) ?? standing.old };
    report(comparison, there, { kind: "type-arguments", count });
    return;
  }
}

/** How many type arguments a call may be written with; none at all is always allowed. */
function typeArgumentCounts({ compiler }: Comparison, { declaration }: Signature): readonly number[] {
  const { typeParameters = [] } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  const required = typeParameters.filter((each) => !compiler.defaultOf(each)).length;
  return typeParameters.map((_, index) => index + 1).filter((count) => count >= required);
}

/** Those that are written as before are the same; where one of each is left, it is what the other was. */
function compareOverloads(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
  standing: Standing,
  isConstructor: boolean,
  isFit: boolean,
): void {
  const rest = [...news];
  const gone = olds.filter((old) => {
    const index = rest.findIndex((other) => textOf(comparison, other) === textOf(comparison, old));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  const widest = gone.length > 0 && standing.use.takes ? widerThanAll(comparison, olds, news) : undefined;
  if (widest) {
    const count = Math.min(mostOf(comparison, widest), widest.parameters.length);
    const there = { ...standing, old: placeOf(comparison, widest) ?? standing.old };
    report(comparison, there, { kind: "parameter-gone", count, isConstructor });
    gone.splice(gone.indexOf(widest), 1);
  }
  const [old] = gone;
  const [other] = rest;
  if (isFit) return;
  if (old && other && gone.length === 1 && rest.length === 1) {
    const before = comparison.found.length;
    compareSignature(comparison, old, other, standing, isConstructor);
    if (comparison.found.length > before) return;
  }
  for (const each of gone) {
    const place = placeOf(comparison, each);
    report(comparison, { ...standing, old: place ?? standing.old }, { kind: "overload-gone" });
  }
}

/**
 * The overload that took more arguments than any does by now. What takes fewer fits where it did, so that the types do not
 * tell: `(a: A): void` is as good as `(a: A, b: B): void` to who calls it with both, but nobody may write that call.
 */
function widerThanAll(
  comparison: Comparison,
  olds: readonly Signature[],
  news: readonly Signature[],
): Signature | undefined {
  const most = Math.max(...news.map((each) => mostOf(comparison, each)));
  const [first, ...rest] = olds;
  const widest = rest.reduce(
    (one, other) => (one && mostOf(comparison, one) >= mostOf(comparison, other) ? one : other),
    first,
  );
  return widest && mostOf(comparison, widest) > most ? widest : undefined;
}

const mostOf = (comparison: Comparison, signature: Signature): number =>
  shapeOf(comparison, signature)?.most ?? signature.parameters.length;

const placeOf = (comparison: Comparison, { declaration }: Signature) =>
  declaration && comparison.placeOf(declaration);

const textOf = ({ facts }: Comparison, { declaration }: Signature): string =>
  declaration ? facts(declaration).text : "";

function compareSignature(
  comparison: Comparison,
  old: Signature,
  other: Signature,
  standing: Standing,
  isConstructor: boolean,
): void {
  const [oldShape, newShape] = [shapeOf(comparison, old), shapeOf(comparison, other)];
  const { use } = standing;
  const factsOf = ({ declaration }: Signature) =>
    declaration && comparison.isOwn(declaration) ? comparison.facts(declaration) : undefined;
  if (isPassedOver(comparison, factsOf(old), factsOf(other))) return;
  const there = placed(comparison, old, other, standing);
  // Who gives a function is called by the library: what it is called with is told by the types.
  if (use.takes && oldShape && newShape) {
    if (newShape.required > oldShape.required) {
      report(comparison, there, { kind: "parameter-required", count: oldShape.required, isConstructor });
      return;
    }
    if (newShape.most < oldShape.most) {
      const count = Math.min(oldShape.most, old.parameters.length);
      report(comparison, there, { kind: "parameter-gone", count, isConstructor });
      return;
    }
  }
  // Types that depend on type parameters can only be compared as a whole.
  if (!isConstructor && !(old.isPlain && other.isPlain)) return;
  if (isConstructor && oldShape?.isGeneric !== false) return;
  const { compiler } = comparison;
  const flipped = { gives: use.takes, takes: use.gives };
  old.parameters.forEach((parameter, index) => {
    const counterpart = other.parameters[index];
    const [oldType, newType] = [compiler.typeOf(parameter), counterpart && compiler.typeOf(counterpart)];
    if (!oldType || !newType) return;
    const name = compiler.nameOf(parameter);
    const kind = isConstructor ? "constructor-parameter" : "parameter";
    compareTypes(comparison, oldType, newType, { ...further(there, { kind, index, name }), use: flipped });
  });
  const kind = isConstructor ? "instance" : "result";
  compareTypes(comparison, old.returns, other.returns, further(there, { kind }));
}

function placed(comparison: Comparison, old: Signature, other: Signature, standing: Standing): Standing {
  const at = ({ declaration }: Signature) =>
    declaration && comparison.isOwn(declaration) ? comparison.placeOf(declaration) : undefined;
  return { ...standing, old: at(old) ?? standing.old, new: at(other) ?? standing.new };
}

interface Shape {
  readonly required: number;
  readonly most: number;
  readonly isGeneric: boolean;
}

function shapeOf({ compiler }: Comparison, { declaration }: Signature): Shape | undefined {
  const { parameters, typeParameters } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  if (!parameters) return undefined;
  const asked = parameters.filter(({ name }) => (name as ts.Identifier).text !== "this");
  const isRest = asked.some(({ dotDotDotToken }) => dotDotDotToken !== undefined);
  const required = asked.findLastIndex(
    (parameter) => !compiler.isOptional(parameter) && !parameter.initializer && !parameter.dotDotDotToken,
  );
  return {
    required: required + 1,
    most: isRest ? Infinity : asked.length,
    isGeneric: typeParameters !== undefined,
  };
}

function isConstructing({ compiler: { SyntaxKind } }: Comparison, declaration: ts.Node | undefined): boolean {
  const kinds = [SyntaxKind.Constructor, SyntaxKind.ConstructSignature, SyntaxKind.ConstructorType];
  // A class without a constructor of its own is constructed by itself.
  return (
    declaration === undefined ||
    kinds.includes(declaration.kind) ||
    declaration.kind === SyntaxKind.ClassDeclaration ||
    declaration.kind === SyntaxKind.ClassExpression
  );
}
