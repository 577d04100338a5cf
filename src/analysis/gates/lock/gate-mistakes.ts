import type ts from "typescript";
import { arrayInferredBy } from "../../flags/inferred-tuple.js";
import { flagsIndexOf } from "../../flags/flags-type-parameter.js";
import type { GateMistakenFinding } from "../../finding.js";
import { isImplementation } from "../../opt-in/plan/no-place.js";
import { textOfNode } from "../../program/place-of.js";
import type { AnalysisContext } from "../../program/context.js";
import { toolkitName } from "../../program/toolkit-name.js";
import { walk } from "../../program/walk.js";
import { lastName, referenceName, type Reference } from "../../program/syntax.js";

/** Whether a file with this text can hold one; never wrong when it says no. */
export const mayHoldMistakes = (text: string): boolean =>
  text.includes("OptInRequired") || text.includes("FlagsIn") || /\[\s*number\s*\]/.test(text);

/**
 * What a file of a library does that keeps its gates from working. Only a program that reads the sources of the library
 * can say so: what a dependency declares is not for its users to mend.
 */
export function gateMistakesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
): readonly GateMistakenFinding[] {
  const { compiler } = context;
  const found: GateMistakenFinding[] = [];
  if (!mayHoldMistakes(file.text)) return found;
  walk(compiler, file, (node) => {
    const mistaken = mistakeAt(context, node);
    if (mistaken) {
      const { at, mistake } = mistaken;
      // Each constructor of a class has the type parameter of the class.
      if (found.some(({ start }) => start === compiler.startOf(at))) return true;
      const span = { file: file.fileName, start: compiler.startOf(at), end: at.end };
      found.push({ code: "gate-mistaken", ...span, mistake });
    }
    return true;
  });
  return found;
}

type FoundMistake = { readonly at: ts.Node } & Pick<GateMistakenFinding, "mistake">;

function mistakeAt(context: AnalysisContext, node: ts.Node): FoundMistake | undefined {
  const { is } = context;
  if (is.reference(node)) return uncheckedFlags(context, node) ?? lockByHand(context, node);
  const isSeen = is.functionLike(node) && !isImplementation(context, node);
  const inferred = isSeen ? arrayInferredBy(context, node) : undefined;
  return inferred && { at: inferred, mistake: { kind: "flags-inferred-as-array", name: inferred.name.text } };
}

/**
 * `Queue<F[number]>` of `createQueue<F extends readonly FeatureName[]>`. Of a tuple that is written out, as
 * `(typeof flags)[number]` of `const flags = ["A"] as const`, it is known; so it is only of a type parameter.
 */
function uncheckedFlags(context: AnalysisContext, node: Reference): FoundMistake | undefined {
  const { compiler, is } = context;
  const arguments_ = node.typeArguments ?? [];
  if (!arguments_.some((argument) => is.indexedAccessType(argument))) return undefined;
  const index = flagsIndexOf(context, node);
  const flags = index === undefined ? undefined : arguments_[index];
  if (!flags || !is.indexedAccessType(flags) || !isTypeParameter(context, flags.objectType)) return undefined;
  if (flags.indexType.kind !== compiler.SyntaxKind.NumberKeyword) return undefined;
  return { at: flags, mistake: { kind: "flags-unchecked", written: textOfNode(context, flags) } };
}

function isTypeParameter({ compiler, is }: AnalysisContext, type: ts.TypeNode): boolean {
  const symbol = is.typeReference(type) ? compiler.symbolAt(type.typeName) : undefined;
  const declarations = symbol ? compiler.declarationsOf(symbol) : [];
  return declarations.some(({ kind }) => kind === compiler.SyntaxKind.TypeParameter);
}

/** `query: OptInRequired<"QUERY">` of an interface or class; not the type of a value that is looked at, as tests do. */
function lockByHand(context: AnalysisContext, node: Reference): FoundMistake | undefined {
  const { compiler, is } = context;
  const name = referenceName(is, node);
  if (!name || !isMemberType(context, node)) return undefined;
  const symbol = compiler.symbolAt(lastName(is, name));
  if (!symbol || toolkitName(compiler.nameOf(symbol)) !== "OptInRequired") return undefined;
  const [argument] = node.typeArguments ?? [];
  const type = argument && compiler.typeOfTypeNode(argument);
  const flag = type && compiler.literalOf(type);
  return typeof flag === "string" ? { at: node, mistake: { kind: "locked-by-hand", flag } } : undefined;
}

function isMemberType({ is }: AnalysisContext, node: Reference): boolean {
  const { parent } = node;
  return (is.propertySignature(parent) || is.propertyDeclaration(parent)) && parent.type === node;
}
