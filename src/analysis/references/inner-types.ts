import type { Type } from "../program/compiler.js";
import { isNamedAsLibrary } from "../program/compiler-library.js";
import type { AnalysisContext } from "../program/context.js";
import { memberType } from "../program/known-types.js";
import { perAnalysis } from "../program/per-analysis.js";
import { isContainer } from "../program/contained-types.js";

/** A type that is inside of another one, or the whole. */
export interface InnerType {
  readonly type: Type;
  /** What is at the same place in what the whole is handed to. */
  readonly askedIn: (whole: Type) => readonly Type[];
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
  const before = known(context).get(type);
  if (before) return before;
  const found: InnerType[] = [{ type, askedIn: (whole) => [whole] }];
  // What people write by hand is no deeper, and has no more in it; a type may lead back to itself.
  for (let deep = 0, from = 0; deep < 3; deep++) {
    const level = found.slice(from);
    from = found.length;
    for (const outer of level) {
      if (found.length > maxInner) break;
      for (const step of stepsInto(context, outer.type)) {
        found.push({
          type: step.type,
          askedIn: (whole) => outer.askedIn(whole).flatMap((each) => partsOf(context, each, step.asked)),
        });
      }
    }
  }
  known(context).set(type, found);
  return found;
}

const maxInner = 200;

interface Step {
  readonly type: Type;
  readonly asked: (whole: Type) => Type | undefined;
}

const partsOf = (
  { compiler }: AnalysisContext,
  whole: Type,
  take: (part: Type) => Type | undefined,
): readonly Type[] => compiler.unionParts(whole).flatMap((part) => take(part) ?? []);

function stepsInto(context: AnalysisContext, type: Type): readonly Step[] {
  const { compiler } = context;
  return compiler.unionParts(type).flatMap((part): readonly Step[] => {
    const held = heldBy(context, part);
    if (held) return held.map((each, index) => ({ type: each, asked: heldAt(context, index) }));
    if (!isOfProgram(context, part)) return [];
    const properties = compiler.propertiesOf(part).flatMap((property): readonly Step[] => {
      const own = compiler.typeOf(property);
      const name = compiler.nameOf(property);
      return own ? [{ type: own, asked: (whole) => memberType(context, whole, name) }] : [];
    });
    const [called, ...others] = properties.length === 0 ? compiler.signaturesOf(part) : [];
    const isFunction = called !== undefined && others.length === 0;
    return isFunction ? [{ type: called.returns, asked: (whole) => resultOf(context, whole) }] : properties;
  });
}

/** What a list, a promise or the like holds; nothing for what is none. */
export function heldBy({ compiler }: AnalysisContext, type: Type): readonly Type[] | undefined {
  const elements = compiler.tupleElements(type);
  if (elements) return elements;
  const named = compiler.asNamed(type);
  return named && isContainer(named.name) ? named.typeArguments : undefined;
}

const heldAt =
  (context: AnalysisContext, index: number) =>
  (whole: Type): Type | undefined => {
    const held = heldBy(context, whole) ?? [];
    // All elements of a tuple go where one type is asked of a list.
    return held[index] ?? (context.compiler.tupleElements(whole) ? undefined : held[0]);
  };

function resultOf({ compiler }: AnalysisContext, type: Type): Type | undefined {
  const [called] = compiler.signaturesOf(type);
  return called?.returns;
}

/** Whether the program itself has made a type; `Readonly<{ … }>` is made of one of its own. */
function isOfProgram({ compiler }: AnalysisContext, type: Type): boolean {
  const symbol = compiler.symbolOfType(type);
  if (!symbol || compiler.isAny(type)) return false;
  const isAlias = compiler.aliasOf(type) !== undefined;
  return compiler
    .declaredIn(symbol)
    .every((fileName) => compiler.isChecked(fileName) || (isAlias && isNamedAsLibrary(fileName)));
}
