import { posix } from "node:path";
import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import type { Compiled } from "../program/compiled.js";
import { declarationKind, hasModifier, isValueKind } from "../program/kinds.js";
import { importsOf, type Origin } from "../settled/pieces.js";
import type { ExportItem } from "./surface.js";

/** What users do with the values of a type: they give them to the library, or take them from it, or both. */
export interface Use {
  readonly gives: boolean;
  readonly takes: boolean;
}

/**
 * How the types of a package are used, by where they are declared and by which name.
 *
 * It begins with what is exported as a value: what a function returns is taken, what it asks for is given, and so on
 * through all that these mention. What a file imports through other files is looked for by its name alone: then two types
 * of one name are used as either of them is, which asks for more than it must and never for less.
 *
 * @param files the declarations of the package, as paths
 * @param items what it exports
 */
export function usesOf(
  compiled: Compiled,
  files: readonly string[],
  items: readonly ExportItem[],
): (item: ExportItem) => Use {
  const collected: Collected = { mentions: new Map(), declared: new Map() };
  for (const path of files) {
    const file = compiled.compiler.sourceFile(compiled.fileName(path));
    if (file) collect(compiled, path, file, collected);
  }
  const uses = new Map<string, { gives: boolean; takes: boolean }>();
  const queue: (readonly [key: string, use: Use])[] = items.flatMap((item) =>
    item.isValue ? keysOf(item).map((key) => [key, taken] as const) : [],
  );
  // What is exported under another name than it is declared with.
  queue.push(...valueNames(compiled, files).map((key) => [key, taken] as const));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [key, use] = next;
    const known = uses.get(key) ?? { gives: false, takes: false };
    const isNew = (use.gives && !known.gives) || (use.takes && !known.takes);
    uses.set(key, { gives: known.gives || use.gives, takes: known.takes || use.takes });
    if (!isNew) continue;
    for (const mention of collected.mentions.get(key) ?? [])
      for (const target of targetsOf(collected, mention))
        queue.push([target, mention.isFlipped ? flipped(use) : use]);
  }
  return (item) => {
    const all = keysOf(item).flatMap((key) => uses.get(key) ?? []);
    return { gives: all.some(({ gives }) => gives), takes: all.some(({ takes }) => takes) };
  };
}

/** What the declarations of a package mention, by the keys of what they declare, and the files that declare a name. */
interface Collected {
  readonly mentions: Map<string, Mention[]>;
  readonly declared: Map<string, Set<string>>;
}

interface Mention extends Origin {
  readonly path: string;
  readonly name: string;
  /** Where it is imported from, where it is. */
  readonly specifier: string;
  /** Whether what is taken there of what mentions it is given here. */
  readonly isFlipped: boolean;
}

const keyOf = (path: string, name: string): string => `${path} ${name}`;

const keysOf = ({ places, declaredAs }: ExportItem): readonly string[] =>
  [...new Set(places.map(({ path }) => path))].map((path) => keyOf(path, declaredAs));

/** What a mention may be of: what its own file declares, or the file that it is imported from, or else any. */
function targetsOf({ declared }: Collected, { path, name, specifier }: Mention): readonly string[] {
  const paths = declared.get(name) ?? new Set<string>();
  if (specifier === "" && paths.has(path)) return [keyOf(path, name)];
  const bare = (file: string): string =>
    file.replace(/(\.d)?\.[cm]?[jt]sx?$|\/index(\.d)?\.[cm]?[jt]sx?$/, "");
  const from = specifier.startsWith(".") ? bare(posix.join(posix.dirname(path), specifier)) : undefined;
  const exact = [...paths].filter((each) => bare(each) === from);
  return (exact.length > 0 ? exact : [...paths]).map((each) => keyOf(each, name));
}

const taken: Use = { gives: false, takes: true };
const flipped = ({ gives, takes }: Use): Use => ({ gives: takes, takes: gives });

