import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { perAnalysis } from "../program/per-analysis.js";
import { fileOf } from "../program/place-of.js";
import { walk } from "../program/walk.js";

type NamesByText = ReadonlyMap<string, readonly ts.Identifier[]>;

const known = perAnalysis(() => new WeakMap<ts.SourceFile, NamesByText>());

/** The other places of a file that name what is declared by a name, in the order of the source. */
export function sameNames(context: AnalysisContext, declared: ts.Identifier): readonly ts.Identifier[] {
  const { compiler } = context;
  const others = namesIn(context, fileOf(context, declared)).get(declared.text) ?? [];
  const alike = others.filter((each) => each !== declared);
  if (alike.length === 0) return [];
  // Asked in one go: on TypeScript 7 each question is a round trip.
  const [meant, ...symbols] = compiler.namesAt([declared, ...alike]);
  return meant ? alike.filter((_, index) => symbols[index] === meant) : [];
}

// A file is read once, however many of its names are looked for.
function namesIn(context: AnalysisContext, file: ts.SourceFile): NamesByText {
  const before = known(context).get(file);
  if (before) return before;
  const found = new Map<string, ts.Identifier[]>();
  walk(context.compiler, file, (node) => {
    if (context.is.identifier(node)) {
      const same = found.get(node.text);
      if (same) same.push(node);
      else found.set(node.text, [node]);
    }
    return true;
  });
  known(context).set(file, found);
  return found;
}
