import type ts from "typescript";
import type { Symbol, Type } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { walk } from "../program/walk.js";
import { isSomeIn } from "../references/sorted-places.js";
import { askingPlaces } from "./asking-places.js";
import { askingPredicate } from "./predicates.js";
import { shortfalls } from "./shortfall/compare.js";
import type { AskingParameter } from "./asking-parameter.js";
import { byCatalog, type Shortfall } from "./shortfall/shortfall.js";
import { memberType } from "../program/known-types.js";
import { hasModifier } from "../program/modifiers.js";
import { push } from "../../push.js";

/**
 * The parameters that ask for more flags than what their method stands for hands over. Of methods the compiler compares
 * parameters both ways, and so it lets `setup(app: App<"A">)` pass where `interface Plugin { setup(app: App): void }` is
 * asked. What it does refuse is not found here.
 *
 * Looked at are the members of classes and interfaces, and of object literals, where the method is written. Overloads,
 * type parameters and `...rest` are left out, as they are where the compiler says something: see `compareFunctions`.
 */
export function askingParameters(context: AnalysisContext, file: ts.SourceFile): readonly AskingParameter[] {
  const { compiler, is } = context;
  const found: AskingParameter[] = [];
  const places = askingPlaces(file.text);
  walk(compiler, file, (node) => {
    if (!isSomeIn(places, node.pos, node.end)) return false;
    const members = membersOf(context, node);
    const methods = members?.filter((member) => mayAsk(context, member));
    if (methods && methods.length > 0) found.push(...askingIn(context, node, methods));
    if (is.typePredicate(node)) found.push(...askingPredicate(context, node));
    return true;
  });
  return found;
}

/** Of an object, and of a class or an interface that has a base. */
function membersOf({ is }: AnalysisContext, node: ts.Node): readonly Member[] | undefined {
  if (is.class(node) || is.interface(node)) return node.heritageClauses && node.members;
  return is.objectLiteral(node) ? node.properties : undefined;
}

type Member = ts.ClassElement | ts.TypeElement | ts.ObjectLiteralElementLike;

/** Whether a member is a method with a parameter that has a type, or may hold a function that has one. */
function mayAsk(context: AnalysisContext, member: Member): boolean {
  const { compiler, is } = context;
  const { name } = member;
  if (!name || !(is.identifier(name) || is.stringLiteral(name))) return false;
  if (hasModifier(context, member, "StaticKeyword")) return false;
  const { initializer } = member as Partial<ts.PropertyDeclaration>;
  if (is.functionLike(member)) return hasTypedParameter(context, member);
  if (initializer && is.functionLike(initializer)) return hasTypedParameter(context, initializer);
  // `setup = needsFlag`; of an object, whose values may be many, only what is written in it is looked at.
  const mayHold = is.propertyDeclaration(member) || is.propertySignature(member);
  return mayHold && (initializer ? is.identifier(initializer) : compiler.annotationOf(member) !== undefined);
}

const hasTypedParameter = ({ compiler }: AnalysisContext, { parameters }: ts.SignatureDeclaration): boolean =>
  parameters.some((parameter) => compiler.annotationOf(parameter) !== undefined);

function askingIn(
  context: AnalysisContext,
  owner: ts.Node,
  methods: readonly Member[],
): readonly AskingParameter[] {
  const found = askingOf(context, owner, methods, basesOf(context, owner));
  if (found.length > 0 || !context.is.objectLiteral(owner)) return found;
  // `define<P extends Plugin>(plugin: P)`: what is asked of the literal is itself, but for what `P` has to be.
  const declared = declaredTypeFor(context, owner);
  return declared ? askingOf(context, owner, methods, [declared]) : [];
}

function askingOf(
  context: AnalysisContext,
  owner: ts.Node,
  methods: readonly Member[],
  bases: readonly Type[],
): readonly AskingParameter[] {
  if (bases.length === 0) return [];
  const names = methods.map(({ name }) => name as ts.Identifier | ts.StringLiteral);
  const types = context.compiler.typesAt(names);
  return names.flatMap((name, index) => {
    const lacking = bases.map((base) =>
      parametersLacking(context, types[index], memberType(context, base, name.text)),
    );
    // A literal may be for one type of a union: then that one is asked, and not the others.
    if (context.is.objectLiteral(owner) && lacking.some((each) => each.size === 0)) return [];
    return merged(context, name, lacking);
  });
}