function collect(
  { compiler }: Compiled,
  path: string,
  file: ts.SourceFile,
  { mentions, declared }: Collected,
): void {
  const { SyntaxKind } = compiler;
  const imports = importsOf(compiler, file);

  function add(owner: string, name: string, isFlipped: boolean, from?: string): void {
    const key = keyOf(path, owner);
    const list = mentions.get(key) ?? [];
    mentions.set(key, list);
    const origin = from === undefined ? imports.get(name) : undefined;
    const real = origin?.name ?? name;
    const specifier = from ?? origin?.specifier ?? "";
    const isKnown = (each: Mention): boolean =>
      each.name === real && each.specifier === specifier && each.isFlipped === isFlipped;
    if (!list.some(isKnown)) list.push({ path, name: real, specifier, isFlipped });
  }

  function declare(name: string): void {
    declared.set(name, (declared.get(name) ?? new Set()).add(path));
  }

  const waiting: Visited[] = [{ node: file, owner: "", isFlipped: false }];

  function visit({ node, owner, isFlipped }: Visited): void {
    switch (node.kind) {
      case SyntaxKind.ImportSpecifier:
        return;
      case SyntaxKind.ExportSpecifier: {
        const { name, propertyName, parent } = node as ts.ExportSpecifier;
        const { moduleSpecifier } = parent.parent;
        if (!propertyName) return;
        // `export { f$1 as f }`: who takes `f` takes `f$1`.
        const from = moduleSpecifier && (moduleSpecifier as ts.StringLiteral).text;
        declare(name.text);
        add(name.text, (propertyName as ts.Identifier).text, false, from);
        return;
      }
      case SyntaxKind.TypeReference:
        nameIn((node as ts.TypeReferenceNode).typeName, owner, isFlipped);
        break;
      case SyntaxKind.ExpressionWithTypeArguments:
        nameIn((node as ts.ExpressionWithTypeArguments).expression, owner, isFlipped);
        break;
      case SyntaxKind.TypeQuery:
        nameIn((node as ts.TypeQueryNode).exprName, owner, isFlipped);
        break;
      case SyntaxKind.ImportType: {
        const { qualifier, argument } = node as ts.ImportTypeNode;
        const { text } = ((argument as Partial<ts.LiteralTypeNode>).literal ??
          {}) as Partial<ts.StringLiteral>;
        if (qualifier) nameIn(qualifier, owner, isFlipped, text);
        break;
      }
      case SyntaxKind.Parameter:
        enter(node, owner, !isFlipped);
        return;
      case SyntaxKind.TypePredicate:
        return;
      default:
    }
    const kind = declarationKind(compiler, node);
    const name =
      kind && kind !== "module" ? (node as Partial<ts.InterfaceDeclaration>).name?.text : undefined;
    const inner = name ?? (kind === "variable" ? "default" : owner);
    if (kind && kind !== "module") declare(inner);
    enter(node, inner, name === undefined && isFlipped);
  }

  function enter(node: ts.Node, owner: string, isFlipped: boolean): void {
    const children: Visited[] = [];
    compiler.forEachChild(node, (child): undefined => void children.push({ node: child, owner, isFlipped }));
    waiting.push(...children.reverse());
  }

  function nameIn(node: ts.Node, owner: string, isFlipped: boolean, from?: string): void {
    walk(compiler, node, (each) => {
      if (each.kind === SyntaxKind.Identifier) add(owner, (each as ts.Identifier).text, isFlipped, from);
      return true;
    });
  }

  for (let next = waiting.pop(); next; next = waiting.pop()) visit(next);
}

/** A node on the way through a file: not by calls, since people nest deeper than the stack goes. */
interface Visited {
  readonly node: ts.Node;
  readonly owner: string;
  readonly isFlipped: boolean;
}

/** The keys of exported values in the files themselves, by which they may be known further in. */
function valueNames({ compiler, fileName }: Compiled, files: readonly string[]): readonly string[] {
  return files.flatMap((path) => {
    const file = compiler.sourceFile(fileName(path));
    return (file?.statements ?? []).flatMap((statement) => {
      const isExported = hasModifier(statement, compiler.SyntaxKind.DefaultKeyword);
      const kind = declarationKind(compiler, statement);
      const { name } = statement as Partial<ts.FunctionDeclaration>;
      return isExported && kind && isValueKind(kind) && name ? [keyOf(path, name.text)] : [];
    });
  });
}
