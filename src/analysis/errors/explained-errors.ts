import type ts from "typescript";
import { compilerCodes } from "./compiler-codes.js";
import type { CompilerDiagnostic } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { locksIn } from "../gates/lock/gate.js";
import { declarationsAt } from "../program/declarations-at.js";
import { typeAt } from "../program/known-types.js";
import { nodesAround, nodesStartingAt, statementAround } from "../program/node-at.js";
import { perAnalysis } from "../program/per-analysis.js";
import type { Use } from "../gates/lock/uses.js";
import { toolkitNamePattern } from "../program/toolkit-name.js";

const lock = toolkitNamePattern("OptInRequired", "FeatureRemoved");
const lockInText = new RegExp(String.raw`\b${lock}<"((?:[^"\\]|\\.)*)"`, "g");

// Of a callback that has no types, because what it is handed to is locked.
const implicitAny: ReadonlySet<number> = new Set([
  compilerCodes.parameterIsAny,
  compilerCodes.bindingIsAny,
  compilerCodes.restIsAny,
]);

// These do not name the lock.
const ofLockedValue: ReadonlySet<number> = new Set([
  compilerCodes.noComponent,
  compilerCodes.noNumber,
  compilerCodes.leftIsNoNumber,
  compilerCodes.rightIsNoNumber,
  compilerCodes.mayBeUndefined,
  compilerCodes.namedMayBeUndefined,
  compilerCodes.calledMayBeUndefined,
]);

// Nor do these, which are at the very place of a use: `for (const each of app)`, `app.brightness = 1`.
const ofUse: ReadonlySet<number> = new Set([
  compilerCodes.notIterable,
  compilerCodes.notAsyncIterable,
  compilerCodes.notDisposable,
  compilerCodes.notAsyncDisposable,
  compilerCodes.readOnly,
  compilerCodes.methodForProperty,
]);

/**
 * Whether an error of the compiler's only says again what a finding says. It does so where it names the lock of a use
 * in the same statement, as in `app.m()`, or of the use that the variable came from: `const { m } = app; m()`.
 *
 * Anything else stays, even if it names a lock: `import { m } from "./other"; m()` has no finding in this file.
 */
export function isExplained(
  context: AnalysisContext,
  file: ts.SourceFile,
  error: CompilerDiagnostic,
  uses: readonly Use[],
): boolean {
  if (uses.length === 0) return false;
  const places = placesOf(context, uses);
  if (ofUse.has(error.code) && places.starts.has(error.start)) return true;
  if (implicitAny.has(error.code) && isGivenForUse(context, file, error, places)) return true;
  const locked = lockedExpression(context, file, error);
  const flags = locked
    ? new Set(locksOf(context, locked))
    : new Set([...error.text.matchAll(lockInText)].map(([, flag]) => flag));
  const start = locked ? context.compiler.startOf(locked) : error.start;
  const hasUse = (flagsAt: ReadonlySet<string> | undefined): boolean =>
    flagsAt !== undefined && [...flags].some((flag) => flag !== undefined && flagsAt.has(flag));
  return (
    nodesAround(context, file, start).some((node) => hasUse(places.byStatement.get(node))) ||
    (hasUse(places.all) && origins(context, file, start).some((node) => hasUse(places.byAncestor.get(node))))
  );
}

/** Where the uses of a file are, which may have thousands of them, and as many errors. The sets have the flags they miss. */
interface UsePlaces {
  readonly starts: ReadonlySet<number>;
  readonly all: ReadonlySet<string>;
  /** By the innermost statement around them. */
  readonly byStatement: ReadonlyMap<ts.Node, ReadonlySet<string>>;
  /** By all that is around them. */
  readonly byAncestor: ReadonlyMap<ts.Node, ReadonlySet<string>>;
}

const knownPlaces = perAnalysis(() => new WeakMap<readonly Use[], UsePlaces>());

function placesOf(context: AnalysisContext, uses: readonly Use[]): UsePlaces {
  const known = knownPlaces(context).get(uses);
  if (known) return known;
  const byStatement = new Map<ts.Node, Set<string>>();
  const byAncestor = new Map<ts.Node, Set<string>>();
  const add = (map: Map<ts.Node, Set<string>>, node: ts.Node, flag: string): void => {
    const flags = map.get(node);
    if (flags) flags.add(flag);
    else map.set(node, new Set([flag]));
  };
  for (const { name, lock: missing } of uses) {
    add(byStatement, statementAround(context, name), missing.flag);
    for (let node = name as ts.Node | undefined; node; node = node.parent)
      add(byAncestor, node, missing.flag);
  }
  const places: UsePlaces = {
    starts: new Set(uses.map(({ name }) => context.compiler.startOf(name))),
    all: new Set(uses.map(({ lock: missing }) => missing.flag)),
    byStatement,
    byAncestor,
  };
  knownPlaces(context).set(uses, places);
  return places;
}

