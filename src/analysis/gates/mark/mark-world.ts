import type ts from "typescript";
import { isReadable } from "../../catalog/read-catalog.js";
import type { AnalysisContext } from "../../program/context.js";
import { packageFolderOf } from "../../program/package-folder.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { fileHasNameOf, isNamedBeside } from "../../references/file-words.js";
import { membersUsed } from "../../references/members-used.js";
import { namesInText } from "../../references/names-in-text.js";
import { mayBeCalledByLanguage, mayUseSymbols, withSymbols } from "../../references/symbol-names.js";
import type { FilesMentioning } from "../../program/files-mentioning.js";
import type { GatedNames } from "../../references/gated-names.js";
import { leadingNames } from "../../references/declarations/leading-names.js";
import { mayAwait, mayBeAwaited } from "../../references/declarations/awaited.js";
import { keyHolders } from "../../references/declarations/key-holders.js";
import { programModules } from "../../references/declarations/program-modules.js";
import { childrenPlaces } from "../../references/declarations/jsx-children.js";
import { closeOverRenames } from "../../references/declarations/renames.js";
import { foreignPackagesIn, foreignTags, type ForeignPackage } from "./foreign/foreign-package.js";
import { lockWords } from "./lock-marks.js";
import { markedNamesIn, symbolNamesOf, type MarkedNames } from "./marked-names.js";
import { unreachedStatements } from "./reached-statements.js";
import { programFlagsIn, type ProgramFlags } from "./program-flags.js";
import { unreachedFlagsIn, type UnreachedFlags } from "./unreached-flags.js";
import { push } from "../../../push.js";

/** What opens marks: the interface into which a program writes flags, or the package that has it or is consented to. */
export type MarkOwner = ProgramFlags | UnreachedFlags | ForeignPackage;

/** What a program can see of marked declarations. */
export interface MarkWorld {
  /** What opens the marks of packages, by the folders of these. */
  readonly packages: ReadonlyMap<string, readonly MarkOwner[]>;
  /** The files that have marks, as paths are compared. */
  readonly files: ReadonlySet<string>;
  /** The names by which something marked can be referred to, under all its names in the program. */
  readonly names: ReadonlySet<string>;
  /** Those of `names` that are written out; the others are those of symbols, which each program names anew. */
  readonly written: ReadonlySet<string>;
  /** What names these. */
  readonly symbols: readonly ts.Node[];
  /** The names that a call can be written with whose signature or parameters are marked by themselves. */
  readonly signatures: ReadonlySet<string>;
  /** Those of `names` that a marked `export *` hands on. */
  readonly starred: ReadonlySet<string>;
  /** The names of what holds one of `names` as a key: `KEY` of `wall[KEY]`. */
  readonly keyHolders: ReadonlySet<string>;
  /** The names that lead to what has a call signature that is marked. */
  readonly callables: GatedNames;
  /** All of these in one: texts are searched for a set at once, and what a search needs is made once for each set. */
  readonly searched: ReadonlySet<string>;
  /** Those of all these that any file may refer to: they stand by themselves, and not only behind a dot as members do. */
  readonly direct: ReadonlySet<string>;
  /** The names that lead to what the other ones are members of: a file without any of them does not refer to these. */
  readonly leading: GatedNames;
  /** All of the last two. */
  readonly entries: GatedNames;
  /** All names of all these: what is asked about a text is read of it at one go. */
  readonly read: ReadonlySet<string>;
}

export const noMarks: MarkWorld = {
  packages: new Map(),
  files: new Set(),
  names: new Set(),
  written: new Set(),
  symbols: [],
  signatures: new Set(),
  starred: new Set(),
  keyHolders: new Set(),
  callables: new Set(),
  searched: new Set(),
  direct: new Set(),
  leading: new Set(),
  entries: new Set(),
  read: new Set(),
};

/**
 * Reads what a program can see of marks. A program without an interface that extends `FlagsOf` has none, unless it asks
 * for those of packages that know nothing of Proviso.
 *
 * @param filesMentioning for who remembers what files say from one program to the next
 * @param readNames for who remembers names from one program to the next
 */
