import type ts from "typescript";
import type { Type } from "../../analysis/program/compiler.js";
import type { Compiled } from "../program/compiled.js";
import type { Tasks } from "../tasks.js";
import type { Comparison } from "./comparison.js";
import { pairFiles, typeName, valueName, type ExportPair } from "./pairs.js";

/** What one export is in the two states. */
export interface TypePair {
  readonly older: Type;
  readonly newer: Type;
}

export interface PairTypes {
  readonly value: (pair: ExportPair) => TypePair | undefined;
  readonly type: (pair: ExportPair) => TypePair | undefined;
}

/** Finds the tuples that were written for the pairs, and asks for the types of all at once, unless that has no end. */
export function pairTypes(compiled: Compiled, pairs: readonly ExportPair[], tasks: Tasks): PairTypes {
  const { compiler, fileName } = compiled;
  const paths = new Set([
    ...pairFiles(pairs),
    ...pairs.flatMap(({ old }) => old.typeParameters?.place.path ?? []),
  ]);
  const nodes = new Map<string, ts.TupleTypeNode>();
  for (const path of paths) {
    for (const statement of compiler.sourceFile(fileName(path))?.statements ?? []) {
      if (statement.kind !== compiler.SyntaxKind.TypeAliasDeclaration) continue;
      const { name, type } = statement as ts.TypeAliasDeclaration;
      if (name.text.startsWith("proviso_")) nodes.set(name.text, type as ts.TupleTypeNode);
    }
  }
  if (tasks.begin("pairs")) compiler.typesAt([...nodes.values()].flatMap(({ elements }) => [...elements]));
  const read = (name: string): TypePair | undefined => {
    const elements = nodes.get(name)?.elements;
    const [older, newer] = elements ? compiler.typesAt(elements) : [];
    return older && newer && { older, newer };
  };
  return { value: ({ id }) => read(valueName(id)), type: ({ id }) => read(typeName(id)) };
}

/** Which types are the same export in both states. */
export function exportedPairs(
  pairs: readonly ExportPair[],
  typesOf: (pair: ExportPair) => TypePair | undefined,
): Comparison["isExportedPair"] {
  let known: Map<object, Set<object>> | undefined;
  const read = () => {
    const found = new Map<object, Set<object>>();
    for (const pair of pairs) {
      const types = typesOf(pair);
      if (types) found.set(types.older, (found.get(types.older) ?? new Set()).add(types.newer));
    }
    return found;
  };
  return (older, newer) => (known ??= read()).get(older)?.has(newer) === true;
}
