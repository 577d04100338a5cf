import type ts from "typescript";
import { nameBehindLock } from "../../analysis/gates/mark/behind-locks.js";
import { markBefore, moduleMark, type Mark, type MarkRules } from "../marks/marks.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import { modifierOf, type DeclarationGuards } from "../syntax/guards.js";
import { isLockType } from "../syntax/lock-name.js";
import { typeWithLock } from "../syntax/type-with-lock.js";
import { walkWith } from "../syntax/walk-with.js";

/** Something that a file declares or exports, by its way from the top: `Picture.draw`. */
export interface DeclaredPath {
  readonly path: string;
  readonly at: number;
  readonly kind: "declaration" | "export";
  /** The name here of what is exported under another one. */
  readonly local: string | undefined;
  /** What its own comment says, or that of the statement that it stands in. */
  readonly own: Mark | undefined;
  /** Whether something around it is marked, or it is behind a lock. */
  readonly isInside: boolean;
  /** Whether it stands at the top of a module that exports it. */
  readonly isExported: boolean;
}

export interface DeclaredIn {
  readonly paths: readonly DeclaredPath[];
  /** The mark of the module as a whole. */
  readonly ofModule: Mark | undefined;
}

/** What is around a node. */
interface Around {
  readonly path: string;
  readonly isInside: boolean;
  readonly isExported: boolean;
  /** The comment of the statement that a variable, or a name in a list of exports, stands in. */
  readonly ofStatement: Mark | undefined;
}

interface Reader {
  readonly parser: DeclarationParser;
  readonly is: DeclarationGuards;
  readonly rules: MarkRules;
}

/** Reads what a source or a declaration file declares, with its marks, but for what stands in the body of a function. */
export function declaredIn({ parser, is, rules }: Reader, file: string, text: string): DeclaredIn {
  const tree = parser.parse(file, text);
  const before = (node: ts.Node): string => text.slice(node.pos, parser.startOf(node));
  const markOf = (node: ts.Node): Mark | undefined => {
    const comments = before(node);
    return comments.includes("/**") ? markBefore(rules, comments) : undefined;
  };
  const [first] = tree.statements;
  const comments = first ? before(first) : text;
  const declares = first !== undefined && !is.importDeclaration(first) && !is.exportDeclaration(first);
  const ofModule = comments.includes("/**") ? moduleMark(rules, comments, declares) : undefined;
  const paths: DeclaredPath[] = [];
  const start = {
    path: "",
    isInside: ofModule?.lock !== undefined,
    isExported: false,
    ofStatement: undefined,
  };
  walkWith<Around>(parser, tree, start, enter);
  return { paths, ofModule };

  function enter(node: ts.Node, around: Around): Around | undefined {
    if (is.block(node) || isHidden(node)) return undefined;
    if (is.variableStatement(node) || is.exportDeclaration(node))
      return { ...around, isExported: isExported(node), ofStatement: markOf(node) };
    const name = nameOf(node);
    if (name === undefined) return around;
    const own = markOf(node) ?? around.ofStatement;
    const isTop = around.path === "";
    const path = isTop ? name : `${around.path}.${name}`;
    const isWhole = is.class(node) || is.interface(node) || is.module(node);
    const isInside = around.isInside || (!isWhole && isLocked(node));
    paths.push({
      path,
      at: parser.startOf(node),
      kind: is.exportSpecifier(node) ? "export" : "declaration",
      local: is.exportSpecifier(node) ? node.propertyName?.text : undefined,
      own,
      isInside,
      isExported: isTop && (around.isExported || isExported(node)),
    });
    return { path, isInside: isInside || own?.lock !== undefined, isExported: false, ofStatement: undefined };
  }

  /** Whether a run before has put a lock there: in the place of a name that is exported, or of a type. */
  function isLocked(node: ts.Node): boolean {
    if (is.exportSpecifier(node)) return nameBehindLock((node.propertyName ?? node.name).text) !== undefined;
    const type = typeWithLock(is, node);
    return type !== undefined && isLockType(text.slice(parser.startOf(type), type.end));
  }

  function isHidden(node: ts.Node): boolean {
    return (
      modifierOf(node, parser.SyntaxKind.PrivateKeyword) !== undefined ||
      node.kind === parser.SyntaxKind.ClassStaticBlockDeclaration
    );
  }

  function isExported(node: ts.Node): boolean {
    return modifierOf(node, parser.SyntaxKind.ExportKeyword) !== undefined;
  }

  function nameOf(node: ts.Node): string | undefined {
    if (is.constructor(node)) return "constructor";
    const declares =
      is.variable(node) ||
      is.parameter(node) ||
      is.functionDeclaration(node) ||
      is.class(node) ||
      is.interface(node) ||
      is.typeAlias(node) ||
      is.enum(node) ||
      is.module(node) ||
      is.exportSpecifier(node) ||
      is.member(node) ||
      is.objectMember(node);
    const { name } = node as { readonly name?: ts.Node };
    if (!declares || !name) return undefined;
    return is.identifier(name) || is.stringLiteral(name) ? name.text : undefined;
  }
}
