import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { placesBehindLocks } from "./behind-locks.js";
import { lockPlaces, lockWords } from "./lock-marks.js";
import { moduleMarks, ownMarks, writtenMarks } from "./declared-marks.js";
import { isSomeIn } from "../../references/sorted-places.js";
import { isSymbolName } from "../../references/symbol-names.js";
import { makesObjects } from "./signatures/fitting-signatures.js";
import { keyOfName } from "../../references/key.js";
import { isModule } from "../../program/module.js";
import { walk } from "../../program/walk.js";
import { hasModifier } from "../../program/modifiers.js";

/** By which names what one file marks can be referred to. */
export interface MarkedNames {
  readonly names: ReadonlySet<string>;
  /** Of functions, methods and classes of which a single signature or a parameter is marked. */
  readonly signatures: ReadonlySet<string>;
  /** Those of both that stand by themselves, and not behind a dot as members do: they may be exported under others. */
  readonly free: ReadonlySet<string>;
  /** Those of `signatures` that are types: what is of one is called by another name. */
  readonly types: ReadonlySet<string>;
  /**
   * What has a signature of a call or of `new` that is marked: a function that is given for it is a use, and has no name for
   * that; and what is called need not have one.
   */
  readonly callables: ReadonlySet<string>;
  /**
   * What the other ones are members of: nobody refers to these without having something of that type. An empty name where
   * it has none. With the names of these members, which are empty where they are no names by themselves.
   */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of `names` that a marked `export *` hands on. */
  readonly starred: ReadonlySet<string>;
  /** Members that are named by a symbol. The compiler has a name for it, which is another one in each program. */
  readonly symbols: readonly ts.Node[];
  /** Those of `names` that are the values of constants, with what they were read from. */
  readonly constants: readonly ConstantName[];
  /** What else is declared, marked or not, where nothing in the program leads to. */
  readonly unreached: ReadonlySet<string>;
  /** The modules that marked `export *` hand on, with the names of these at that time. */
  readonly stars: readonly HandedOn[];
}

export interface HandedOn {
  readonly module: ts.Node;
  readonly names: readonly string[];
}

export interface ConstantName {
  readonly node: ts.Node;
  readonly name: string;
}

/** What of the marks in a file a program can have to do with, as far as its texts tell. */
export interface Reach {
  /** The statements that nothing leads to, with what they declare. */
  readonly unreached: ReadonlyMap<ts.Node, readonly string[]>;
}

interface Found {
  readonly names: Set<string>;
  readonly signatures: Set<string>;
  readonly free: Set<string>;
  readonly types: Set<string>;
  readonly callables: Set<string>;
  readonly holders: Map<string, Set<string>>;
  readonly symbols: ts.Node[];
  readonly constants: ConstantName[];
  readonly unreached: Set<string>;
  readonly stars: HandedOn[];
  readonly starred: Set<string>;
}

/**
 * The names of all that is marked in a file, by itself or by what it stands in. There may be a few too many: what is
 * taken out by `@stable` is among them.
 *
 * @param reach for who looks at one program only
 */
