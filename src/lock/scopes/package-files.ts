import type { DeclarationParser } from "../syntax/declaration-parser.js";
import type { DeclarationGuards } from "../syntax/guards.js";
import { specifiersIn } from "../syntax/specifiers.js";
import { packageNames, type PackageNames } from "./package-names.js";
import { readScopes } from "./read-scopes.js";
import type { DeclarationFile, Scope } from "./scope.js";
import { push } from "../../push.js";

/** The declaration files of a package. A tree is made only of those that are needed. */
export interface PackageFiles {
  readonly names: PackageNames;
  /** Reads a file, unless it has been read. */
  fileAt(path: string): DeclarationFile | undefined;
  /** All files that have been read. */
  read(): Iterable<DeclarationFile>;
  /** Reads the files that have one of some words in them. */
  readMentioning(words: ReadonlySet<string>): readonly DeclarationFile[];
  /** Whether another file of the package refers to one. */
  isImported(path: string): boolean;
}

interface Sources {
  readonly files: ReadonlyMap<string, string>;
  readonly resolve: (path: string, specifier: string) => string | undefined;
}

export function packageFiles(
  parser: DeclarationParser,
  is: DeclarationGuards,
  { files, resolve }: Sources,
): PackageFiles {
  const known = new Map<string, DeclarationFile>();
  const blocks = new Map<string, Scope[]>();

  function fileAt(path: string): DeclarationFile | undefined {
    const before = known.get(path);
    if (before) return before;
    const text = files.get(path);
    if (text === undefined) return undefined;
    const file = readScopes({ parser, is }, path, text);
    known.set(path, file);
    for (const scope of file.scopes) {
      push(blocks, scope.key, scope);
    }
    return file;
  }

  let imported: Set<string> | undefined;
  return {
    names: packageNames(fileAt, resolve, blocks),
    fileAt,
    read: () => [...known.values()],
    readMentioning(words) {
      if (words.size === 0) return [];
      const paths = [...files].filter(([, text]) => mentions(text, words)).map(([path]) => path);
      return paths.flatMap((path) => fileAt(path) ?? []);
    },
    isImported(path) {
      if (!imported) {
        imported = new Set();
        for (const [from, text] of files) {
          for (const specifier of specifiersIn(text)) {
            const to = resolve(from, specifier);
            if (to !== undefined) imported.add(to);
          }
        }
      }
      return imported.has(path);
    },
  };
}

function mentions(text: string, words: ReadonlySet<string>): boolean {
  for (const [word] of text.matchAll(/@?[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g))
    if (words.has(word)) return true;
  return false;
}
