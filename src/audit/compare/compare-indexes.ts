import type ts from "typescript";
import type { Type } from "../../analysis/program/compiler.js";
import { compareTypes } from "./compare-types.js";
import type { DeclarationFacts } from "../program/declarations.js";
import { further, report, type Comparison, type Standing } from "./comparison.js";

/**
 * Compares what two types have behind keys that are not known by name. That a literal may have any key is told by no type:
 * `{ name?: string }` takes all that `{ name?: string; [key: string]: unknown }` did, but for literals.
 */
export function compareIndexes(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const olds = compiler.indexesOf(older);
  if (olds.length === 0) return;
  const news = compiler.indexesOf(newer).map((index) => ({ ...index, key: compiler.textOfType(index.key) }));
  for (const { key: keyType, value, isReadonly } of olds) {
    const key = compiler.textOfType(keyType);
    const other = news.find((each) => each.key === key) ?? news.find((each) => each.key === "string");
    const [before, after] = [written(comparison, older, key), written(comparison, newer, other?.key)];
    const trial = before?.mark ?? after?.mark;
    if (trial !== undefined) {
      // That the whole does not fit is no surprise then.
      comparison.skipped++;
      const isSame = other !== undefined && before?.text === after?.text;
      const isBegun = before?.mark === undefined;
      const isEnded = other !== undefined && after?.mark === undefined;
      const change = !other
        ? "gone"
        : isBegun
          ? "marked"
          : isEnded
            ? "accepted"
            : isSame
              ? undefined
              : "changed";
      const [old, newPlace] = [before?.place ?? standing.old, after?.place ?? standing.new];
      const path = [...standing.path, { kind: "indexed", key } as const];
      const place = other && newPlace;
      if (change) comparison.onTrial.push({ path, name: undefined, mark: trial, change, old, new: place });
      continue;
    }
    const known = compiler.propertiesOf(older).map((member) => compiler.nameOf(member));
    const { takes } = standing.use;
    if (!other) {
      report(comparison, standing, { kind: "index-gone", key, use: takes ? "read" : "given", known });
      continue;
    }
    if (takes && other.isReadonly && !isReadonly)
      report(comparison, standing, { kind: "index-gone", key, use: "written", known });
    compareTypes(comparison, value, other.value, further(standing, { kind: "indexed", key }));
  }
}

/** What is written of the keys of a kind, where a type has them by its own declarations. */
function written(
  { compiler, facts, isOwn }: Comparison,
  type: Type,
  key: string | undefined,
): DeclarationFacts | undefined {
  const { SyntaxKind } = compiler;
  const symbol = compiler.symbolOfType(type);
  for (const declaration of symbol ? compiler.declarationsOf(symbol).filter(isOwn) : []) {
    const { members = [] } = declaration as Partial<ts.InterfaceDeclaration>;
    for (const member of members) {
      if (member.kind !== SyntaxKind.IndexSignature) continue;
      const [parameter] = (member as ts.IndexSignatureDeclaration).parameters;
      if (parameter?.type && facts(parameter.type).text === key) return facts(member);
    }
  }
  return undefined;
}
