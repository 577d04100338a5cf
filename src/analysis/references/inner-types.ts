import type { Type } from "../program/compiler.js";
import { isNamedAsLibrary } from "../program/compiler-library.js";
import type { AnalysisContext } from "../program/context.js";
import { perAnalysis } from "../program/per-analysis.js";
import { stepInto, stepsIntoContainer, type Step } from "./steps.js";

/** A type that is inside of another one, or the whole. */
export interface InnerType {
  readonly type: Type;
  /** Those that lead to it from the whole. */
  readonly steps: readonly Step[];
}

const known = perAnalysis(() => new WeakMap<Type, readonly InnerType[]>());

/**
 * The types of the values that are handed on with a value: what a list or a promise holds, what a function gives back, and
 * what an object has that somebody has made in the program. `{ depth: number }` of `Promise<{ depth: number }>` goes where
 * a `Promise<Options>` asks for `Options`.
 *
 * A class, and what a library declares, is asked for as what it is.
 */
export function innerTypes(context: AnalysisContext, type: Type): readonly InnerType[] {
  const { compiler } = context;
  const before = known(context).get(type);
  if (before) return before;
  const found: InnerType[] = [{ type, steps: [] }];
  // What people write by hand is no deeper, and has no more in it; a type may lead back to itself.
  for (let deep = 0, from = 0; deep < 3; deep++) {
    const level = found.slice(from);
    from = found.length;
    for (const outer of level) {
      if (found.length > maxInner) break;
      for (const part of compiler.unionParts(outer.type)) {
        for (const step of stepsFrom(context, part)) {
          const inner = stepInto(context, part, step);
          if (inner) found.push({ type: inner, steps: [...outer.steps, step] });
        }
      }
    }
  }
  known(context).set(type, found);
  return found;
}

const maxInner = 200;

function stepsFrom(context: AnalysisContext, type: Type): readonly Step[] {
  const { compiler } = context;
  const held = stepsIntoContainer(context, type);
  if (held.length > 0 || !isOfProgram(context, type)) return held;
  const members = compiler.propertiesOf(type).map((property) => compiler.nameOf(property));
  if (members.length > 0) return members.map((name) => ({ kind: "member", name }));
  return compiler.signaturesOf(type).length === 1 ? [{ kind: "returned" }] : [];
}

/** Whether the program itself has made a type; `Readonly<{ … }>` is made of one of its own. */
function isOfProgram({ compiler }: AnalysisContext, type: Type): boolean {
  const symbol = compiler.symbolOfType(type);
  if (!symbol) return false;
  const isAlias = compiler.aliasOf(type) !== undefined;
  return compiler
    .declaredIn(symbol)
    .every((fileName) => compiler.isChecked(fileName) || (isAlias && isNamedAsLibrary(fileName)));
}