export function markWorld(
  context: AnalysisContext,
  filesMentioning: FilesMentioning,
  readNames: Partial<ReadNames> = {},
): MarkWorld {
  const { compiler } = context;
  const { ofFile, ofProgram } = { ...readAnew, ...readNames };
  const isAlone = readNames.ofFile === undefined;
  const programFlags = programFlagsIn(context, filesMentioning);
  const packages = new Map<string, MarkOwner[]>();
  for (const flags of programFlags) {
    push(packages, flags.folder, flags);
  }
  const unreached = unreachedFlagsIn(context, filesMentioning, new Set(packages.keys()));
  for (const flags of unreached) packages.set(flags.folder, [flags]);
  const foreign = foreignPackagesIn(context, filesMentioning, new Set(packages.keys()));
  for (const owner of foreign) packages.set(owner.folder, [owner]);
  const tags = new Set([
    ...(programFlags.length + unreached.length > 0 ? tagsOf(programFlags) : []),
    ...(foreign.length > 0 ? foreignTags : []),
  ]);
  const files = new Set<string>();
  const defaults = new Set<string>();
  const marked: MarkedNames[] = [];
  const words = [...[...tags].map((tag) => `@${tag}`), ...(programFlags.length > 0 ? lockWords : [])];
  for (const word of words) {
    for (const fileName of filesMentioning(word, packages.keys())) {
      if (files.has(comparable(fileName)) || !packages.has(packageFolderOf(context, fileName))) continue;
      const file = compiler.sourceFile(fileName);
      if (!file) continue;
      files.add(comparable(fileName));
      const names = ofFile(context, file, tags);
      marked.push(names);
      if (names.names.has("default")) defaults.add(fileName);
    }
  }
  const starred = new Set(marked.flatMap((each) => [...each.starred]));
  const names = ofProgram(marked, () => namesOfMarks(context, marked, defaults, isAlone));
  const symbols = marked.flatMap((each) => each.symbols);
  const all = withSymbols(context, names.names, symbolNamesOf(context, symbols));
  return { ...names, names: all, written: names.names, symbols, packages, files, starred };
}

/** The names under which a program can refer to what is marked. */
export type NamesOfMarks = Pick<
  MarkWorld,
  "names" | "signatures" | "keyHolders" | "callables" | "searched" | "direct" | "leading" | "entries" | "read"
>;

/** Reads the names of what is marked, or knows them from the program before. */
export interface ReadNames {
  /** In a file; the same object as long as they are the same. */
  readonly ofFile: (context: AnalysisContext, file: ts.SourceFile, tags: ReadonlySet<string>) => MarkedNames;
  /** In a program. */
  readonly ofProgram: (marked: readonly MarkedNames[], read: () => NamesOfMarks) => NamesOfMarks;
}

// Who looks at one program alone need not know what no file of it can have to do with.
const readAnew: ReadNames = {
  ofFile: (context, file, tags) => {
    const { compiler } = context;
    return markedNamesIn(context, file, tags, {
      unreached: unreachedStatements(context, file, (name) => isNamedBeside(compiler, file.fileName, name)),
    });
  },
  ofProgram: (_, read) => read(),
};

function namesOfMarks(
  { compiler }: AnalysisContext,
  marked: readonly MarkedNames[],
  defaults: ReadonlySet<string>,
  isAlone: boolean,
): NamesOfMarks {
  const all = (kind: "names" | "signatures" | "free" | "types" | "callables"): Set<string> => {
    const set = new Set<string>();
    for (const each of marked) for (const name of each[kind]) set.add(name);
    return set;
  };
  const names = all("names");
  const signatures = all("signatures");
  const hasSymbols = marked.some(({ symbols }) => symbols.length > 0);
  if (names.size + signatures.size === 0 && !hasSymbols) return noMarks;
  const free = all("free");
  const members = new Set([...names, ...signatures].filter((name) => !free.has(name)));
  const modules = programModules(compiler);
  // `export { paint as name }`: what a member is called may be the name of something else, too.
  const alone = closeOverRenames(modules, { names, signatures, free, types: all("types"), defaults });
  const searched = new Set([...names, ...signatures]);
  const direct = new Set([...searched].filter((name) => alone.has(name)));
  const keyed = keyHolders(compiler, modules, searched);
  const isUsed = isAlone ? membersUsed(compiler, direct, keyed) : () => true;
  const holders = new Set<string>();
  for (const each of marked)
    for (const [holder, held] of each.holders)
      if ([...held].some((member) => isUnnamed(member) || isUsed(member))) holders.add(holder);
  const isNameless = (members.size === 0 && !hasSymbols) || holders.has("");
  const leading = isNameless ? "unknown" : leadingNames(modules, holders, defaults);
  const entries = leading === "unknown" ? searched : new Set([...direct, ...leading]);
  const callable = all("callables");
  const callables = callable.size > 0 ? leadingNames(modules, callable, defaults) : callable;
  // By a key that the compiler alone knows, they may be referred to all the same: `gallery[`paint${number}`]`.
  for (const { unreached } of marked) for (const name of unreached) names.add(name);
  const read = new Set([...searched, ...keyed]);
  for (const each of [callables, leading]) if (each !== "unknown") for (const name of each) read.add(name);
  return { names, signatures, keyHolders: keyed, callables, searched, direct, leading, entries, read };
}