/** The types that an owner says its members fit. */
function basesOf(context: AnalysisContext, owner: ts.Node): readonly Type[] {
  const { compiler, is } = context;
  if (is.objectLiteral(owner)) {
    const asked = compiler.contextualType(owner);
    return asked ? compiler.unionParts(asked) : [];
  }
  const { heritageClauses = [] } = owner as Partial<ts.ClassDeclaration>;
  return compiler
    .typesAt(heritageClauses.flatMap((clause) => [...clause.types]))
    .flatMap((type) => type ?? []);
}

/**
 * What a call declares for an object that it is handed, or that stands in what it is handed: the `P` of
 * `define<P extends Plugin>(options: { plugin: P })`.
 */
function declaredTypeFor(context: AnalysisContext, literal: ts.Node): Type | undefined {
  const { compiler, is } = context;
  const path: string[] = [];
  let node = literal;
  for (let parent = node.parent; !is.call(parent) && !is.construct(parent); parent = node.parent) {
    if (is.propertyAssignment(parent) && is.identifier(parent.name)) path.unshift(parent.name.text);
    else if (!is.wrapper(parent) && !is.objectLiteral(parent)) return undefined;
    node = parent;
  }
  const call = node.parent as ts.CallExpression | ts.NewExpression;
  const called = compiler.calledDeclaration(call);
  const index = (call.arguments ?? []).findIndex((argument) => argument === node);
  if (!called || !is.functionLike(called) || index < 0) return undefined;
  const parameter = called.parameters[index] ?? called.parameters.at(-1);
  const annotation = parameter && compiler.annotationOf(parameter);
  const whole = annotation && compiler.typeOfTypeNode(annotation);
  const declared = whole && parameter.dotDotDotToken ? compiler.asNamed(whole)?.typeArguments[0] : whole;
  return path.reduce<Type | undefined>((type, name) => memberType(context, type, name), declared);
}

/** What the parameters of one method lack by what another one is handed. */
function parametersLacking(
  context: AnalysisContext,
  source: Type | undefined,
  target: Type | undefined,
): ReadonlyMap<Symbol, readonly Shortfall[]> {
  const { compiler } = context;
  const found = new Map<Symbol, readonly Shortfall[]>();
  if (!source || !target) return found;
  const [given, ...otherGiven] = compiler.unionParts(source).flatMap((part) => compiler.signaturesOf(part));
  const [wanted, ...otherWanted] = compiler.unionParts(target).flatMap((part) => compiler.signaturesOf(part));
  if (!given?.isPlain || !wanted?.isPlain || otherGiven.length + otherWanted.length > 0) return found;
  for (const [index, parameter] of given.parameters.entries()) {
    const handed = wanted.parameters[index];
    if (!handed) break;
    const verdict = shortfalls(context, compiler.typeOf(handed), compiler.typeOf(parameter), undefined) ?? [];
    if (verdict.length > 0) found.set(parameter, verdict);
  }
  // Where the compiler does refuse it, the error is there to be read.
  return compiler.fits(source, target) ? found : new Map();
}

/** One for each parameter, whatever is implemented at once. */
function merged(
  context: AnalysisContext,
  name: ts.Node,
  lacking: readonly ReadonlyMap<Symbol, readonly Shortfall[]>[],
): readonly AskingParameter[] {
  const { compiler, is } = context;
  const asking = new Map<ts.Node, Shortfall[]>();
  for (const [parameter, found] of lacking.flatMap((each) => [...each])) {
    // `setup = needsFlag`: the parameter is written elsewhere.
    const written = compiler
      .declarationsOf(parameter)
      .find((each) => is.parameter(each) && each.pos >= name.end && each.end <= name.parent.end);
    const node = written ? typeOrName(written as ts.ParameterDeclaration) : name;
    push(asking, node, ...found);
  }
  return [...asking].flatMap(([node, found]) =>
    byCatalog(context, found).map(({ gate, flags }) => ({ node, gate, flags })),
  );
}

const typeOrName = ({ type, name }: ts.ParameterDeclaration): ts.Node => type ?? name;
