import type ts from "typescript";
import type { AnalysisContext } from "../../analysis/program/context.js";
import type { Type } from "../../analysis/program/compiler.js";

// What a server shows that sees a lock closed; where one is called, TypeScript 7 has this signature for it.
const lock = String.raw`(?:\(\) => any|(?:OptInRequired|OptInFirst|FeatureRemoved)<[^<>]*>)(?: \| undefined)?`;
const lockedType = new RegExp(String.raw`^([^\n]*?(?:: | = ))${lock}(?=\n|$)`);

/** What the server says of a marked name, with the type that the name has where locks are open. */
export function withTypeBehindLock(context: AnalysisContext, node: ts.Node, shown: string): string {
  // The code block; in plain text, the first line.
  const start = shown.startsWith("```") ? shown.indexOf("\n") + 1 : 0;
  const [before, code] = [shown.slice(0, start), shown.slice(start)];
  const isMember = context.is.propertyAccess(node.parent);
  // Behind a lock there are no members, and of what is not there nothing is said but this.
  const isUnknown = isMember && /^any(?=\n|$)/.test(code);
  if (!isUnknown && !lockedType.test(code)) return shown;
  const type = typeOf(context, node);
  if (!type) return shown;
  const text = context.compiler.textOfType(type);
  const { text: name } = node as ts.Identifier;
  if (isUnknown) return `${before}(property) ${name}: ${text}${code.slice("any".length)}`;
  return before + code.replace(lockedType, (_, declared: string) => declared + text);
}

function typeOf({ compiler, is }: AnalysisContext, node: ts.Node): Type | undefined {
  const { parent } = node;
  const isKey = is.propertyAssignment(parent) ? parent.name === node : is.shorthandAssignment(parent);
  if (isKey && is.objectLiteral(parent.parent)) {
    // A key has the type of what is written; what it is declared as is with the type that is asked for.
    const { text } = node as ts.Identifier;
    const asked = compiler.contextualType(parent.parent);
    const [declared] = (asked ? compiler.unionParts(asked) : []).flatMap(
      (part) => compiler.propertyOf(part, text) ?? [],
    );
    return declared && compiler.typeOf(declared);
  }
  const reference = is.qualifiedName(parent) ? parent.parent : parent;
  return is.typeReference(reference) ? compiler.typeOfTypeNode(reference) : compiler.typesAt([node])[0];
}
