import type ts from "typescript";
import type { Signature, Type } from "../../analysis/program/compiler.js";
import { compareOverloads } from "./compare-overloads.js";
import { otherDefault, type Defaults } from "./compare-defaults.js";
import { compareInference } from "./compare-inference.js";
import { compareTypes } from "./compare-types.js";
import { further, isPassedOver, report, type Comparison, type Standing } from "./comparison.js";
import { lostConstruction } from "./construction.js";
import {
  askedNodes,
  dependence,
  likeParts,
  shapeOf,
  stableShapeOf,
  typeArgumentCounts,
} from "./signature-shape.js";
import { compareTrialParameters, compareTrialSignatures, markOf } from "./trial-signatures.js";

import { useOfParameter } from "./use-of-parameter.js";

/** Compares how the values of two types can be called, and constructed. */
export function compareSignatures(
  comparison: Comparison,
  older: Type,
  newer: Type,
  standing: Standing,
  isFit: () => boolean,
): void {
  for (const isConstructor of [false, true]) {
    const ofKind = (type: Type): readonly Signature[] =>
      comparison.compiler
        .signaturesOf(type)
        .filter(({ declaration }) => isConstructing(comparison, declaration) === isConstructor);
    const all = ofKind(older);
    const { isOnTrial } = comparison;
    const olds = all.filter((each) => isOnTrial || markOf(comparison, each.declaration) === undefined);
    if (!isOnTrial && all.length > 0) compareTrialSignatures(comparison, all, ofKind(newer), standing);
    // That there is another way to call it breaks nobody.
    if (olds.length === 0) continue;
    const news = ofKind(newer);
    if (news.length === 0) {
      if (isConstructor) report(comparison, standing, { kind: "not-constructible" });
      continue;
    }
    if (isConstructor) {
      const lost = lostConstruction(comparison, older, newer, olds, news);
      if (lost) {
        report(comparison, standing, { kind: lost });
        continue;
      }
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
    const there = {
      ...standing,
      old: (old.declaration && comparison.placeOf(old.declaration)) ?? standing.old,
    };
    report(comparison, there, { kind: "type-arguments", count });
    return;
  }
}

export function compareSignature(
  comparison: Comparison,
  old: Signature,
  other: Signature,
  standing: Standing,
  isConstructor: boolean,
): void {
  const [oldShape, newShape] = [stableShapeOf(comparison, old), shapeOf(comparison, other)];
  const { use } = standing;
  const factsOf = ({ declaration }: Signature) =>
    declaration && comparison.isOwn(declaration) ? comparison.facts(declaration) : undefined;
  const there = placed(comparison, old, other, standing);
  // Marks are no part of what is written alike.
  const isOnTrial = compareTrialParameters(comparison, old, other, there);
  if (isPassedOver(comparison, factsOf(old), factsOf(other))) return;
  // Who gives a function is called by the library: what it is called with is told by the types.
  if (use.takes && oldShape && newShape) {
    if (newShape.required > oldShape.required) {
      report(comparison, there, { kind: "parameter-required", count: oldShape.required, isConstructor });
      return;
    }
    if (newShape.most < oldShape.most) {
      const count = oldShape.most === Infinity ? newShape.most + 1 : oldShape.most;
      report(comparison, there, { kind: "parameter-gone", count, isConstructor });
      return;
    }
  }
  if (use.takes && oldShape) {
    const [before, after] = [defaultsOf(comparison, old), defaultsOf(comparison, other)];
    const found = otherDefault(before, after, {
      use: { gives: false, takes: true },
      count: oldShape.required,
    });
    if (found) report(comparison, there, found);
  }
  if (use.takes) compareAssertion(comparison, old, other, there);
  compareInference(comparison, old, other, there, oldShape?.required ?? 0);
  const isDependent = dependence(comparison, old, other);
  const { skipped, found } = comparison;
  const before = found.length;
  if (isConstructor && oldShape?.isGeneric !== false) return;
  const { compiler } = comparison;
  const isAlike = likeParts(comparison, old, other);
  const declared = askedNodes(old).length > 0 ? askedNodes(old) : old.parameters;
  const asked = [...declared.keys()].filter(
    (index) => !isOnTrial(index) && !isDependent(index) && !isAlike(index),
  );
  // All at once: each one would be a way to another process.
  compiler.typesOf(asked.flatMap((index) => [old, other].flatMap((each) => each.parameters[index] ?? [])));
  for (const index of asked) {
    const [parameter, counterpart] = [old.parameters[index], other.parameters[index]];
    const [oldType, newType] = [parameter, counterpart].map((each) => each && compiler.typeOf(each));
    if (!parameter || !oldType || !newType) continue;
    const name = compiler.nameOf(parameter);
    const kind = isConstructor ? "constructor-parameter" : "parameter";
    const asParameter = useOfParameter(comparison, use, oldType);
    compareTypes(comparison, oldType, newType, {
      ...further(there, { kind, index, name }),
      use: asParameter,
    });
  }
  if (!isDependent("result") && !isAlike("result")) {
    const kind = isConstructor ? "instance" : "result";
    compareTypes(comparison, old.returns, other.returns, further(there, { kind }));
  }
  // What could not be looked into may be what is different.
  if (isDependent("any") && found.length === before) comparison.skipped = skipped;
}

/** `(value: unknown) => void` fits where `(value: unknown) => asserts value is string` did, but who relied on it is refused. */
function compareAssertion(
  comparison: Comparison,
  old: Signature,
  other: Signature,
  standing: Standing,
): void {
  const [before, after] = [old, other].map(({ declaration }) => {
    const { type, parameters } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
    const text =
      type?.kind === comparison.compiler.SyntaxKind.TypePredicate ? comparison.facts(type).text : "";
    const [, name, asserted] = /^asserts ([\w$]+)(?: is (.+))?$/.exec(text) ?? [];
    const index = parameters?.findIndex((each) => (each.name as Partial<ts.Identifier>).text === name) ?? -1;
    return name !== undefined && index >= 0 ? { index, name, asserted } : undefined;
  });
  if (!before || (before.index === after?.index && before.asserted === after.asserted)) return;
  report(comparison, standing, { kind: "assertion-gone", ...before });
}

function placed(comparison: Comparison, old: Signature, other: Signature, standing: Standing): Standing {
  const at = ({ declaration }: Signature) =>
    declaration && comparison.isOwn(declaration) ? comparison.placeOf(declaration) : undefined;
  return { ...standing, old: at(old) ?? standing.old, new: at(other) ?? standing.new };
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

function defaultsOf({ compiler, facts }: Comparison, { declaration }: Signature): Defaults {
  const { typeParameters = [] } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
  return {
    names: typeParameters.map(({ name }) => name.text),
    defaults: typeParameters.map((each) => {
      const type = compiler.defaultOf(each);
      return type && facts(type).text;
    }),
  };
}
