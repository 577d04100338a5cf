import type ts from "typescript";
import type { Compiler } from "../../analysis/program/compiler.js";
import { walk } from "../../analysis/program/walk.js";
import { normalised } from "../program/normalised.js";
import { declaresByName, hasModifier } from "../program/kinds.js";
import { heritageOf, type Heritage } from "./heritage.js";
import { collectOperated } from "./operated.js";
import type { Operated, Range } from "./operated.js";
import { importsOf, type Origin } from "./imports.js";

/** All that a file declares by one name at its top: overloads, merged interfaces, a class and its namespace. */
export interface Piece {
  readonly path: string;
  readonly name: string;
  readonly statements: readonly Statement[];
  readonly isAlias: boolean;
  /** What is written, with the marks before it. */
  readonly text: string;
  /** The marks before it and in it. */
  readonly marks: readonly string[];
  /** The names that are written in it, each with what it stands for where it is imported. */
  readonly mentions: ReadonlyMap<string, Origin | undefined>;
  /** Those of them of which a type is made by an operator: `keyof Options`, `Options["level"]`, `Omit<Options, "level">`. */
  readonly operated: readonly Operated[];
  readonly heritage: Heritage;
}

export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly isExported: boolean;
  readonly isAlias: boolean;
  /** Whether it declares other names as well: `const a: number, b: number`. */
  readonly isList: boolean;
  readonly name: Range;
  /** The word `default`. */
  readonly isDefault: Range | undefined;
  /** What other declarations of the name have to agree with: what it declares, and by which type parameters. */
  readonly head: string;
}

/** The declarations of a file, and what the file is. */
export interface FilePieces {
  readonly pieces: ReadonlyMap<string, Piece>;
  /** Whether it is a module: a script's declarations are everybody's. */
  readonly isModule: boolean;
  /** Whether all that it declares is exported, with `export` or without: so it is without a list of exports. */
  readonly isOpen: boolean;
  /** What it adds to other modules, or to what is global. */
  readonly augmented: ReadonlyMap<string, string>;
}

/** The names in a text, and none of the words in quotes. */
export const namesIn = (text: string): ReadonlySet<string> =>
  new Set(text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "''").match(/[A-Za-z_$][\w$]*/g));

interface Collected {
  readonly statements: Statement[];
  readonly texts: string[];
  readonly marks: string[];
  readonly names: Map<string, Origin | undefined>;
  readonly operated: Operated[];
  readonly declared: ts.Statement[];
}

const marks =
  /@(?:experimental|alpha|beta|developerPreview|unstable|internal|stable|deprecated)\b(?:[ \t]+[A-Z][A-Z0-9_]*\b)?/g;

export function piecesOf(compiler: Compiler, path: string, file: ts.SourceFile): FilePieces {
  const { SyntaxKind } = compiler;
  const imports = importsOf(compiler, file);
  const found = new Map<string, Collected>();
  const augmented = new Map<string, string>();
  let isModule = false;
  let isOpen = true;
  for (const statement of file.statements) {
    const isExported = hasModifier(statement, SyntaxKind.ExportKeyword);
    const isList =
      statement.kind === SyntaxKind.ExportDeclaration || statement.kind === SyntaxKind.ExportAssignment;
    if (isList) isOpen = false;
    const isImport =
      statement.kind === SyntaxKind.ImportDeclaration ||
      statement.kind === SyntaxKind.ImportEqualsDeclaration;
    if (isExported || isList || isImport) isModule = true;
    if (isAugmentation(compiler, statement)) {
      const text = normalised(file.text.slice(statement.pos, statement.end));
      for (const name of declaredIn(compiler, statement))
        augmented.set(name, (augmented.get(name) ?? "") + text);
      continue;
    }
    const names = namesOf(compiler, statement);
    const start = compiler.startOf(statement);
    const written = file.text.slice(start, statement.end);
    const marked = file.text.slice(statement.pos, statement.end).match(marks) ?? [];
    for (const name of names) {
      const fresh: Collected = {
        statements: [],
        texts: [],
        marks: [],
        names: new Map(),
        operated: [],
        declared: [],
      };
      const piece = found.get(name) ?? fresh;
      found.set(name, piece);
      piece.statements.push({
        start,
        end: statement.end,
        isExported,
        isList: names.length > 1,
        isAlias: statement.kind === SyntaxKind.TypeAliasDeclaration,
        name: nameRange(compiler, statement),
        isDefault: defaultWord(compiler, statement),
        head: headOf(file.text, statement),
      });
      piece.declared.push(statement);
      piece.marks.push(...marked);
      piece.texts.push(`${marked.join(" ")} ${normalised(written)}`);
      for (const word of mentionsIn(compiler, statement, path, written))
        piece.names.set(word, imports.get(word));
      collectOperated(compiler, statement, piece.operated);
    }
  }
  const pieces = new Map(
    [...found].map(([name, { statements, texts, marks: marked, names, operated, declared }]) => [
      name,
      {
        path,
        name,
        statements,
        isAlias: statements.some(({ isAlias }) => isAlias),
        text: texts.join("\n"),
        marks: marked,
        mentions: names,
        operated,
        heritage: heritageOf(compiler, declared),
      },
    ]),
  );
  return { pieces, isModule, isOpen, augmented };
}

