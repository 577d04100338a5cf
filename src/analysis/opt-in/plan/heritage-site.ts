import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import type { TextChange } from "../edit/text-change.js";
import { keywordStart } from "./annotation-span.js";
import { classOf } from "./class-of.js";
import { flagParameterOf, type FlagParameter } from "../../flags/flag-parameter.js";
import { isJavaScript } from "../../program/js-doc.js";
import type { Plan } from "./plan.js";
import { isKnownAtRunTimeOnly } from "../../flags/run-time-flags.js";
import { commaList, insertAt, written } from "../edit/source.js";
import { isEditable, spanOf, textOfNode } from "../../program/place-of.js";
import { planCall } from "./flags-of-call.js";
import { distinct, type Trace } from "./trace.js";
import { addToTupleType, flagsOfType } from "../edit/tuple-type.js";
import { writtenDefaults } from "../edit/type-arguments.js";
import { walk } from "../../program/walk.js";

/** The way on from a class: the flags in its `extends App<["A"]>`, or in that of the class that it extends. */
export function planHeritage(trace: Trace, node: ts.ClassLikeDeclaration): Plan | undefined {
  const { context, flags } = trace;
  const { compiler } = context;
  if (trace.seen.has(node) || !isEditable(context, node)) return undefined;
  trace.seen.add(node);
  const clause = node.heritageClauses?.find(({ token }) => token === compiler.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0];
  if (!clause || !base) return undefined;
  const own = classOf(context, base.expression);
  if (own) return trace.heritage(own);

  const parameter = compiler
    .constructDeclarations(base.expression)
    .map((signature) => flagParameterOf(context, signature))
    .find((found) => found !== undefined);
  // `extends mixin(App)` and the like: what is called has the flags.
  if (!parameter) return trace.expression(base.expression);

  const index = parameter.typeParameter();
  if (index === undefined) return undefined;
  const argument = (compiler.extendsTagOf(node) ?? base).typeArguments?.[index];
  if (argument && isKnownAtRunTimeOnly(context, compiler.typeOfTypeNode(argument))) return undefined;
  const inBase = addToBase(context, node, base, parameter, index, flags);
  if (!inBase) return undefined;
  const changes = distinct([...inBase, ...addToSuperCall(context, node, base, parameter, index, flags)]);
  const start = keywordStart(context, node, "class", node.name ?? clause);
  return { changes, site: { ...spanOf(context, base), start } };
}

function addToBase(
  context: AnalysisContext,
  node: ts.ClassLikeDeclaration,
  heritage: ts.ExpressionWithTypeArguments,
  { typeParameters }: FlagParameter,
  index: number,
  flags: readonly string[],
): readonly TextChange[] | undefined {
  const tag = context.compiler.extendsTagOf(node);
  if (isJavaScript(context, node) && !tag) {
    return index === 0 ? [addExtendsTag(context, node, heritage, flags)] : undefined;
  }
  const base = tag ?? heritage;
  const given = base.typeArguments ?? [];
  const argument = given[index];
  if (argument) return addToTupleType(context, argument, flags);
  const defaults = writtenDefaults(context, node, typeParameters.slice(given.length, index));
  if (!defaults) return undefined;
  const list = commaList(context, base, flags);
  const added = [...defaults, `[${written(list)}]`].join(", ");
  const last = given.at(-1);
  if (last) return [insertAt(context, base, last.end, `, ${added}`, list)];
  return [insertAt(context, base, base.expression.end, `<${added}>`, list)];
}

// JavaScript has no place for type arguments but a comment.
function addExtendsTag(
  context: AnalysisContext,
  node: ts.ClassLikeDeclaration,
  base: ts.ExpressionWithTypeArguments,
  flags: readonly string[],
): TextChange {
  const list = commaList(context, base, flags);
  const tag = `/** @extends {${textOfNode(context, base.expression)}<[${written(list)}]>} */`;
  return insertAt(context, node, context.compiler.startOf(node), `${tag} `, list);
}

// Where the constructor hands flags on, they are checked against those of `extends`, so both must have them.
function addToSuperCall(
  context: AnalysisContext,
  node: ts.ClassLikeDeclaration,
  base: ts.ExpressionWithTypeArguments,
  parameter: FlagParameter,
  index: number,
  flags: readonly string[],
): readonly TextChange[] {
  const { compiler, is } = context;
  const changes: TextChange[] = [];
  const argument = base.typeArguments?.[index];
  const given = argument ? flagsOfType(context, argument) : [];
  const look = (child: ts.Node): boolean => {
    if (is.call(child) && child.expression.kind === compiler.SyntaxKind.SuperKeyword) {
      if (child.arguments[parameter.index])
        changes.push(...(planCall(context, child, parameter, flags, given)?.changes ?? []));
      return false;
    }
    return !is.class(child);
  };
  for (const member of node.members) if (is.constructor(member)) walk(compiler, member, look);
  return changes;
}
