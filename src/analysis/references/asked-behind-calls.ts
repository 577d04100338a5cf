import type ts from "typescript";
import type { Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { typeAt } from "../program/known-types.js";
import { askedWherever } from "./asked-by-name.js";
import type { Asked } from "./asked-types.js";
import { innerTypes } from "./inner-types.js";

/**
 * Where a value ends up that is written into an object, behind the calls that the object is handed to. Of
 * `configure(Object.freeze({ depth: 1 }))` and `later(Promise.resolve({ depth: 1 }))` the compiler says that the object is
 * for its own type; what the call gives is asked to be more, and has the very same property.
 *
 * @param property where it is written: `depth: 1`
 */
export function* askedBehindCalls(
  context: AnalysisContext,
  property: ts.Node,
  member: string,
): Iterable<Asked> {
  const { compiler, is } = context;
  for (let node = property; ; node = node.parent) {
    const { parent } = node as { readonly parent: ts.Node | undefined };
    // Nobody asks for what comes of a statement of its own, nor behind it: `it("works", () => { … });`.
    if (!parent || parent.kind === compiler.SyntaxKind.ExpressionStatement) return;
    if (!is.call(parent) && !is.construct(parent)) continue;
    const made = typeAt(context, parent);
    for (const { type, steps } of made ? innerTypes(context, made) : []) {
      const parts = compiler.unionParts(type);
      if (parts.some((part) => declarationsOf(context, part, member).includes(property)))
        yield* askedWherever(context, { node: parent, steps }, member);
    }
  }
}

function declarationsOf({ compiler }: AnalysisContext, type: Type, member: string): readonly ts.Node[] {
  const property = compiler.propertyOf(type, member);
  return property ? compiler.declarationsOf(property) : [];
}
