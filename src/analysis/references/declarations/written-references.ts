import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { docCommentsOf, isJavaScript } from "../../program/js-doc.js";
import { implicitReference } from "../implicit-reference.js";
import { keyArguments } from "../key-arguments.js";
import { namePlaces } from "../name-places.js";
import { namesInText } from "../names-in-text.js";
import type { GatedNames } from "../gated-names.js";
import { symbolsCalledIn } from "../symbol-names.js";
import { walk } from "../../program/walk.js";
import { typeArgumentsBehind, typeArgumentsOfCall } from "./given-type-arguments.js";
import { awaitedAt, awaitedPlaces, mayBeAwaited } from "./awaited.js";
import type { DeclarationReference } from "./declaration-reference.js";
import { indirectCallOf } from "./indirect-call.js";
import { childrenPlaces, givenChildren, mayBeGivenAsChildren } from "./jsx-children.js";
import { isCallLike } from "./unnamed-calls.js";
import { indexedBy, memberNamed, referencesByHandedKey, referencesByKey } from "./written-keys.js";

/** The names that are looked for: of declarations, and of what a call may be written with. */
export interface LookedFor {
  readonly names: ReadonlySet<string>;
  readonly signatures: ReadonlySet<string>;
  /** The names of what holds one of them as a key. */
  readonly keyHolders: ReadonlySet<string>;
  /** The names that lead to what has a call signature that is looked for. */
  readonly callables: GatedNames;
  /** Those that stand by themselves: the others are members. */
  readonly direct: ReadonlySet<string>;
  /** All of them. */
  readonly searched: ReadonlySet<string>;
  /** All that a text is read for, by whom ever. */
  readonly read: ReadonlySet<string>;
}

/** All references in a file that may be to something with one of the names, in the order of the source. */
export function writtenReferences(
  context: AnalysisContext,
  file: ts.SourceFile,
  { names, signatures, keyHolders, callables, direct, searched, read }: LookedFor,
): readonly DeclarationReference[] {
  const { compiler, is } = context;
  const found: DeclarationReference[] = [];
  const symbols = symbolsCalledIn(names, file.text);
  const text = namesInText(read, file.text);
  const mayHandKeys = text.has(keyHolders) || text.hasQuoted(searched);
  const places = [
    ...text.placesOf(searched),
    ...childrenPlaces(names, file.text),
    ...awaitedPlaces(names, file.text),
  ];
  const named = namePlaces(searched, file.text, { mayHandKeys, withSymbols: names, places });
  // `super(…)` calls a constructor without its name.
  const calling =
    signatures.size > 0 && file.text.includes("super") ? namePlaces(superCall, file.text, noKeys) : named;
  const mayGiveFunctions = text.has(callables);
  const mayWait = mayBeAwaited(names);
  const mayGiveChildren = mayBeGivenAsChildren(names);
  const mayReferIn = (start: number, end: number): boolean =>
    mayGiveFunctions || named(start, end) || (calling !== named && calling(start, end));
  const handed: ts.Expression[] = [];
  const calls: ts.CallLikeExpression[] = [];
  const hasTypesInComments = isJavaScript(context, file);
  const { LastToken } = compiler.SyntaxKind;
  const look = (node: ts.Node): boolean => {
    if (!mayReferIn(node.pos, node.end)) {
      // A key may be handed over anywhere: `const key = "telemetry"; pluck(options, ready ? key : other)`.
      if (!mayHandKeys || node.kind <= LastToken || !mayUse(context, node)) return false;
      handed.push(...keyArguments(context, node));
      return true;
    }
    if (hasTypesInComments) {
      for (const comment of docCommentsOf(node))
        walk(compiler, comment, (part) => part === comment || look(part));
    }
    // Most of a file is words and signs that name nothing.
    if (node.kind <= LastToken && !mayName(context, node)) return false;
    if (!mayUse(context, node)) return false;
    if (is.identifier(node)) {
      const reference = names.has(node.text) ? referenceAt(context, node, node.text, direct) : undefined;
      if (reference) found.push(reference);
      // `{ format }` gives the option, and reads the variable.
      if (reference && is.shorthandAssignment(node.parent) && direct.has(node.text))
        found.push({ kind: "name", name: node });
      if (signatures.has(node.text)) found.push(...signatureReferences(context, node));
    } else if (is.stringLiteral(node) || is.numericLiteral(node) || is.computedName(node)) {
      found.push(...referencesByKey(context, node, names));
      if (is.stringLiteral(node) && signatures.has(node.text) && is.elementAccess(node.parent))
        found.push(...signatureReferences(context, node));
    } else if (is.elementAccess(node) && !is.stringLiteral(node.argumentExpression)) {
      found.push({ kind: "element", name: node.argumentExpression, of: node.expression });
    } else if (is.typeQuery(node)) {
      const access = indexedBy(context, node);
      if (access) found.push({ kind: "element", name: node, of: access.objectType });
    } else if (is.superKeyword(node) && is.call(node.parent) && signatures.size > 0) {
      found.push({ kind: "call", name: node, call: node.parent });
    }
    const made = mayGiveFunctions ? functionGiven(context, node) : undefined;
    if (made) found.push(made);
    if (mayGiveFunctions && isCallLike(context, node)) calls.push(node);
    if (mayHandKeys) handed.push(...keyArguments(context, node));
    const implicit = symbols.size > 0 ? implicitReference(context, node, symbols) : undefined;
    if (implicit) found.push({ kind: "implicit", ...implicit });
    const awaited = mayWait ? awaitedAt(context, node) : undefined;
    if (awaited) found.push(awaited);
    const children = mayGiveChildren ? givenChildren(context, node) : undefined;
    if (children) found.push(children);
    return true;
  };
  walk(compiler, file, look);
  const byName = new Set(found.flatMap((each) => (each.kind === "call" ? [each.call] : [])));
  const unnamed = calls.flatMap((call) => (byName.has(call) ? [] : [{ kind: "unnamed", call } as const]));
  return [...found, ...unnamed, ...referencesByHandedKey(context, handed, names)];
}

