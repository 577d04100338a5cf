import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import type { Compiled } from "../program/compiled.js";
import { declarationKind, hasModifier, isValueKind } from "../program/kinds.js";
import type { ExportItem } from "./surface.js";

/** What users do with the values of a type: they give them to the library, or take them from it, or both. */
export interface Use {
  readonly gives: boolean;
  readonly takes: boolean;
}

/**
 * How the types of a package are used, by the names they are declared with.
 *
 * It begins with what is exported as a value: what a function returns is taken, what it asks for is given, and so on
 * through all that these mention. Names decide: two types of one name in two files are used as either of them is, which
 * asks for more than it must and never for less.
 *
 * @param files the declarations of the package, as paths
 * @param items what it exports
 */
export function usesOf(
  compiled: Compiled,
  files: readonly string[],
  items: readonly ExportItem[],
): (name: string) => Use {
  const mentions = new Map<string, Mention[]>();
  for (const path of files) {
    const file = compiled.compiler.sourceFile(compiled.fileName(path));
    if (file) collect(compiled, file, mentions);
  }
  const uses = new Map<string, { gives: boolean; takes: boolean }>();
  const queue: (readonly [name: string, use: Use])[] = items.flatMap((item) =>
    item.isValue ? [[item.name.at(-1) ?? "", taken] as const] : [],
  );
  // What is exported under another name than it is declared with.
  queue.push(...valueNames(compiled, files).map((name) => [name, taken] as const));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [name, use] = next;
    const known = uses.get(name) ?? { gives: false, takes: false };
    const isNew = (use.gives && !known.gives) || (use.takes && !known.takes);
    uses.set(name, { gives: known.gives || use.gives, takes: known.takes || use.takes });
    if (!isNew) continue;
    for (const mention of mentions.get(name) ?? [])
      queue.push([mention.name, mention.isFlipped ? flipped(use) : use]);
  }
  return (name) => uses.get(name) ?? { gives: false, takes: false };
}

interface Mention {
  readonly name: string;
  /** Whether what is taken there of what mentions it is given here. */
  readonly isFlipped: boolean;
}

const taken: Use = { gives: false, takes: true };
const flipped = ({ gives, takes }: Use): Use => ({ gives: takes, takes: gives });

function collect({ compiler }: Compiled, file: ts.SourceFile, mentions: Map<string, Mention[]>): void {
  const { SyntaxKind } = compiler;
  const aliases = new Map<string, string>();

  function add(owner: string, name: string, isFlipped: boolean): void {
    const list = mentions.get(owner) ?? [];
    mentions.set(owner, list);
    const real = aliases.get(name) ?? name;
    if (!list.some((each) => each.name === real && each.isFlipped === isFlipped))
      list.push({ name: real, isFlipped });
  }

  const waiting: Visited[] = [{ node: file, owner: "", isFlipped: false }];

  function visit({ node, owner, isFlipped }: Visited): void {
    switch (node.kind) {
      case SyntaxKind.ImportSpecifier:
      case SyntaxKind.ExportSpecifier: {
        const { name, propertyName } = node as ts.ImportSpecifier;
        if (!propertyName) return;
        // `export { f$1 as f }`: who takes `f` takes `f$1`.
        if (node.kind === SyntaxKind.ImportSpecifier)
          aliases.set(name.text, (propertyName as ts.Identifier).text);
        else add(name.text, (propertyName as ts.Identifier).text, false);
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
        const { qualifier } = node as ts.ImportTypeNode;
        if (qualifier) nameIn(qualifier, owner, isFlipped);
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
    enter(node, inner, name === undefined && isFlipped);
  }

  function enter(node: ts.Node, owner: string, isFlipped: boolean): void {
    const children: Visited[] = [];
    compiler.forEachChild(node, (child): undefined => void children.push({ node: child, owner, isFlipped }));
    waiting.push(...children.reverse());
  }

  function nameIn(node: ts.Node, owner: string, isFlipped: boolean): void {
    walk(compiler, node, (each) => {
      if (each.kind === SyntaxKind.Identifier) add(owner, (each as ts.Identifier).text, isFlipped);
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

/** The names of exported values in the files themselves, by which they may be known further in. */
function valueNames({ compiler, fileName }: Compiled, files: readonly string[]): readonly string[] {
  return files.flatMap((path) => {
    const file = compiler.sourceFile(fileName(path));
    return (file?.statements ?? []).flatMap((statement) => {
      const isExported = hasModifier(statement, compiler.SyntaxKind.DefaultKeyword);
      const kind = declarationKind(compiler, statement);
      const { name } = statement as Partial<ts.FunctionDeclaration>;
      return isExported && kind && isValueKind(kind) && name ? [name.text] : [];
    });
  });
}
