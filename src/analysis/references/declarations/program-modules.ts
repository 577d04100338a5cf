import { push } from "../../../push.js";
import { isOfCompiler } from "../../program/compiler-library.js";
import type { Compiler } from "../../program/compiler.js";
import { codeOf as codeOfFile, wordIndex } from "../file-words.js";
import { isSymbolName } from "../symbol-names.js";
import { isWord, words } from "../word-finder.js";
import { declaredUnits, type DeclaredUnit } from "./declared-units.js";
import type { Handing } from "./handing.js";
import { renamesIn, specifiersIn } from "./handings.js";

/** The files of a program by their words and by what they import, as far as texts can tell. */
export interface ProgramModules {
  readonly codeOf: (fileName: string) => string;
  /** What a file declares. */
  readonly unitsOf: (fileName: string) => readonly DeclaredUnit[];
  /** The names that a file gives to what has one already: in imports, exports and aliases. */
  readonly renamesOf: (fileName: string) => readonly Handing[];
  /** The files that may have a name outside of doc comments. */
  readonly having: (name: string) => readonly string[];
  /** Whether a module specifier may be that of a file; never wrong when it says no. */
  readonly mayDenote: (specifier: string, fileName: string) => boolean;
  /** The files that may import a file. */
  readonly importing: (fileName: string) => readonly string[];
}

type Files = Pick<Compiler, "fileNames" | "textOf" | "identifiersIn">;

const known = new WeakMap<Files, ProgramModules>();

/** Reads the texts of a program, once. What is in the compiler's own libraries is left out: it refers to nothing. */
export function programModules(compiler: Files): ProgramModules {
  let modules = known.get(compiler);
  if (!modules) known.set(compiler, (modules = readModules(compiler)));
  return modules;
}

function readModules(compiler: Files): ProgramModules {
  const files = compiler.fileNames().filter((fileName) => !isOfCompiler(fileName));
  const codeOf = (fileName: string): string => codeOfFile(compiler, fileName);
  const index = wordIndex(compiler);
  const mayDenote = specifierTest(files, codeOf);
  let importers: Importers | undefined;
  return {
    codeOf,
    unitsOf: cached((fileName) => declaredUnits(fileName, codeOf(fileName))),
    renamesOf: cached((fileName) => renamesIn(fileName, codeOf(fileName))),
    having: (name) => index.having(wordOf(name)),
    mayDenote,
    importing(fileName) {
      importers ??= importersIn(files, codeOf);
      return importers(fileName, mayDenote);
    },
  };
}

/** What a file that has a name has as a word: of `"to paint"`, which stands in quotes, the longest one. */
function wordOf(name: string): string {
  if (isWord(name) || isSymbolName(name)) return name;
  const [longest = name] = (name.match(words) ?? []).sort((a, b) => b.length - a.length);
  return longest;
}

/** The files that import one, by the specifiers that may denote it. */
type Importers = (fileName: string, mayDenote: ProgramModules["mayDenote"]) => readonly string[];

/** Most files are imported by a path, of which few end in the name of one file: only these are compared with it. */
function importersIn(files: readonly string[], codeOf: (fileName: string) => string): Importers {
  const byPath = new Map<string, Map<string, string[]>>();
  const others = new Map<string, string[]>();
  for (const fileName of files) {
    for (const specifier of specifiersIn(codeOf(fileName))) {
      const last = isPath.test(specifier) ? lastOf(specifier) : "";
      if (/^\.*$/.test(last)) push(others, specifier, fileName);
      else {
        const specifiers = byPath.get(last) ?? new Map<string, string[]>();
        byPath.set(last, specifiers);
        push(specifiers, specifier, fileName);
      }
    }
  }
  return (fileName, mayDenote) => {
    const { folder, name } = placeOf(fileName);
    const importing: string[] = [];
    for (const specifiers of new Set([others, byPath.get(name), byPath.get(folder)]))
      for (const [specifier, by] of specifiers ?? [])
        if (mayDenote(specifier, fileName)) for (const each of by) importing.push(each);
    return importing;
  };
}

/**
 * Tells by their names which files module specifiers may denote. Where a path leads is the compiler's to say, but
 * `./wall.js` is a file with that name, or in a folder with it.
 */
function specifierTest(
  files: readonly string[],
  codeOf: (fileName: string) => string,
): ProgramModules["mayDenote"] {
  let packages: ReadonlySet<string> | undefined;
  let declared: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const isPackage = cached((specifier) => !isPath.test(specifier));
  const lastName = cached(lastOf);
  const place = cached(placeOf);
  const packageName = cached(packageOf);
  return (specifier, fileName) => {
    if (!isPackage(specifier)) {
      const last = lastName(specifier);
      const { folder, name } = place(fileName);
      // What a folder is imported for may be said by its `package.json`, too.
      return last === name || last === folder || /^\.*$/.test(last);
    }
    declared ??= declaredModules(files, codeOf);
    const declaring = declared.get(specifier);
    if (declaring) return declaring.has(fileName);
    packages ??= new Set(files.flatMap((each) => packageName(each) ?? []));
    const [name = specifier] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
    // A name may be another package's: by `paths`, in a workspace. Not where there is a package with that name.
    return packageName(fileName) === name || !packages.has(name);
  };
}

const isPath = /^\.{0,2}\/|^\.\.?$/;
const extension = /(?:\.d)?\.[cm]?[jt]sx?$/;

/** The last name of a path. */
const lastOf = (specifier: string): string => (specifier.split("/").at(-1) ?? "").replace(extension, "");

function placeOf(fileName: string): { readonly folder: string; readonly name: string } {
  const [, folder = "", name = ""] = /([^/]*)\/([^/]*)$/.exec(fileName) ?? [];
  return { folder, name: name.replace(extension, "") };
}

function cached<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

/** The files that declare a module by its name: `declare module "wall" { … }`. */
function declaredModules(
  files: readonly string[],
  codeOf: (fileName: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const modules = new Map<string, Set<string>>();
  for (const fileName of files) {
    const code = codeOf(fileName);
    // A module that names another one adds to it.
    if (!code.includes("declare module") || /^(?:import|export)\b/m.test(code)) continue;
    for (const [, name = ""] of code.matchAll(/^declare module\s*["']([^"']+)["']\s*\{/gm)) {
      const known = modules.get(name) ?? new Set<string>();
      modules.set(name, known.add(fileName));
    }
  }
  return modules;
}

/** The package that a file is installed in: of the types for another one that one. */
function packageOf(fileName: string): string | undefined {
  const folder = /.*\/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//.exec(fileName)?.[1];
  if (!folder?.startsWith("@types/")) return folder;
  const name = folder.slice("@types/".length);
  // `@types/scope__name`
  return name.includes("__") ? `@${name.replace("__", "/")}` : name;
}