const superCall = new Set(["super"]);
const noKeys = { mayHaveKeys: () => false };

/** A function where it is written, or the name of one that is declared in the program. */
function functionGiven(context: AnalysisContext, node: ts.Node): DeclarationReference | undefined {
  const { compiler, is } = context;
  if (is.arrowFunction(node)) return { kind: "made", name: node.equalsGreaterThanToken, made: node };
  if (is.functionExpression(node)) return { kind: "made", name: node.name ?? node, made: node };
  if (is.method(node) && is.objectLiteral(node.parent)) return { kind: "made", name: node.name, made: node };
  const { parent } = node as { readonly parent?: ts.Node };
  if (!is.identifier(node) || !parent) return undefined;
  const isGiven =
    is.call(parent) || is.construct(parent) ? parent.expression !== node : isValueOf(context, parent, node);
  const symbol = isGiven ? compiler.symbolAt(node) : undefined;
  const isFunction =
    symbol && compiler.declarationsOf(symbol).some((each) => is.functionDeclaration(each) && each.body);
  return isFunction ? { kind: "made", name: node, made: node } : undefined;
}

/** Whether something is what a variable, a property or a list gets. */
function isValueOf({ is }: AnalysisContext, parent: ts.Node, node: ts.Node): boolean {
  if (is.variable(parent) || is.propertyAssignment(parent)) return parent.initializer === node;
  return (
    is.arrayLiteral(parent) ||
    is.return(parent) ||
    (is.binary(parent) && is.equals(parent) && parent.right === node)
  );
}

const mayName = ({ is }: AnalysisContext, node: ts.Node): boolean =>
  is.identifier(node) || is.stringLiteral(node) || is.numericLiteral(node) || is.superKeyword(node);

// An import or a re-export is no use, and a closing tag only repeats its opening one.
function mayUse({ is }: AnalysisContext, node: ts.Node): boolean {
  if (is.importDeclaration(node) || is.importEquals(node) || is.exportDeclaration(node)) return false;
  return !is.jsxClosing(node) && !(is.exportAssignment(node) && is.entityName(node.expression));
}

function referenceAt(
  context: AnalysisContext,
  name: ts.Identifier,
  key: string,
  direct: ReadonlySet<string>,
): DeclarationReference | undefined {
  const { is } = context;
  const { parent } = name;
  // `/** @import { draw as paint } from "library" */`
  if (is.importOrExportSpecifier(parent)) return undefined;
  const isBehindDot =
    (is.propertyAccess(parent) && parent.name === name) ||
    (is.qualifiedName(parent) && parent.right === name) ||
    is.importType(parent);
  if (isBehindDot) return isHandedOn(context, name) ? undefined : { kind: "name", name };
  if (is.bindingElement(parent) && parent.initializer !== name) {
    if (parent.dotDotDotToken || !is.objectPattern(parent.parent)) return undefined;
    const isKey = parent.propertyName ? parent.propertyName === name : true;
    // `const { watch } = require("library")` is how JavaScript imports.
    if (isOfRequire(context, parent.parent)) return undefined;
    return isKey ? { kind: "taken", name, key, pattern: parent.parent } : undefined;
  }
  if (is.jsxAttribute(parent)) return { kind: "given", name, key, object: parent.parent };
  // `constructor(readonly title: string)` declares a member of the class.
  if (is.parameter(parent) && parent.name === name && parent.modifiers && is.constructor(parent.parent))
    return { kind: "redeclared", name, key, member: parent };
  const { name: declared } = parent as Partial<ts.PropertyAssignment>;
  // `items.map(({ id }) => id)`: nobody refers to a member by its name alone; but `<panel />` is one of JSX's.
  if (declared !== name) return direct.has(key) || is.jsxOpening(parent) ? { kind: "name", name } : undefined;
  return is.member(parent) || is.objectMember(parent) ? memberNamed(context, parent, name, key) : undefined;
}

