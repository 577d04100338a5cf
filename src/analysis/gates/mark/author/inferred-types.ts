import type ts from "typescript";
import type { Symbol } from "../../../program/compiler.js";
import type { AnalysisContext } from "../../../program/context.js";
import { walk } from "../../../program/walk.js";
import { isReadable } from "../../../catalog/read-catalog.js";
import type { MarkedTypeShownFinding } from "../../../finding.js";
import type { MarkWorld } from "../mark-world.js";
import type { ProgramFlags } from "../program-flags.js";
import { requirementsOfSymbol } from "../requirements.js";
import { featuresMissing } from "./features-missing.js";
import { declaredNames } from "../../../program/patterns.js";
import { isReferable } from "./referable.js";
import { symbolsOfType } from "./symbols-of-type.js";

/** The marked types that stable declarations show without a word: `export const last = () => draw()`. */
export function inferredMarksIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
  flags: ProgramFlags,
): readonly MarkedTypeShownFinding[] {
  const { compiler } = context;
  const { catalog, folder } = flags;
  if (!isReadable(catalog)) return [];
  const own = { catalog, folder };
  // A member that is marked itself shows what it likes.
  const isMarked = (member: Symbol): boolean =>
    world.names.has(compiler.nameOf(member)) &&
    requirementsOfSymbol(context, world, member, "read", false).length > 0;
  const inferred = inferredTypesIn(context, file);
  const types = compiler.typesAt(inferred.map(({ place }) => place));
  return inferred.flatMap(({ declaration, place, isResult }, index) => {
    const whole = types[index];
    const results = whole && isResult ? compiler.signaturesOf(whole).map(({ returns }) => returns) : [whole];
    const symbols = results.flatMap((type) => (type ? symbolsOfType(context, type, isMarked) : []));
    for (const symbol of symbols) {
      if (!world.names.has(compiler.nameOf(symbol))) continue;
      const features = featuresMissing(context, world, own, { symbol, isType: false, declaration });
      if (features.length === 0) continue;
      const span = { file: file.fileName, start: compiler.startOf(place), end: place.end };
      return [{ code: "marked-type-shown", ...span, type: compiler.nameOf(symbol), features, catalog }];
    }
    return [];
  });
}

/** A declaration whose type, or the type of its result, is not written but follows from its value. */
interface InferredType {
  readonly declaration: ts.Node;
  /** Where its type can be asked for: its name, or the value of `export default`. */
  readonly place: ts.Node;
  /** Whether it is the result of a function that is not written. */
  readonly isResult: boolean;
}

/** The declarations of a module that others can refer to and that have no written type. */
function inferredTypesIn(context: AnalysisContext, file: ts.SourceFile): readonly InferredType[] {
  const { compiler, is } = context;
  const found: InferredType[] = [];
  walk(compiler, file, (node) => {
    // What stands in a function or a value is nobody's to refer to.
    if (is.block(node) || is.importDeclaration(node)) return false;
    const inferred = inferredTypes(context, node);
    if (inferred.length > 0 && isReferable(context, statementOf(context, node))) found.push(...inferred);
    return !is.variable(node) && !is.exportAssignment(node);
  });
  return found;
}

function inferredTypes(context: AnalysisContext, node: ts.Node): readonly InferredType[] {
  const { compiler, is } = context;
  // `export const { blade } = all`
  if ((is.variable(node) || is.parameter(node)) && is.bindingPattern(node.name)) {
    const taken = compiler.annotationOf(node) ? [] : declaredNames(context, node.name);
    return taken.map((place) => ({ declaration: place.parent, place, isResult: false }));
  }
  const inferred = inferredType(context, node);
  const made = is.variable(node) ? node.initializer : undefined;
  // A function in a variable shows its parameters as well.
  const ofParameters =
    made && (is.arrowFunction(made) || is.functionExpression(made))
      ? made.parameters.flatMap((each) => inferredTypes(context, each))
      : [];
  return [...(inferred ? [inferred] : []), ...ofParameters];
}

function inferredType(context: AnalysisContext, node: ts.Node): InferredType | undefined {
  const { compiler, is } = context;
  if (is.exportAssignment(node)) {
    // `export default paint` hands on what has a mark of its own.
    const isName = is.entityName(node.expression);
    return isName ? undefined : { declaration: node, place: node.expression, isResult: false };
  }
  const { name } = node as Partial<ts.FunctionDeclaration>;
  const isNamed = name !== undefined && (is.identifier(name) || is.stringLiteral(name));
  if (!isNamed || compiler.annotationOf(node)) return undefined;
  if (is.functionDeclaration(node) || is.method(node)) {
    return node.body && { declaration: node, place: name, isResult: true };
  }
  if (is.getter(node)) return { declaration: node, place: name, isResult: false };
  if (!is.variable(node) && !is.propertyDeclaration(node) && !is.parameter(node)) return undefined;
  const { initializer } = node;
  // `readonly made; constructor() { this.made = draw(); }`
  if (!initializer)
    return is.propertyDeclaration(node) ? { declaration: node, place: name, isResult: false } : undefined;
  const isResult = is.arrowFunction(initializer) || is.functionExpression(initializer);
  // What is written in its signature is seen there.
  return isResult && initializer.type ? undefined : { declaration: node, place: name, isResult };
}

/** What has the modifiers of a declaration. */
function statementOf({ is }: AnalysisContext, declaration: ts.Node): ts.Node {
  if (is.parameter(declaration)) return declaration.parent;
  return is.variable(declaration) ? declaration.parent.parent : declaration;
}