/** Whether it is of a function that is given for a use: `(amount) => …` of `configure({ onPaid: (amount) => … })`. */
function isGivenForUse(
  context: AnalysisContext,
  file: ts.SourceFile,
  { start }: CompilerDiagnostic,
  { starts }: UsePlaces,
): boolean {
  const { compiler, is } = context;
  const parameter = nodesStartingAt(context, file, start).at(-1);
  for (
    let node = parameter && functionOf(context, parameter);
    node;
    node = node.parent as ts.Node | undefined
  ) {
    const isMember = is.objectMember(node) || is.jsxAttribute(node);
    const { name } = node as Partial<ts.PropertyAssignment>;
    if (isMember && name && starts.has(compiler.startOf(name))) return true;
    if (!is.insideArgument(node.parent)) return false;
  }
  return false;
}

/** The locked expression behind an error that does not name the lock. */
function lockedExpression(
  context: AnalysisContext,
  file: ts.SourceFile,
  { code, start, end }: CompilerDiagnostic,
): ts.Node | undefined {
  const nodes = nodesStartingAt(context, file, start);
  if (ofLockedValue.has(code)) return nodes.find((node) => node.end === end);
  const parameter = implicitAny.has(code) ? nodes.at(-1) : undefined;
  const callback = parameter && functionOf(context, parameter);
  const taker = callback && takerOf(context, callback);
  return taker && lockBehind(context, taker);
}

/**
 * The locked expression because of which another one is `any`: `app.load` of `app.load().then`, or of `list.map` after
 * `const list = await app.load()`.
 */
function lockBehind(context: AnalysisContext, locked: ts.Node): ts.Node | undefined {
  const { is } = context;
  const seen = new Set<ts.Node>();
  for (let node: ts.Node | undefined = locked; node && !seen.has(node);) {
    if (locksOf(context, node).length > 0) return node;
    seen.add(node);
    node = is.further(node) || is.wrapper(node) ? node.expression : originOfName(context, node);
  }
  return undefined;
}

function originOfName(context: AnalysisContext, name: ts.Node): ts.Node | undefined {
  const { compiler, is } = context;
  const symbol = is.identifier(name) ? compiler.symbolAt(name) : undefined;
  if (!symbol) return undefined;
  const [origin] = compiler.declarationsOf(symbol).flatMap((each) => originOf(context, each) ?? []);
  return origin;
}

/** Where the value of a variable comes from, or what gives a callback its parameter. */
function originOf(context: AnalysisContext, declaration: ts.Node): ts.Node | undefined {
  const { is } = context;
  let whole = declaration;
  while (is.bindingElement(whole) || is.bindingPattern(whole)) whole = whole.parent;
  if (is.parameter(whole)) return whole.type ? undefined : takerOf(context, whole.parent);
  if (!is.variable(whole) || whole.type) return undefined;
  const loop = whole.parent.parent;
  return whole.initializer ?? (is.forOf(loop) ? loop.expression : undefined);
}

function locksOf(context: AnalysisContext, expression: ts.Node): readonly string[] {
  const { compiler } = context;
  const type = typeAt(context, expression);
  return type ? locksIn(compiler, type).map(({ flag }) => flag) : [];
}

/** Where the name at a place was declared, or that which leads to it: `m` of `const { m } = app; m.length`. */
function origins(context: AnalysisContext, file: ts.SourceFile, start: number): readonly ts.Node[] {
  const { is } = context;
  const name = nodesStartingAt(context, file, start).findLast((node) => is.identifier(node));
  if (!name) return [];
  let leading: ts.Node = is.propertyAccess(name.parent) ? name.parent : name;
  while (is.further(leading) || is.wrapper(leading)) leading = leading.expression;
  return is.identifier(leading) ? declarationsAt(context, leading) : [];
}

/**
 * What a function is handed to, as it is or inside an object: `app.onWsMessage` of
 * `app.onWsMessage((connection) => …)`, `app.Panel` of `<app.Panel onOpen={(panel) => …} />`.
 */
function takerOf({ is }: AnalysisContext, callback: ts.Node): ts.Node | undefined {
  let child = callback;
  while (is.insideArgument(child.parent)) child = child.parent;
  const { parent } = child;
  if (is.call(parent) || is.construct(parent)) {
    return parent.expression === child ? undefined : parent.expression;
  }
  if (is.taggedTemplate(parent)) return parent.tag;
  if (is.jsxElement(parent)) return parent.openingElement.tagName;
  return is.jsxOpening(parent) ? parent.tagName : undefined;
}

function functionOf({ is }: AnalysisContext, node: ts.Node): ts.Node | undefined {
  let current = node as ts.Node | undefined;
  while (current && !is.functionLike(current)) current = current.parent;
  return current;
}