/** `exports.watch = library.watch` is how JavaScript exports: `watch` is named behind it. */
function isHandedOn(context: AnalysisContext, name: ts.Identifier): boolean {
  const { is } = context;
  const { parent } = name;
  if (!is.propertyAccess(parent) || parent.name !== name) return false;
  const assignment: ts.Node = parent.parent;
  if (!is.binary(assignment) || assignment.left !== parent || !is.equals(assignment)) return false;
  const { expression: target } = parent;
  const isExports =
    (is.identifier(target) && target.text === "exports") ||
    (is.propertyAccess(target) &&
      target.name.text === "exports" &&
      is.identifier(target.expression) &&
      target.expression.text === "module");
  return isExports && isJavaScript(context, name);
}

function isOfRequire(context: AnalysisContext, pattern: ts.Node): boolean {
  const { is } = context;
  const owner = pattern.parent;
  if (!is.variable(owner) || !owner.initializer || !isJavaScript(context, owner)) return false;
  const { initializer } = owner;
  return (
    is.call(initializer) && is.identifier(initializer.expression) && initializer.expression.text === "require"
  );
}

/** What is called by a name, at once, by another method or later, and the types that it is given. */
function signatureReferences(context: AnalysisContext, name: ts.Node): readonly DeclarationReference[] {
  const { is } = context;
  const calls = callsAround(context, name);
  const whole = wholeName(context, name);
  const given = [
    typeArgumentsBehind(context, whole),
    ...calls.map((call) => typeArgumentsOfCall(context, call)),
  ].flatMap((each): readonly DeclarationReference[] => (each ? [{ kind: "typed", name, given: each }] : []));
  if (calls.length > 0) return [...given, ...calls.map((call) => ({ kind: "call" as const, name, call }))];
  const expression = calleeOf(context, name);
  const { parent } = expression as { readonly parent: Partial<ts.NamedDeclaration> & ts.Node };
  const isDeclared = parent.name === expression && !is.shorthandAssignment(parent);
  if (isDeclared || !is.entityName(expression) || !is.identifier(name)) return given;
  const call = indirectCallOf(context, expression);
  return [...given, call ? { kind: "indirect", name, call } : { kind: "handed", name, expression }];
}

/** The calls that a name begins: one, or several as in `make()(1)`. */
function callsAround(context: AnalysisContext, name: ts.Node): readonly ts.CallLikeExpression[] {
  const calls: ts.CallLikeExpression[] = [];
  for (let call = callAround(context, name); call; call = callAround(context, call)) calls.push(call);
  return calls;
}

/** The call, `new`, tag, element or decorator that something is the callee of. */
function callAround(context: AnalysisContext, name: ts.Node): ts.CallLikeExpression | undefined {
  const { is } = context;
  const callee = calleeOf(context, name);
  const { parent } = callee;
  // No other name stands in one of these by itself.
  if (is.taggedTemplate(parent) || is.jsxOpening(parent) || is.decorator(parent)) return parent;
  return (is.call(parent) || is.construct(parent)) && parent.expression === callee ? parent : undefined;
}

/** A name with what stands before it and around it: `(lib.serve)`, `serve<string>`. */
function calleeOf(context: AnalysisContext, name: ts.Node): ts.Node {
  const { is } = context;
  let callee = wholeName(context, name);
  for (;;) {
    const parent: ts.Node = callee.parent;
    const isTyped = is.expressionWithTypeArguments(parent) && !is.heritage(parent.parent);
    if (!isTyped && !is.wrapper(parent)) return callee;
    callee = parent;
  }
}

/** A name with what stands before it: `lib.serve`, `lib["serve"]`. */
function wholeName({ is }: AnalysisContext, name: ts.Node): ts.Node {
  let whole = name;
  for (;;) {
    const parent: ts.Node = whole.parent;
    const isName =
      (is.propertyAccess(parent) && parent.name === whole) ||
      (is.qualifiedName(parent) && parent.right === whole) ||
      (is.elementAccess(parent) && parent.argumentExpression === whole);
    if (!isName) return whole;
    whole = parent;
  }
}
