import type ts from "typescript";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { memberOfName } from "../../references/key.js";
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
  const module = type && moduleOf(context, type, name.text);
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
  const module = moduleOf(context, holder, name);
  return module ? requirementsOfStars(context, world, module, name) : none;
}

/**
 * The module that a value has a member from: it is the module, or what `{ ...paint }`, `const { mix, ...others } = paint`
 * and `Object.assign({}, paint)` have made of it.
 */
function moduleOf(
  context: AnalysisContext,
  type: Type,
  name: string,
  seen: ReadonlySet<Type> = new Set(),
): Symbol | undefined {
  const { compiler } = context;
  if (seen.has(type)) return undefined;
  const symbol = compiler.symbolOfType(type);
  const declarations = symbol ? compiler.declarationsOf(symbol) : [];
  if (declarations.some((each) => isModule(context, each))) return symbol;
  const parts = compiler.intersectionParts(type);
  const taken =
    parts.length > 1
      ? parts
      : compiler.typesAt(declarations.flatMap((each) => takenFrom(context, each, name)));
  const further = new Set([...seen, type]);
  for (const part of taken) {
    const module = part && compiler.propertyOf(part, name) && moduleOf(context, part, name, further);
    if (module) return module;
  }
  return undefined;
}

/** What is spread into an object behind all that declares a member itself, the last first; or what it is the rest of. */
function takenFrom(context: AnalysisContext, made: ts.Node, name: string): readonly ts.Node[] {
  const { is } = context;
  if (is.bindingElement(made)) return made.dotDotDotToken ? [made.parent] : [];
  if (!is.objectLiteral(made)) return [];
  const own = made.properties.findLastIndex((each) => each.name && memberOfName(context, each.name) === name);
  const spreads = made.properties.slice(own + 1).filter((each) => is.spreadAssignment(each));
  return spreads.map(({ expression }) => expression).reverse();
}

// Only files hand on by `export *`.
const isModule = ({ is }: AnalysisContext, declaration: ts.Node): boolean => is.sourceFile(declaration);