export function markedNamesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  tags: ReadonlySet<string>,
  { unreached }: Reach = everything,
): MarkedNames {
  const { compiler, is } = context;
  const found: Found = {
    names: new Set(),
    signatures: new Set(),
    free: new Set(),
    types: new Set(),
    callables: new Set(),
    holders: new Map(),
    symbols: [],
    constants: [],
    unreached: new Set(),
    stars: [],
    starred: new Set(),
  };
  for (const names of unreached.values()) for (const name of names) found.unreached.add(name);
  const mayHaveLocks = lockWords.some((word) => file.text.includes(word));
  const locks = mayHaveLocks ? [...file.text.matchAll(lockPlaces)].map(({ index }) => index) : [];
  const marksOf = locks.length > 0 ? ownMarks : writtenMarks;
  const places = [...file.text.matchAll(/@[A-Za-z]\w*/g)]
    .filter(([tag]) => tags.has(tag.slice(1)))
    .map(({ index }) => index)
    .concat(locks)
    .concat(placesBehindLocks(file.text))
    .sort((a, b) => a - b);
  const { LastToken } = compiler.SyntaxKind;
  const whole = wholeFunctions(context, file);
  const ranges: Range[] = [];
  if (moduleMarks(context, file).some(({ tag }) => tags.has(tag)))
    ranges.push({ end: file.end, isMarked: true });
  walk(compiler, file, (node) => {
    // Names, words and literals declare nothing.
    if (node.kind <= LastToken) return false;
    while ((ranges.at(-1)?.end ?? Infinity) <= node.pos) ranges.pop();
    const isMarked = ranges.at(-1)?.isMarked === true;
    const hasPlace =
      isSomeIn(places, node.pos, node.end) || (locks.length > 0 && isMemberInQuotes(context, node));
    if (!isMarked && !hasPlace) return false;
    // What the comment before its first statement is about, `moduleMarks` knows.
    if (node === file) return true;
    if (unreached.has(node)) return false;
    const isOwn = hasPlace && marksOf(context, node)?.tags.some(({ tag }) => tags.has(tag)) === true;
    if (isOwn && !whole.has(node)) addSignatures(context, node, found);
    if ((isOwn || isMarked) && isNamed(context, node)) addNames(context, node, found);
    if ((isOwn || isMarked) && is.constructor(node))
      for (const each of node.parameters) addProperty(context, each, found);
    if (isOwn && is.parameter(node)) addProperty(context, node, found);
    if ((isOwn || isMarked) && is.exportDeclaration(node) && !node.exportClause)
      addExports(context, node, found);
    // All that is in a marked declaration is marked, but for what is in the signature of a function.
    const isSignature = is.functionLike(node) || is.setter(node);
    if (isSignature) ranges.push({ end: node.end, isMarked: false });
    else if (isOwn && !isMarked) ranges.push({ end: node.end, isMarked: true });
    return true;
  });
  return found;
}

// An enum behind a lock has its locked members in the namespace of the lock, but for those that no type can be named after.
function isMemberInQuotes({ compiler, is }: AnalysisContext, node: ts.Node): boolean {
  return node.kind === compiler.SyntaxKind.EnumMember && is.stringLiteral((node as ts.EnumMember).name);
}

const everything: Reach = { unreached: new Map() };

/** A piece of a file in which all declarations are marked, or none but those that say so themselves. */
interface Range {
  readonly end: number;
  readonly isMarked: boolean;
}

/** Whether other files can name a declaration: not a type parameter, and not a parameter. */
function isNamed({ is }: AnalysisContext, node: ts.Node): boolean {
  return !is.typeParameter(node) && !is.parameter(node);
}

/** `constructor(readonly width: number)` declares a member of the class. */
function addProperty(context: AnalysisContext, node: ts.ParameterDeclaration, found: Found): void {
  if (!node.modifiers || !context.is.identifier(node.name)) return;
  found.names.add(node.name.text);
  addHolder(context, node, node.name.text, found);
}

/** Nobody has a member by its name alone, but by a value of what it is a member of. */
function addHolder(context: AnalysisContext, member: ts.Node, name: string, { holders }: Found): void {
  const holder = holderOf(context, member);
  const members = holders.get(holder) ?? new Set<string>();
  holders.set(holder, members.add(name));
}

/** What a marked `export *` hands on, which is declared elsewhere. */
function addExports(context: AnalysisContext, { moduleSpecifier }: ts.ExportDeclaration, found: Found): void {
  if (!moduleSpecifier) return;
  const names = exportedNames(context, moduleSpecifier);
  found.stars.push({ module: moduleSpecifier, names });
  for (const name of names) for (const set of [found.names, found.free, found.starred]) set.add(name);
}

/** The names of all that a module exports. */
export function exportedNames({ compiler }: AnalysisContext, specifier: ts.Node): readonly string[] {
  const module = compiler.symbolAt(specifier);
  return (module ? compiler.exportsOf(module) : []).map((each) => compiler.nameOf(each));
}

