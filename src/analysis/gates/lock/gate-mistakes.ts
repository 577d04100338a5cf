import type ts from "typescript";
import { flagsIndexOf } from "../../flags/flags-type-parameter.js";
import type { GateMistakenFinding } from "../../finding.js";
import { textOfNode } from "../../opt-in/edit/source.js";
import type { AnalysisContext } from "../../program/context.js";
import { lastName, referenceName, type Reference } from "../../program/syntax.js";

/** Whether a file with this text can hold one; never wrong when it says no. */
export const mayHoldMistakes = (text: string): boolean => /\bOptInRequired\b|\[\s*number\s*\]/.test(text);

/**
 * What a file of a library does that keeps its gates from working. Only a program that reads the sources of the library
 * can say so: what a dependency declares is not for its users to mend.
 */
export function gateMistakesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
): readonly GateMistakenFinding[] {
  const { compiler, is } = context;
  const found: GateMistakenFinding[] = [];
  if (!mayHoldMistakes(file.text)) return found;
  const visit = (node: ts.Node): undefined => {
    const mistaken = is.reference(node)
      ? (uncheckedFlags(context, node) ?? lockByHand(context, node))
      : undefined;
    if (mistaken) {
      const { at, mistake } = mistaken;
      const span = { file: file.fileName, start: compiler.startOf(at), end: at.end };
      found.push({ code: "gate-mistaken", ...span, mistake });
    }
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type FoundMistake = { readonly at: ts.Node } & Pick<GateMistakenFinding, "mistake">;

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
  if (!symbol || compiler.nameOf(symbol) !== "OptInRequired") return undefined;
  const [argument] = node.typeArguments ?? [];
  const type = argument && compiler.typeOfTypeNode(argument);
  const flag = type && compiler.literalOf(type);
  return typeof flag === "string" ? { at: node, mistake: { kind: "locked-by-hand", flag } } : undefined;
}

function isMemberType({ is }: AnalysisContext, node: Reference): boolean {
  const { parent } = node;
  return (is.propertySignature(parent) || is.propertyDeclaration(parent)) && parent.type === node;
}
