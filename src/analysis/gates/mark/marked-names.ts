import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { lockPlaces } from "./lock-marks.js";
import { moduleMarks, ownMarks } from "./declared-marks.js";
import { keyOfName } from "../../references/key.js";
import { walk } from "../../program/walk.js";

/** By which names what one file marks can be referred to. */
export interface MarkedNames {
  readonly names: ReadonlySet<string>;
  /** Of functions, methods and classes of which a single signature or a parameter is marked. */
  readonly signatures: ReadonlySet<string>;
  /** Whether an `export *` is among what is marked. */
  readonly hasStars: boolean;
}

/**
 * The names of all that is marked in a file, by itself or by what it stands in. There may be a few too many: what is
 * taken out by `@stable` is among them.
 */
export function markedNamesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  tags: ReadonlySet<string>,
): MarkedNames {
  const { compiler } = context;
  const names = new Set<string>();
  const signatures = new Set<string>();
  let hasStars = false;
  const places = [...file.text.matchAll(/@[A-Za-z]\w*/g)]
    .filter(([tag]) => tags.has(tag.slice(1)))
    .map(({ index }) => index)
    .concat([...file.text.matchAll(lockPlaces)].map(({ index }) => index))
    .sort((a, b) => a - b);
  // All that is in a marked declaration is marked: what ends before it does.
  let markedTo = moduleMarks(context, file).some(({ tag }) => tags.has(tag)) ? file.end : -1;
  walk(compiler, file, (node) => {
    const isMarked = node.end <= markedTo;
    const hasPlace = isSomeIn(places, node.pos, node.end);
    if (!isMarked && !hasPlace) return false;
    const isOwn = hasPlace && ownMarks(context, node)?.tags.some(({ tag }) => tags.has(tag)) === true;
    if (isOwn) addSignatures(context, node, signatures);
    if (isOwn || isMarked) addNames(context, node, names);
    if ((isOwn || isMarked) && context.is.exportDeclaration(node) && !node.exportClause) {
      addExports(context, node, names);
      hasStars = true;
    }
    if (isOwn && !isMarked) markedTo = node.end;
    return true;
  });
  return { names, signatures, hasStars };
}

/** What a marked `export *` hands on, which is declared elsewhere. */
function addExports(
  { compiler }: AnalysisContext,
  { moduleSpecifier }: ts.ExportDeclaration,
  names: Set<string>,
): void {
  const module = moduleSpecifier && compiler.symbolAt(moduleSpecifier);
  for (const each of module ? compiler.exportsOf(module) : []) names.add(compiler.nameOf(each));
}

function addNames(context: AnalysisContext, node: ts.Node, names: Set<string>): void {
  const { compiler, is } = context;
  const { name, modifiers } = node as Partial<ts.FunctionDeclaration>;
  const written = name as ts.Node | undefined;
  const key = written && keyOfName(context, written);
  if (written && key?.key) {
    // A symbol, which the compiler has a name for, or a constant.
    const symbol = compiler.symbolAt(written);
    if (symbol) names.add(compiler.nameOf(symbol));
  } else if (key?.member !== undefined) {
    names.add(key.member);
  }
  const isDefault = modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.DefaultKeyword) === true;
  if (isDefault || is.exportAssignment(node)) names.add("default");
  if (is.exportAssignment(node) && is.identifier(node.expression)) names.add(node.expression.text);
}

/** What a call is written with whose signature, or a parameter of it, is marked. */
function addSignatures({ is }: AnalysisContext, node: ts.Node, signatures: Set<string>): void {
  let signature: ts.Node = node;
  if (is.parameter(node)) signature = node.parent;
  else if (!is.functionLike(node)) return;
  for (let owner = signature; !is.sourceFile(owner); owner = owner.parent) {
    const { name } = owner as Partial<ts.FunctionDeclaration>;
    if (!name || !is.identifier(name)) continue;
    signatures.add(name.text);
    return;
  }
}

/** Whether one of the places, which are in order, is from `start` to `end`. */
function isSomeIn(places: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}
