import type ts from "typescript";
import type { Symbol } from "../../analysis/program/compiler.js";
import type { Compiled } from "../program/compiled.js";
import { declarationKind, sourceFileOf, type DeclarationKind } from "../program/kinds.js";
import { doorFile, type Door, type Side } from "../program/layout.js";
import { importsOf } from "../settled/imports.js";
import { itemOf, movedItem } from "./item.js";
import { listedExports, namespaceTargets } from "./listed.js";
import type { ExportItem } from "./export-item.js";

/** Everything that one state exports. */
export interface Surface {
  readonly side: Side;
  readonly items: readonly ExportItem[];
  /** The doors that lead to declarations. */
  readonly open: ReadonlySet<Door>;
  /** What files export that declare all of it by themselves, by their paths. */
  readonly listed: ReadonlyMap<string, readonly ExportItem[]>;
}

/** What is known already of a file of one state: what the other one exports where it has the same. */
export type Known = (path: string) => readonly ExportItem[] | undefined;

// Deeper than this, namespaces only lead back to where they came from.
const deepest = 5;

/**
 * Reads all that one state of a package exports.
 *
 * @param isAugmented whether any of its files may add something to what another one exports
 */
export function readSurface(
  compiled: Compiled,
  side: Side,
  doors: readonly Door[],
  isAugmented: boolean,
  known: Known = () => undefined,
): Surface {
  const { compiler } = compiled;
  const items: ExportItem[] = [];
  const open = new Set<Door>();
  const listedFiles = new Map<string, readonly ExportItem[]>();

  /** The file that a module is; nothing for what is declared in one, or is made in another way. */
  function fileOf(module: Symbol): string {
    // Only the names of files are in quotes.
    const isFile = !isAugmented && compiler.nameOf(module).startsWith('"');
    const [fileName = "", ...others] = isFile ? compiler.declaredIn(module) : [];
    return others.length > 0 ? "" : (compiled.pathOf(fileName) ?? "");
  }

  function visit(
    door: Door,
    module: Symbol,
    outer: readonly string[],
    through: readonly Symbol[],
    isOuterTypeOnly: boolean,
  ): void {
    const modulePath = fileOf(module);
    const alike = known(modulePath);
    if (alike) {
      for (const item of alike) add(movedItem(item, door, outer, modulePath), isOuterTypeOnly);
      return;
    }
    const listed = isAugmented ? undefined : listedExports(compiler, compiler.declarationsOf(module));
    if (listed) {
      const all = [...listed].map(([name, nodes]) => {
        const item = itemOf(compiled, door, [...outer, name], nodes, kindsOf(compiled, nodes));
        return { item, nodes, path: [...outer, name] };
      });
      // What is in a namespace is asked for.
      if (modulePath !== "" && all.every(({ item }) => !item.kinds.includes("namespace")))
        listedFiles.set(
          modulePath,
          all.map(({ item }) => item),
        );
      for (const { item, nodes, path } of all) {
        add(item, isOuterTypeOnly);
        const [named] = item.kinds.includes("namespace") ? nodes : [];
        const space = named && compiler.symbolAt((named as ts.ModuleDeclaration).name);
        if (space) enter(door, space, path, through, isOuterTypeOnly);
      }
      return;
    }
    const all = compiler.exportsOf(module);
    const targets = namespaceTargets(compiler, all, (each) => known(fileOf(each)) !== undefined);
    for (const exported of all) {
      const name = compiler.nameOf(exported);
      const { symbol, ...end } = endOf(compiled, exported, targets);
      const isTypeOnly = isOuterTypeOnly || end.isTypeOnly;
      const path = [...outer, name];
      if (known(fileOf(symbol))) {
        enter(door, symbol, path, through, isTypeOnly);
        continue;
      }
      const nodes = compiler.declarationsOf(symbol);
      const kinds = kindsOf(compiled, nodes);
      if (kinds.length === 0) {
        // What another package has that is not there: all that is known of it is the name.
        const from = compiler.declarationsOf(exported).flatMap((node) => fromElsewhere(compiler, node) ?? []);
        if (from.length > 0) items.push(itemOf(compiled, door, path, from, kinds));
        continue;
      }
      add(itemOf(compiled, door, path, nodes, kinds), isTypeOnly);
      if (kinds.includes("namespace") || kinds.includes("module"))
        enter(door, symbol, path, through, isTypeOnly);
    }
  }

  function add(whole: ExportItem, isTypeOnly: boolean): void {
    const item = isTypeOnly ? { ...whole, isValue: false } : whole;
    if (item.isValue || item.isType) items.push(item);
  }

  function enter(
    door: Door,
    space: Symbol,
    path: readonly string[],
    through: readonly Symbol[],
    isTypeOnly: boolean,
  ): void {
    if (path.length < deepest && !through.includes(space))
      visit(door, space, path, [...through, space], isTypeOnly);
  }

  for (const [door, { file, module }] of openDoors(compiled, side, doors)) {
    open.add(door);
    const whole = wholeIn(compiled, file);
    const isDefault = compiler.exportsOf(module).some((each) => compiler.nameOf(each) === "default");
    if (whole && !isDefault) items.push(itemOf(compiled, door, whole.name, whole.nodes, whole.kinds));
    visit(door, module, [], [module], false);
  }
  return { side, items: items.sort(inOrder), open, listed: listedFiles };
}

