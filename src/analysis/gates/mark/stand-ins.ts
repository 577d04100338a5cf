import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { hasModifier } from "../../program/modifiers.js";
import { stoodFor } from "../../program/stood-for.js";

/**
 * What a name of a namespace stands for that bundlers have made of `export * as tools`: it has declarations of its own for
 * all that is in the module. Who writes such a declaration himself is told to mark it as well.
 *
 *     declare function hammer(): void;
 *     declare const tools_hammer: typeof hammer;
 *     declare namespace tools { export { tools_hammer as hammer }; }
 *
 * @param declarations what the name leads to: `tools_hammer`
 */
export function behindStandIn(
  context: AnalysisContext,
  declarations: readonly ts.Node[],
  isType: boolean,
): Symbol | undefined {
  const [name] = declarations.flatMap((each) => behind(context, each, isType) ?? []);
  return name && context.compiler.symbolAt(name);
}

/** Whether a step on the way of a name is an export of a namespace, which only declaration files have. */
export const isNamespaceExport = ({ is }: AnalysisContext, step: ts.Node): boolean =>
  is.exportSpecifier(step) && is.moduleBlock(step.parent.parent.parent);

function behind(context: AnalysisContext, node: ts.Node, isType: boolean): ts.Node | undefined {
  const { is } = context;
  const statement = is.variable(node) ? node.parent.parent : node;
  if (is.variable(node) === isType || hasModifier(context, statement, "ExportKeyword")) return undefined;
  return stoodFor(is, node);
}