function addNames(context: AnalysisContext, node: ts.Node, found: Found): void {
  const { names, free } = found;
  const { is } = context;
  const { name: declared } = node as Partial<ts.FunctionDeclaration>;
  const written = declared as ts.Node | undefined;
  const isMember = is.member(node) || is.objectMember(node);
  const add = (text: string): void => {
    names.add(text);
    if (isMember) addHolder(context, node, text, found);
    else free.add(text);
  };
  const key = written && keyOfName(context, written);
  if (written && key?.key) {
    // A symbol, which the compiler has a name for, or a constant.
    const name = symbolNameOf(context, written);
    if (name === undefined) return;
    if (isSymbolName(name) && isMember) {
      addHolder(context, node, "", found);
      found.symbols.push(written);
    } else {
      // Who refers to it may do so by the constant.
      if (isMember) addHolder(context, node, "", found);
      add(name);
      found.constants.push({ node: written, name });
    }
  } else if (key?.member !== undefined) {
    add(key.member);
  }
  if (!is.sourceFile(node.parent) && !is.moduleBlock(node.parent)) return;
  if (hasModifier(context, node, "DefaultKeyword") || is.exportAssignment(node)) add("default");
  if (is.exportAssignment(node) && is.identifier(node.expression)) add(node.expression.text);
}

/** The name that the compiler has for a member with a symbol or a constant as its key. */
export function symbolNameOf({ compiler }: AnalysisContext, key: ts.Node): string | undefined {
  const symbol = compiler.symbolAt(key);
  return symbol && compiler.nameOf(symbol);
}

/** The same of several keys, as far as there are any. */
export const symbolNamesOf = (context: AnalysisContext, keys: readonly ts.Node[]): readonly string[] =>
  keys.flatMap((key) => symbolNameOf(context, key) ?? []);

/** What a value is of, or comes from, that has a member: the class or interface, the variable with the type. */
function holderOf({ is }: AnalysisContext, member: ts.Node): string {
  for (let node = member.parent; !is.sourceFile(node); node = node.parent) {
    if (is.member(node) || is.objectMember(node) || is.parameter(node)) continue;
    const { name } = node as Partial<ts.FunctionDeclaration>;
    if (name && is.identifier(name)) return name.text;
  }
  return "";
}

/**
 * What a call is written with whose signature, or a parameter of it, is marked, and what is given types where a type
 * parameter is. The signature of a call or of `new` has no name, so that what it is of is called.
 */
function addSignatures(context: AnalysisContext, node: ts.Node, found: Found): void {
  const { is } = context;
  const { signatures, free, types, callables } = found;
  let signature: ts.Node = node;
  if (is.parameter(node) || is.typeParameter(node)) signature = node.parent;
  else if (!is.functionLike(node)) return;
  for (let owner = signature; !is.sourceFile(owner); owner = owner.parent) {
    const { name } = owner as Partial<ts.FunctionDeclaration>;
    if (!name) continue;
    if (is.identifier(name) || is.stringLiteral(name)) {
      signatures.add(name.text);
      if (signature.kind === context.compiler.SyntaxKind.CallSignature || makesObjects(context, signature))
        callables.add(name.text);
      if (is.member(owner) || is.objectMember(owner)) addHolder(context, owner, name.text, found);
      else free.add(name.text);
      if (is.class(owner) || is.interface(owner) || is.typeAlias(owner)) types.add(name.text);
    }
    // `[Symbol.dispose](): void` is called by its symbol alone.
    return;
  }
}

/**
 * The functions of a module that have no overload beside them: who hands one of these on under another name has used it
 * there. What is declared in a script may have overloads in other files.
 */
function wholeFunctions(context: AnalysisContext, file: ts.SourceFile): ReadonlySet<ts.Node> {
  if (!isModule(context, file)) return new Set();
  const byName = new Map<string | undefined, ts.Node | undefined>();
  for (const statement of file.statements) {
    if (!context.is.functionDeclaration(statement)) continue;
    const name = statement.name?.text;
    byName.set(name, byName.has(name) ? undefined : statement);
  }
  return new Set([...byName.values()].filter((each) => each !== undefined));
}
