import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { lockMarks } from "./lock-marks.js";
import { commentMarks, docComments, type CommentMarks, type MarkTag } from "./comment-marks.js";
import { fileOf } from "../../program/place-of.js";

const none: readonly MarkTag[] = [];

const known = perAnalysis(() => new WeakMap<ts.Node, readonly MarkTag[]>());

/**
 * The tags that a declaration has, by itself or by what it stands in: a member has those of its class or interface, what
 * is in a namespace has those of it, and what a module exports has those of its first comment. `@stable` takes it out.
 *
 * @param node a declaration, an import or an export specifier, a parameter
 */
export function declaredMarks(context: AnalysisContext, node: ts.Node): readonly MarkTag[] {
  const cached = known(context).get(node);
  if (cached) return cached;
  const marks = marksOf(context, node);
  known(context).set(node, marks);
  return marks;
}

function marksOf(context: AnalysisContext, node: ts.Node): readonly MarkTag[] {
  const { is } = context;
  const parent = node.parent as ts.Node | undefined;
  if (is.sourceFile(node) || !parent) return is.sourceFile(node) ? moduleMarks(context, node) : none;
  const outer = handedOn(context, parent, node);
  const own = ownMarks(context, node);
  if (!own) return outer;
  if (own.isStable) return own.tags;
  if (own.tags.length === 0) return outer;
  return outer.length === 0 ? own.tags : [...outer, ...own.tags];
}

/**
 * What a declaration hands on to what stands in it. A function hands nothing on to the types in its signature: who has its
 * result has used it already.
 *
 *     /** @experimental IMAGES *\/
 *     export function draw(options: { width: number }): { svg: string };
 */
function handedOn(context: AnalysisContext, outer: ts.Node, inner: ts.Node): readonly MarkTag[] {
  const { is } = context;
  if (is.parameter(outer)) return ownMarks(context, outer)?.tags ?? none;
  // `constructor(readonly width: number)` declares a member of the class.
  const isInSignature =
    (is.functionLike(outer) || is.setter(outer)) && !is.parameter(inner) && !is.typeParameter(inner);
  return isInSignature ? none : declaredMarks(context, outer);
}

/** What the doc comment right before a declaration says, and the lock that stands for it in published types. */
export function ownMarks(context: AnalysisContext, node: ts.Node): CommentMarks | undefined {
  const written = writtenMarks(context, node);
  const locks = lockMarks(context, node);
  if (locks.length === 0) return written;
  return { isOfModule: false, isStable: false, ...written, tags: [...(written?.tags ?? []), ...locks] };
}

/** The same without locks, of which a file without the words of locks has none. */
export function writtenMarks(context: AnalysisContext, node: ts.Node): CommentMarks | undefined {
  const comment = docComments(textBefore(context, node)).at(-1);
  if (comment === undefined) return undefined;
  const marks = commentMarks(comment);
  // The first comment of a file may say that it is not about what it stands before.
  return marks.isOfModule ? undefined : marks;
}

function textBefore(context: AnalysisContext, node: ts.Node): string {
  return fileOf(context, node).text.slice(node.pos, context.compiler.startOf(node));
}

/**
 * The tags of a module as a whole. They stand in a comment before its first statement that is not of that statement:
 * it says so with `@module` or `@packageDocumentation`, or another doc comment follows it, or the statement declares
 * nothing.
 */
export function moduleMarks(context: AnalysisContext, file: ts.SourceFile): readonly MarkTag[] {
  const first = file.statements[0] as ts.Node | undefined;
  const comments = docComments(first ? textBefore(context, first) : file.text).map(commentMarks);
  const last = comments.at(-1);
  const isOfStatement = first && last && !last.isOfModule && declares(context, first);
  return (isOfStatement ? comments.slice(0, -1) : comments).flatMap(({ tags }) => tags);
}

// The names in `export { a } from "./a"` are declared by it, as far as a comment may be about them.
function declares({ is }: AnalysisContext, statement: ts.Node): boolean {
  if (!is.exportDeclaration(statement)) return !is.importDeclaration(statement);
  const { exportClause } = statement;
  return exportClause !== undefined && (is.namespaceExport(exportClause) || exportClause.elements.length > 0);
}
