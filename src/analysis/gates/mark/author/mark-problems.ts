import type ts from "typescript";
import { isReadable } from "../../../catalog/read-catalog.js";
import type { CatalogEntry } from "../../../catalog/feature.js";
import type { MarkMalformedFinding, MarkProblem } from "../../../finding.js";
import type { AnalysisContext } from "../../../program/context.js";
import { isJavaScript } from "../../../program/js-doc.js";
import { tagsOf, type MarkWorld } from "../mark-world.js";
import type { ProgramFlags } from "../program-flags.js";
import { requirementsOfDeclaration, requirementsOfSymbol } from "../requirements.js";
import { markedNode } from "./marked-node.js";
import { writtenMarksIn, type WrittenMark } from "./written-marks.js";

/** What is wrong with the marks in a file of the package that writes them. */
export function markProblemsIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
  flags: ProgramFlags,
): readonly MarkMalformedFinding[] {
  const { catalog } = flags;
  if (!isReadable(catalog)) return [];
  return writtenMarksIn(context, file, tagsOf([flags])).flatMap((mark) => {
    const problem = problemOf(context, file, world, catalog, mark);
    if (!problem) return [];
    const { file: fileName, start, end, flag } = mark;
    return [{ code: "mark-malformed", file: fileName, start, end, problem, flag, catalog }];
  });
}

function problemOf(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: MarkWorld,
  catalog: CatalogEntry,
  mark: WrittenMark,
): MarkProblem | undefined {
  const { tag, flag, node } = mark;
  if (tag === "stable") return node && stableProblem(context, world, mark, node);
  const standsFor = catalog.tags.get(tag);
  if (flag === undefined && standsFor === undefined) return "no-flag";
  const isKnown = (flag !== undefined && catalog.features.has(flag)) || standsFor !== undefined;
  if (!isKnown) return "unknown-flag";
  if (flag !== undefined && namesSecondFlag(file, mark, catalog)) return "second-flag";
  if (declaresInComment(context, file, mark)) return "of-comment";
  if (markedNode(context, file, mark)) return undefined;
  return mark.isLast && node && isNameless(context, node) ? "not-told-apart" : "not-referable";
}

/** `@experimental IMAGES, AUDIO` asks for the first alone; in `@experimental IMAGES, as AUDIO does` the rest is text. */
function namesSecondFlag({ text }: ts.SourceFile, { end }: WrittenMark, { features }: CatalogEntry): boolean {
  const [, word] =
    /^(?:[^\S\r\n]*[,|&+][^\S\r\n]*|[^\S\r\n]+)([\w-]+)/.exec(text.slice(end, end + nearby)) ?? [];
  return word !== undefined && features.has(word);
}

/** `@typedef {object} Options` in JavaScript declares a type, which the mark beside it is meant for. */
function declaresInComment(
  context: AnalysisContext,
  file: ts.SourceFile,
  { start, end }: WrittenMark,
): boolean {
  const { text } = file;
  const comment = text.slice(text.lastIndexOf("/**", start), text.indexOf("*/", end));
  return isJavaScript(context, file) && /@(?:typedef|callback)\b/.test(comment);
}

const nearby = 200;

/** What users refer to by its place or by any key: `[first: string, second?: number]`, `[key: string]: number`. */
function isNameless({ compiler: { SyntaxKind } }: AnalysisContext, { kind }: ts.Node): boolean {
  return kind === SyntaxKind.NamedTupleMember || kind === SyntaxKind.IndexSignature;
}

function stableProblem(
  context: AnalysisContext,
  world: MarkWorld,
  { isLast }: WrittenMark,
  node: ts.Node,
): MarkProblem | undefined {
  const { compiler, is } = context;
  if (!isLast) return "stable-under-nothing";
  if (is.exportSpecifier(node)) {
    const [symbol] = compiler.namesAt([node.name]);
    const isMarked = symbol && requirementsOfSymbol(context, world, symbol, "read", false).length > 0;
    return isMarked ? "stable-re-export" : "stable-under-nothing";
  }
  // `set colour(value)` is taken out of what marks `get colour()`, too.
  const property = is.setter(node) ? compiler.symbolAt(node.name) : undefined;
  const getters = property ? compiler.declarationsOf(property).filter((each) => is.getter(each)) : [];
  return [node.parent, ...getters].some((each) => requirementsOfDeclaration(context, world, each).length > 0)
    ? undefined
    : "stable-under-nothing";
}