/** Whether a member may be referred to without its name: by a symbol or a constant, by a loop, `await` or two tags. */
const isUnnamed = (member: string): boolean => unnamed.has(member);
const unnamed: ReadonlySet<string> = new Set(["", "next", "then", "children"]);

/** The interfaces for the program's flags. */
export function programFlagsOf({ packages }: MarkWorld): readonly ProgramFlags[] {
  return [...packages.values()].flatMap((owners) =>
    owners.flatMap((owner) => ("kind" in owner ? [] : [owner])),
  );
}

/** The tags that may mark something: `experimental`, and those that a catalog has for it. */
export function tagsOf(programFlags: readonly ProgramFlags[]): ReadonlySet<string> {
  const tags = programFlags.flatMap(({ catalog }) => (isReadable(catalog) ? [...catalog.tags.keys()] : []));
  return new Set(["experimental", ...tags]);
}

/** Paths are compared in small letters: where the disk makes a difference, the names of symbols decide. */
export const comparable = (fileName: string): string => fileName.toLowerCase();

/** Whether a file can refer to something marked; never wrong when it says no. */
export function mayUseMarks(context: AnalysisContext, world: MarkWorld, fileName: string): boolean {
  const { compiler } = context;
  // Several rules ask of the same file.
  const answers = answered(context, world);
  let answer = answers.get(fileName);
  if (answer === undefined) {
    const text = compiler.textOf(fileName) ?? "";
    const hasAny = (names: GatedNames): boolean => fileHasNameOf(compiler, names, fileName, world.read);
    answers.set(fileName, (answer = hasNamesOfMarks(world, text, hasAny)));
  }
  return answer;
}

/** The same of a file with a text that no program has. */
export const mayTextUseMarks = (world: Omit<MarkWorld, "packages">, text: string): boolean =>
  hasNamesOfMarks(world, text, namesInText(world.read, text).has);

const answersByWorld = perAnalysis(() => new WeakMap<MarkWorld, Map<string, boolean>>());

function answered(context: AnalysisContext, world: MarkWorld): Map<string, boolean> {
  const worlds = answersByWorld(context);
  const answers = worlds.get(world) ?? new Map<string, boolean>();
  worlds.set(world, answers);
  return answers;
}

function hasNamesOfMarks(
  world: Omit<MarkWorld, "packages">,
  text: string,
  hasAny: (names: GatedNames) => boolean,
): boolean {
  const { names, keyHolders, callables, searched, direct, leading, entries } = world;
  // Nobody writes the name that the compiler has for a symbol.
  const mayUseSymbol =
    (mayBeCalledByLanguage(names) && mayUseSymbols(text)) ||
    (mayBeAwaited(names) && mayAwait(text)) ||
    childrenPlaces(names, text).length > 0;
  if (mayUseSymbol && leading === "unknown") return true;
  // `wall[KEY]`, and `lib[KEY]` after `import * as lib`.
  if (hasAny(keyHolders) && (hasAny(leading) || /\*\s*as\b/.test(text))) return true;
  if (hasAny(callables)) return true;
  // Most files have nothing of it, and are searched once.
  if (!hasAny(entries)) return false;
  if (hasAny(direct)) return true;
  return hasAny(leading) && (mayUseSymbol || hasAny(searched));
}
