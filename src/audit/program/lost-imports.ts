import { builtinModules } from "node:module";
import type ts from "typescript";
import { findIn } from "../../analysis/program/walk.js";
import { isRelative } from "../../package/declaration-paths.js";
import type { PackageState } from "../state/package-state.js";
import { specifiersIn, targetsOf } from "../surface/unchanged.js";
import type { Compiled } from "./compiled.js";
import { fileIn } from "./layout.js";

/**
 * What a declaration file imports and is not there, though the older state has all that it imports: to its users, what comes
 * from there is `any`, which fits everywhere, so that no comparison of types tells.
 */
export interface LostImport {
  readonly specifier: string;
  /** The file, in the package. */
  readonly file: string;
  readonly line: number;
  /** Whether it is a package that users have, and that is only not installed here. */
  readonly isElsewhere: boolean;
}

/** @param own the files of both states that the compiler has read */
export function lostImports(
  { compiler, fileName }: Compiled,
  own: readonly string[],
  older: PackageState,
  newer: PackageState,
): readonly LostImport[] {
  const { name } = newer.manifest;
  const before = new Set([...older.files.values()].flatMap(specifiersIn));
  const isThere = ({ files }: PackageState, path: string, specifier: string): boolean =>
    targetsOf(name, path, specifier)?.some((target) => files.has(target)) ?? false;

  /** Whether the compiler has to be asked: of nearly all imports the texts tell. */
  function isDoubtful(path: string, specifier: string): boolean {
    if (isRelative(specifier)) {
      const wasThere = !older.files.has(path) || isThere(older, path, specifier);
      return wasThere && !isThere(newer, path, specifier) && !isAsset.test(specifier);
    }
    return targetsOf(name, path, specifier) === undefined || !before.has(specifier);
  }

  return own.flatMap((path): readonly LostImport[] => {
    if (!path.startsWith("new/")) return [];
    const within = fileIn(path);
    const text = newer.files.get(within) ?? "";
    const doubtful = [...new Set(specifiersIn(text))].filter((specifier) => isDoubtful(within, specifier));
    if (doubtful.length === 0) return [];
    const file = compiler.sourceFile(fileName(path));
    if (!file) return [];
    return doubtful.flatMap((specifier) => {
      const node = findIn(compiler, file, (each) => isSpecifier(compiler.SyntaxKind, each, specifier));
      if (!node || compiler.symbolAt(node)) return [];
      const line = text.slice(0, node.end).split("\n").length;
      return [{ specifier, file: within, line, isElsewhere: isElsewhere(newer, specifier) }];
    });
  });
}

// A style sheet, a picture or data has no declarations among those that were read.
const isAsset = /\.(?![cm]?[jt]sx?$)[a-z]\w*$/;

function isSpecifier(SyntaxKind: typeof ts.SyntaxKind, node: ts.Node, specifier: string): boolean {
  if (node.kind !== SyntaxKind.StringLiteral || (node as ts.StringLiteral).text !== specifier) return false;
  const { parent } = node;
  if (parent.kind === SyntaxKind.LiteralType) return parent.parent.kind === SyntaxKind.ImportType;
  return [
    SyntaxKind.ImportDeclaration,
    SyntaxKind.ExportDeclaration,
    SyntaxKind.ExternalModuleReference,
  ].includes(parent.kind);
}

/** Whether users get a module from somewhere: what a package depends on, and what belongs to what it runs in. */
function isElsewhere({ manifest }: PackageState, specifier: string): boolean {
  if (/^\w+:/.test(specifier) || builtinModules.includes(specifier)) return true;
  const [, name = ""] = /^((?:@[\w~.-]+\/)?[\w~-][\w~.-]*)/.exec(specifier) ?? [];
  const lists = manifest as unknown as Readonly<
    Record<string, Readonly<Record<string, unknown>> | undefined>
  >;
  return ["dependencies", "peerDependencies", "optionalDependencies"].some(
    (list) => lists[list]?.[name] !== undefined,
  );
}