/** Those of a file that has the same text in another place. */
export function movedPieces({ pieces, ...file }: FilePieces, path: string): FilePieces {
  return { ...file, pieces: new Map([...pieces].map(([name, piece]) => [name, { ...piece, path }])) };
}

/** The names that a statement declares; none where they are patterns, or where it has no name. */
function namesOf(compiler: Compiler, statement: ts.Statement): readonly string[] {
  const { SyntaxKind } = compiler;
  if (statement.kind === SyntaxKind.VariableStatement) {
    const { declarations } = (statement as ts.VariableStatement).declarationList;
    return declarations.flatMap(({ name }) => (name.kind === SyntaxKind.Identifier ? [name.text] : []));
  }
  const { name } = statement as Partial<ts.InterfaceDeclaration>;
  return declaresByName(compiler, statement) && name ? [name.text] : [];
}

function isAugmentation({ SyntaxKind }: Compiler, statement: ts.Statement): boolean {
  if (statement.kind !== SyntaxKind.ModuleDeclaration) return false;
  const { name } = statement as ts.ModuleDeclaration;
  return name.kind === SyntaxKind.StringLiteral || name.text === "global";
}

function declaredIn(compiler: Compiler, statement: ts.Statement): readonly string[] {
  const names: string[] = [];
  const { body } = statement as ts.ModuleDeclaration;
  for (const each of (body as ts.ModuleBlock | undefined)?.statements ?? [])
    names.push(...namesOf(compiler, each));
  return names;
}

/** The names that stand for something else in a declaration, and not for its members and parameters. */
function mentionsIn(
  compiler: Compiler,
  statement: ts.Statement,
  path: string,
  written: string,
): ReadonlySet<string> {
  const { SyntaxKind } = compiler;
  // In sources, types are told by what is computed.
  if (!/\.d\.[cm]?ts$/.test(path)) return namesIn(normalised(written));
  const outer = [
    SyntaxKind.TypeReference,
    SyntaxKind.QualifiedName,
    SyntaxKind.ExpressionWithTypeArguments,
    SyntaxKind.PropertyAccessExpression,
    SyntaxKind.TypeQuery,
    SyntaxKind.ImportType,
    SyntaxKind.ComputedPropertyName,
    SyntaxKind.ElementAccessExpression,
    SyntaxKind.EnumMember,
    SyntaxKind.BinaryExpression,
  ];
  const names = new Set<string>();
  walk(compiler, statement, (node) => {
    if (node.kind === SyntaxKind.Identifier && outer.includes(node.parent.kind))
      names.add((node as ts.Identifier).text);
    return true;
  });
  return names;
}

function nameRange(compiler: Compiler, statement: ts.Statement): Range {
  const declared =
    statement.kind === compiler.SyntaxKind.VariableStatement
      ? (statement as ts.VariableStatement).declarationList.declarations[0]
      : statement;
  const { name } = declared as Partial<ts.InterfaceDeclaration>;
  return name
    ? { start: compiler.startOf(name), end: name.end }
    : { start: statement.end, end: statement.end };
}

function defaultWord(compiler: Compiler, statement: ts.Statement): Range | undefined {
  const { modifiers } = statement as Partial<ts.FunctionDeclaration>;
  const word = modifiers?.find(({ kind }) => kind === compiler.SyntaxKind.DefaultKeyword);
  return word && { start: compiler.startOf(word), end: word.end };
}

function headOf(text: string, statement: ts.Statement): string {
  const { typeParameters } = statement as Partial<ts.InterfaceDeclaration>;
  const written = typeParameters ? normalised(text.slice(typeParameters.pos, typeParameters.end)) : "";
  return `${statement.kind}<${written}>`;
}
