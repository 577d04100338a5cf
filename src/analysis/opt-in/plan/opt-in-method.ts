import type ts from "typescript";
import { isSameCatalogType } from "../../catalog/catalog-identity.js";
import { flagParameterOf, type FlagParameter } from "../../flags/flag-parameter.js";
import { gatesOf } from "../../gates/lock/gate.js";
import { lacksUnlocked, unlockedCatalog } from "../../gates/mark/unlocked-classes.js";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { insertAt } from "../edit/source.js";
import { isEditable, spanOf } from "../../program/place-of.js";
import { writtenArguments } from "./flags-of-call.js";
import { lacks } from "./missing-flags.js";
import type { Plan } from "./plan.js";
import type { Trace } from "./trace.js";
import { canBeLeftOut } from "../../program/parameters.js";

/**
 * Has an object take its flags by a method of its own, as one of a generic class does, whose `new` infers none:
 * `new Queue<string>("jobs").optIn(["PRIORITY"])`.
 *
 * @param made what makes the object
 */
export function planOptInMethod(trace: Trace, made: ts.Expression): Plan | undefined {
  const { context, flags } = trace;
  const [type] = context.compiler.typesAt([made]);
  if (!type || !isEditable(context, made)) return undefined;
  const method = optInMethodOf(context, type, flags);
  if (!method) return undefined;
  const { text, list } = writtenArguments(context, made, method.parameter, flags);
  const call = `.${method.name}(${text})`;
  const { whole, opening, closing } = receiverOf(context, made);
  const changes = [insertAt(context, whole, whole.end, `${closing}${call}`, list)];
  if (opening !== "") changes.unshift(insertAt(context, whole, context.compiler.startOf(whole), opening));
  return { changes, site: spanOf(context, whole) };
}

interface OptInMethod {
  readonly name: string;
  readonly parameter: FlagParameter;
}

/**
 * The method by which an object takes flags: it needs nothing else, and gives what is gated by the same catalog. Nothing
 * where there are two: one of them may make another object, as `fork(["PRIORITY"])` does.
 */
function optInMethodOf(
  context: AnalysisContext,
  type: Type,
  flags: readonly string[],
): OptInMethod | undefined {
  const { compiler } = context;
  const lacking = gatesOf(context, type).filter((gate) =>
    flags.some((flag) => lacks(context, type, gate, flag)),
  );
  const unlocked = lacksUnlocked(context, type, flags) ? unlockedCatalog(context, type) : undefined;
  const [asked, ...others] = [...lacking.map(({ catalog }) => catalog), ...(unlocked ? [unlocked] : [])];
  if (!asked || others.length > 0) return undefined;
  const [found, ...rivals] = compiler
    .propertiesOf(type)
    .flatMap((property) => methodTakingFlags(context, property) ?? []);
  if (!found || rivals.length > 0) return undefined;
  const catalog = found.parameter.catalog();
  const isAsked = (other: Type | undefined): boolean =>
    other !== undefined && isSameCatalogType(context, other, asked);
  const isOfGate = (given: Type): boolean =>
    gatesOf(context, given).some((other) => isAsked(other.catalog)) ||
    isAsked(unlockedCatalog(context, given));
  return isAsked(catalog) && found.gives.every(isOfGate) ? found : undefined;
}

function methodTakingFlags(
  context: AnalysisContext,
  property: Symbol,
): (OptInMethod & { readonly gives: readonly Type[] }) | undefined {
  const { compiler, is } = context;
  const name = compiler.nameOf(property);
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined;
  for (const declaration of compiler.declarationsOf(property)) {
    // `readonly optIn: <F …>(flags: …) => …` is a method, too.
    const annotation = is.functionLike(declaration) ? undefined : compiler.annotationOf(declaration);
    const signature = annotation ?? declaration;
    const parameter = flagParameterOf(context, signature);
    if (!parameter || parameter.index > 0 || !is.functionLike(signature)) continue;
    const needsMore = signature.parameters.some((each, index) => index > 0 && !canBeLeftOut(context, each));
    const type = compiler.typeOf(property);
    if (needsMore || !type || parameter.isRest !== (signature.parameters[0]?.dotDotDotToken !== undefined))
      continue;
    const gives = compiler.signaturesOf(type).map(({ returns }) => returns);
    if (gives.length > 0) return { name, parameter, gives };
  }
  return undefined;
}

/** What the call is written behind: `new Queue` needs parentheses of its own, and `await load()` some around it. */
function receiverOf({ is }: AnalysisContext, made: ts.Expression) {
  if (is.construct(made) && !made.arguments) return { whole: made, opening: "", closing: "()" };
  if (!is.await(made)) return { whole: made, opening: "", closing: "" };
  return is.parenthesized(made.parent)
    ? { whole: made.parent, opening: "", closing: "" }
    : { whole: made, opening: "(", closing: ")" };
}
