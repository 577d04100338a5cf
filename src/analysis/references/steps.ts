import type { Type } from "../program/compiler.js";
import { isContainer } from "../program/contained-types.js";
import type { AnalysisContext } from "../program/context.js";
import { memberType } from "../program/known-types.js";

/** One step from a value to what stands in it, or comes of it. */
export type Step =
  | { readonly kind: "member"; readonly name: string }
  /** Of a tuple the one in this place, of any other list each. */
  | { readonly kind: "element"; readonly index: number }
  /** The key of a map, or the value. */
  | { readonly kind: "entry"; readonly index: number }
  /** What a promise is of; what is none, is waited for as it is. */
  | { readonly kind: "promised" }
  | { readonly kind: "returned" };

/** What is behind one step; of a union only what all of it have. */
export function stepInto(context: AnalysisContext, type: Type, step: Step): Type | undefined {
  const { compiler } = context;
  switch (step.kind) {
    case "member":
      return memberType(context, type, step.name);
    case "element":
      return elementType(context, type, step.index);
    case "entry": {
      if (isMap(context, type)) return compiler.asNamed(type)?.typeArguments[step.index];
      // As what it gives one after the other, a map is a list of pairs.
      const pair = elementType(context, type, 0);
      return pair && elementType(context, pair, step.index);
    }
    case "promised":
      return isPromise(context, type) ? compiler.asNamed(type)?.typeArguments[0] : type;
    case "returned":
      return compiler.signaturesOf(type)[0]?.returns;
  }
}

/** All that may be behind several steps, the outermost of which comes first. */
export function stepsInto(context: AnalysisContext, whole: Type, steps: readonly Step[]): readonly Type[] {
  const { compiler } = context;
  let types: readonly Type[] = [whole];
  for (const step of steps) {
    types = types.flatMap((type) => {
      // `Options | Promise<Options>` is waited for either way.
      const whole = step.kind === "promised" ? undefined : stepInto(context, type, step);
      return whole
        ? [whole]
        : compiler.unionParts(type).flatMap((part) => stepInto(context, part, step) ?? []);
    });
  }
  return types;
}

/** The steps into what a list, a promise or the like holds; none into what is none. */
export function stepsIntoContainer(context: AnalysisContext, type: Type): readonly Step[] {
  const { compiler } = context;
  const elements = compiler.tupleElements(type);
  if (elements) return elements.map((_, index) => ({ kind: "element", index }));
  const named = compiler.asNamed(type);
  if (!named || !isContainer(named.name)) return [];
  if (isPromise(context, type)) return [{ kind: "promised" }];
  return isMap(context, type) ? entry : [{ kind: "element", index: 0 }];
}

const entry = [
  { kind: "entry", index: 0 },
  { kind: "entry", index: 1 },
] as const;

/** The steps from one element of a list, of those from the list; nothing where they lead elsewhere. */
export function fromElement(steps: readonly Step[]): { index: number; steps: readonly Step[] } | undefined {
  const [first, ...others] = steps;
  if (first?.kind === "element") return { index: first.index, steps: others };
  // A map gives pairs.
  if (first?.kind === "entry")
    return { index: 0, steps: [{ kind: "element", index: first.index }, ...others] };
  return undefined;
}

export function elementType({ compiler }: AnalysisContext, whole: Type, index: number): Type | undefined {
  // An array or readonly array names its elements as its type argument; a tuple has an element of its own.
  return (compiler.tupleElements(whole) ?? [])[index] ?? compiler.asNamed(whole)?.typeArguments[0];
}

function isPromise({ compiler }: AnalysisContext, type: Type): boolean {
  return ["Promise", "PromiseLike"].includes(compiler.asNamed(type)?.name ?? "");
}

function isMap({ compiler }: AnalysisContext, type: Type): boolean {
  return ["Map", "ReadonlyMap"].includes(compiler.asNamed(type)?.name ?? "");
}