/** The doors behind which one state has declarations, each with the file that opens it and the module behind it. */
export function openDoors(
  compiled: Compiled,
  side: Side,
  doors: readonly Door[],
): ReadonlyMap<Door, { readonly file: ts.SourceFile; readonly module: Symbol }> {
  const { compiler } = compiled;
  return new Map(
    doors.flatMap((door) => {
      const file = compiler.sourceFile(compiled.fileName(doorFile(side, door)));
      const specifier = file && specifierIn(compiled, file);
      const module = specifier && compiler.symbolAt(specifier);
      const isOpen =
        module && compiler.declarationsOf(module).some((node) => isOfState(compiled, side, node));
      return isOpen ? [[door, { file, module }]] : [];
    }),
  );
}

const kindsOf = ({ compiler }: Compiled, nodes: readonly ts.Node[]): readonly DeclarationKind[] =>
  nodes.flatMap((node) => declarationKind(compiler, node) ?? []);

/**
 * Whether something is declared in the files of a state. A module that this state does not have may be found all the
 * same: where the package is installed for others, one further out has it.
 */
function isOfState(compiled: Compiled, side: Side, node: ts.Node): boolean {
  const path = compiled.pathOf(sourceFileOf(compiled.compiler, node).fileName);
  return path?.startsWith(`${side}/node_modules/`) === true;
}

/** As they are written, whatever the order in which a compiler lists them. */
function inOrder(a: ExportItem, b: ExportItem): number {
  const [one, other] = [a.places[0], b.places[0]];
  const byName = (x = "", y = ""): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    a.door.id - b.door.id ||
    byName(one?.path, other?.path) ||
    (one?.start ?? 0) - (other?.start ?? 0) ||
    byName(a.name.join("."), b.name.join("."))
  );
}

/** `export { Box } from "boxes"`, of another package. */
function fromElsewhere(compiler: Compiled["compiler"], node: ts.Node): ts.Node | undefined {
  if (node.kind !== compiler.SyntaxKind.ExportSpecifier) return undefined;
  const { name, propertyName, parent } = node as ts.ExportSpecifier;
  const declaration = parent.parent;
  const { text } = (declaration.moduleSpecifier ?? {}) as Partial<ts.StringLiteral>;
  // `import { Box } from "boxes"; export { Box };`
  const word = ((propertyName ?? name) as ts.Identifier).text;
  const from = text ?? importsOf(compiler, sourceFileOf(compiler, node)).get(word)?.specifier ?? ".";
  return from.startsWith(".") ? undefined : declaration;
}

/** What an export stands for, re-exports followed to their end, and whether one of them is of types alone. */
function endOf(
  { compiler }: Compiled,
  exported: Symbol,
  targets: ReadonlyMap<Symbol, Symbol> = new Map(),
): { readonly symbol: Symbol; readonly isTypeOnly: boolean } {
  let symbol = exported;
  let isTypeOnly = false;
  const stepFrom = (each: Symbol): Symbol | undefined => targets.get(each) ?? compiler.aliasStep(each);
  for (let next = stepFrom(symbol); next; next = stepFrom(symbol)) {
    isTypeOnly ||= compiler.declarationsOf(symbol).some((node) => isOfTypes(compiler, node));
    symbol = next;
  }
  return { symbol, isTypeOnly };
}

/** `export type { Box }`, `export { type Box }`, `export type * as box from "./box.js"`, and imports such as these. */
function isOfTypes({ SyntaxKind }: Compiled["compiler"], node: ts.Node): boolean {
  const list = [
    SyntaxKind.ExportSpecifier,
    SyntaxKind.ImportSpecifier,
    SyntaxKind.NamespaceExport,
    SyntaxKind.NamespaceImport,
    SyntaxKind.NamedExports,
    SyntaxKind.NamedImports,
    SyntaxKind.ImportClause,
    SyntaxKind.ExportDeclaration,
  ];
  for (let each = node; list.includes(each.kind); each = each.parent)
    if ((each as Partial<ts.ExportSpecifier>).isTypeOnly === true) return true;
  return false;
}

interface Whole {
  readonly name: readonly string[];
  readonly nodes: readonly ts.Node[];
  readonly kinds: readonly DeclarationKind[];
}

/** What `export =` makes of a module as a whole; nothing for one that only has exports. */
function wholeIn(compiled: Compiled, file: ts.SourceFile): Whole | undefined {
  const { compiler } = compiled;
  const [first, second] = file.statements;
  const isRequired = first?.kind === compiler.SyntaxKind.ImportEqualsDeclaration;
  const named = isRequired
    ? (first as ts.ImportEqualsDeclaration)
    : (second as ts.ImportDeclaration).importClause;
  const symbol = named?.name && compiler.symbolAt(named.name);
  const nodes = symbol ? compiler.declarationsOf(endOf(compiled, symbol).symbol) : [];
  const kinds = nodes.flatMap((node) => declarationKind(compiler, node) ?? []);
  const isWhole = kinds.length > 0 && !kinds.includes("module");
  if (!isWhole || !kinds.some((kind) => kind !== "namespace")) return undefined;
  return { name: [isRequired ? "export=" : "default"], nodes, kinds };
}

/** The text in quotes by which a door is opened. */
function specifierIn({ compiler }: Compiled, file: ts.SourceFile): ts.Node | undefined {
  const { SyntaxKind } = compiler;
  const [statement] = file.statements;
  if (statement?.kind === SyntaxKind.ImportDeclaration)
    return (statement as ts.ImportDeclaration).moduleSpecifier;
  const { moduleReference } = statement as ts.ImportEqualsDeclaration;
  return (moduleReference as ts.ExternalModuleReference).expression;
}
