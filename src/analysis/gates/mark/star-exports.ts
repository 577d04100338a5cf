import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { comparable, type MarkWorld } from "./mark-world.js";
import { common, requirementsOfDeclaration, union, type Requirement } from "./requirements.js";

const none: readonly Requirement[] = [];

/** The `export * from "./lab.js"` of a file. */
function starExportsIn({ is }: AnalysisContext, file: ts.SourceFile): readonly ts.ExportDeclaration[] {
  if (!file.text.includes("*")) return [];
  return file.statements.flatMap((each) => (is.exportDeclaration(each) && !each.exportClause ? [each] : []));
}

/**
 * What a name asks for by the `export *` that a module hands it on with. These are no step of their own for the compiler,
 * which says of such a name at once what it stands for.
 *
 * @param module that the name is taken from: of `import { mix } from "paint"`, `"paint"`
 */
function requirementsOfStars(
  context: AnalysisContext,
  world: MarkWorld,
  module: Symbol,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): readonly Requirement[] {
  const { compiler } = context;
  const found = world.starred.has(name) ? compiler.exportOf(module, name) : undefined;
  if (!found) return none;
  const ways = compiler.declaredIn(module).flatMap((fileName) => {
    if (seen.has(comparable(fileName)) || !compiler.textOf(fileName)?.includes("*")) return [];
    const file = compiler.sourceFile(fileName);
    return (file ? starExportsIn(context, file) : []).flatMap((star) => {
      const target = star.moduleSpecifier && compiler.symbolAt(star.moduleSpecifier);
      // What the module exports by itself comes before.
      if (!target || compiler.exportOf(target, name) !== found) return [];
      const further = new Set([...seen, comparable(fileName)]);
      return [
        union([
          requirementsOfDeclaration(context, world, star),
          requirementsOfStars(context, world, target, name, further),
        ]),
      ];
    });
  });
  return common(ways);
}

/** The same of all that a name leads through: imports, re-exports, and what stands before it: `paint.mix`. */
export function requirementsOfWay(
  context: AnalysisContext,
  world: MarkWorld,
  name: ts.Identifier,
  symbol: Symbol,
): readonly Requirement[] {
  if (world.starred.size === 0) return none;
  const { compiler } = context;
  const steps = [stepOfName(context, world, name)];
  let end: Symbol | undefined = symbol;
  for (let next: Symbol | undefined; end; end = next === end ? undefined : next) {
    next = compiler.aliasStep(end);
    if (next)
      steps.push(...compiler.declarationsOf(end).map((each) => stepOfSpecifier(context, world, each)));
  }
  return union(
    steps.map((step) => (step ? requirementsOfStars(context, world, step.module, step.name) : none)),
  );
}

/** A name that is taken from a module. */
interface Step {
  readonly module: Symbol;
  readonly name: string;
}

function stepOfSpecifier(
  { compiler, is }: AnalysisContext,
  { starred }: MarkWorld,
  specifier: ts.Node,
): Step | undefined {
  if (!is.importOrExportSpecifier(specifier)) return undefined;
  const name = (specifier.propertyName ?? specifier.name).text;
  if (!starred.has(name)) return undefined;
  const declaration: ts.Node = is.exportSpecifier(specifier)
    ? specifier.parent.parent
    : specifier.parent.parent.parent;
  const { moduleSpecifier } = declaration as Partial<ts.ImportDeclaration>;
  const module = moduleSpecifier && compiler.symbolAt(moduleSpecifier);
  return module && { module, name };
}

function stepOfName(context: AnalysisContext, { starred }: MarkWorld, name: ts.Identifier): Step | undefined {
  const { compiler, is } = context;
  if (!starred.has(name.text)) return undefined;
  const left = whatIsBefore(context, name);
  if (!left) return undefined;
  const symbol = compiler.symbolAt(left);
  if (symbol && compiler.declarationsOf(symbol).some((each) => isModule(context, each)))
    return { module: symbol, name: name.text };
  // `(await import("paint")).mix`
  const [type] = is.propertyAccess(name.parent) ? compiler.typesAt([left]) : [];
  const module = type && moduleOf(context, type);
  return module && { module, name: name.text };
}

/** What stands before the dot. */
function whatIsBefore({ is }: AnalysisContext, name: ts.Identifier): ts.Node | undefined {
  const { parent } = name;
  if (is.qualifiedName(parent)) return parent.right === name ? parent.left : whatIsImported({ is }, name);
  if (is.importType(parent)) return whatIsImported({ is }, name);
  if (!is.propertyAccess(parent) || parent.name !== name) return undefined;
  const { expression } = parent;
  return is.propertyAccess(expression) ? expression.name : expression;
}

/** `"paint"` of `import("paint").mix` */
function whatIsImported({ is }: Pick<AnalysisContext, "is">, name: ts.Identifier): ts.Node | undefined {
  let first: ts.Node = name;
  while (is.qualifiedName(first.parent) && first.parent.left === first) first = first.parent;
  const { parent } = first;
  if (!is.importType(parent) || parent.qualifier !== first) return undefined;
  return is.literalType(parent.argument) ? parent.argument.literal : undefined;
}

/** The same of a member that is taken from a value or type: `const { mix } = await import("paint")`. */
export function requirementsOfHolder(
  context: AnalysisContext,
  world: MarkWorld,
  holder: Type | undefined,
  name: string,
): readonly Requirement[] {
  if (!holder || !world.starred.has(name)) return none;
  const module = moduleOf(context, holder);
  return module ? requirementsOfStars(context, world, module, name) : none;
}

function moduleOf(context: AnalysisContext, type: Type): Symbol | undefined {
  const symbol = context.compiler.symbolOfType(type);
  const declarations = symbol ? context.compiler.declarationsOf(symbol) : [];
  return declarations.some((each) => isModule(context, each)) ? symbol : undefined;
}

// Only files hand on by `export *`.
const isModule = ({ is }: AnalysisContext, declaration: ts.Node): boolean => is.sourceFile(declaration);
