import { push } from "../push.js";
import { editedText, type Edit, type EditedText } from "./edits/edit.js";
import { explicitExports, exportEdits } from "./edits/export-edits.js";
import type { EditContext } from "./edits/member-edits.js";
import { readMarks, type FileMarks } from "./marks/read-marks.js";
import type { MarkRules } from "./marks/marks.js";
import type { LockNames } from "./marks/lock.js";
import type { Outcome } from "./outcome.js";
import { blockEdits } from "./output/block.js";
import { candidateNames, markWords } from "./plan/candidate-names.js";
import { givenLiterals } from "./plan/given-literals.js";
import { byScopeAndName, hiddenNames, lockNames } from "./plan/hidden-names.js";
import { lockedExportEdits } from "./plan/locked-export-edits.js";
import { planExports } from "./plan/locked-exports.js";
import { moduleLockEdits } from "./plan/locked-modules.js";
import { planMembers } from "./plan/locked-members.js";
import { planNames, type PlannedName } from "./plan/locked-names.js";
import { overridingIn } from "./plan/overriding.js";
import { referenceEdits } from "./plan/reference-edits.js";
import { packageFiles } from "./scopes/package-files.js";
import { endOf, type DeclarationFile, type Scope } from "./scopes/scope.js";
import type { DeclarationParser } from "./syntax/declaration-parser.js";
import { declarationGuards } from "./syntax/guards.js";

/** The declarations of one package. */
export interface LockInput {
  readonly parser: DeclarationParser;
  /** The texts of all declaration files that belong together, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The file of the package that a specifier in one of its files leads to. */
  readonly resolve: (path: string, specifier: string) => string | undefined;
  readonly rules: MarkRules;
  /** How a file names the one that has the types of the locks: `./proviso-lock.js`. */
  readonly linkTo: (path: string) => string;
  /** Modules that export the interface for the program's flags as well, where there are locks: the package has none. */
  readonly flagsExports: readonly string[];
  /**
   * Scripts that get an ambient module with the interface instead, and modules whose `export =` gets a namespace with it.
   * Its text is written from the flags of the marks, and from what `export =` names.
   */
  readonly ambientFlags: {
    readonly paths: readonly string[];
    readonly text: (path: string, flags: ReadonlySet<string>, exported: string | undefined) => string;
  };
  /** Where members and classes begin that are not to be locked: what they need has been decided. */
  readonly settled: ReadonlyMap<string, ReadonlySet<number>>;
  /** Edits that are made beside those of the locks. */
  readonly otherEdits: ReadonlyMap<string, readonly Edit[]>;
}

/** The name of the interface that a package gets for the program's flags. */
export const flagsInterfaceName = "ExperimentalFeatureFlags";

export interface LockPlan {
  /** The files that change, by path. */
  readonly changes: ReadonlyMap<string, EditedText>;
  /** What became of each mark. */
  readonly outcomes: readonly Outcome[];
  /** The flags that the marks name. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Plans the locks of a package: which text each declaration file is to have, so that what is marked is refused by types
 * alone until a program opts in. Everything that is not about a mark stays as it is.
 */
export function planLocks(input: LockInput): LockPlan {
  const { parser, rules } = input;
  const is = declarationGuards(parser);
  const files = packageFiles(parser, is, input);
  const words = markWords(rules);
  const marked = files.readMentioning(words);
  const marksOf = new Map<DeclarationFile, FileMarks>();
  const markUp = (file: DeclarationFile): FileMarks => {
    let marks = marksOf.get(file);
    if (!marks) marksOf.set(file, (marks = readMarks(parser, is, rules, file)));
    return marks;
  };
  // What else names something that may get a lock, or may have to fit one.
  const names = candidateNames(marked, markUp, files.names, words);
  const all = new Set([...marked, ...files.readMentioning(names)]);
  const given = givenLiterals({ parser, is }, files, all, markUp, names);
  const overriding = overridingIn(
    { parser, is, names: files.names, given },
    [...all].map((file) => [file, markUp(file)] as const),
  );

  const outcomes: Outcome[] = [];
  const edits = new Map<DeclarationFile, Edit[]>();
  const planned: PlannedName[] = [];
  for (const file of marked) {
    const context = contextOf(file);
    const names = planNames(context, markUp(file), files.names, file, (scope) =>
      files.isImported(scope.path),
    );
    const settled = input.settled.get(file.path);
    const members = planMembers(
      context,
      markUp(file),
      file,
      files.names,
      overriding,
      (node) => settled !== undefined && node !== file.tree && settled.has(parser.startOf(node)),
    );
    planned.push(...names.names);
    outcomes.push(...names.outcomes, ...members.outcomes);
    edits.set(file, [...names.edits, ...members.edits]);
  }

  const handing = planExports(
    { names: files.names, contextOf: contextAt, marksOf: marksAt },
    marked,
    planned,
  );
  planned.push(...handing.names);
  outcomes.push(...handing.outcomes);

  const hidden = hiddenNames(files.names, planned, handing.isLocked, handing.modules);
  const locks = lockNames(files.names, planned, handing.modules);
  const byName = byScopeAndName(planned, () => true);
  for (const { scope, name, text } of planned) {
    if (!text.isNameable) continue;
    for (const exportedAs of namesExported(scope, name)) hidden.nameIn(scope, exportedAs);
  }
  const isNameable = (scope: Scope, name: string): boolean =>
    byName.get(scope)?.get(name)?.text.isNameable === true;
  for (const file of all) {
    const references = referenceEdits({ parser, is, names: files.names, hidden, isNameable }, file);
    push(edits, file, ...references);
  }
  for (const file of marked) {
    const own = lockedExportEdits(
      { ...contextOf(file), declared: files.names, handing, locks, hidden, isNameable },
      file,
    );
    push(edits, file, ...own);
  }

  for (const module of handing.modules.values()) {
    const file = fileAt(module.at.scope.path);
    const own = moduleLockEdits({ locks, hidden, isNameable }, module);
    push(edits, file, ...own);
  }

  const hasLocks = planned.length > 0 || [...edits.values()].some((each) => each.length > 0);
  const exporting = new Set(hasLocks ? input.flagsExports : []);
  const flags = new Set([...marksOf.values()].flatMap((marks) => [...marks.flags()]));
  const ambient = new Set(hasLocks ? input.ambientFlags.paths : []);
  for (const path of [...exporting, ...ambient, ...input.otherEdits.keys()]) files.fileAt(path);
  const byScope = new Map<Scope, PlannedName[]>();
  for (const each of planned) push(byScope, each.scope, each);
  const changes = new Map<string, EditedText>();
  for (const file of files.read()) {
    const context = contextOf(file);
    const own = [
      ...(edits.get(file) ?? []),
      ...hidden.editsOf(file.path),
      ...locks.editsOf(file.path),
      ...(input.otherEdits.get(file.path) ?? []),
    ];
    for (const scope of file.scopes) {
      const here = byScope.get(scope) ?? [];
      const specifiers = [...hidden.specifiersOf(scope), ...locks.specifiersOf(scope)];
      own.push(...scopeEdits(context, file, scope, here, specifiers));
    }
    if (ambient.has(file.path)) {
      const at = endOf(file.scope);
      const exported = file.scope.equals?.local.text;
      const lock = byScope.get(file.scope)?.find(({ name, only }) => name === exported && !only);
      const newText = input.ambientFlags.text(file.path, flags, lock?.lockName ?? exported);
      own.push({ start: at, end: at, newText });
    }
    if (exporting.has(file.path)) own.push(...flagsExport(context, file, own));
    const needed = withoutDoubles(own);
    if (needed.length === 0) continue;
    changes.set(
      file.path,
      editedText(file.text, [
        ...needed,
        ...blockEdits.linkEdits(file, input.linkTo(file.path), context.names, needed),
      ]),
    );
  }
  return { changes, outcomes, flags };

  function contextAt(path: string): EditContext {
    return contextOf(fileAt(path));
  }

  function marksAt(path: string): FileMarks {
    return markUp(fileAt(path));
  }

  function fileAt(path: string): DeclarationFile {
    const file = files.fileAt(path);
    if (!file) throw new Error(`no declarations at ${path}`);
    return file;
  }

  function contextOf(file: DeclarationFile): EditContext {
    const { text, path, scope } = file;
    const link = input.linkTo(path);
    const lockTypes = [...scope.imports].flatMap(([name, { specifier }]) => (specifier === link ? name : []));
    return { parser, is, text, names: namesFor(file, link), lockTypes: new Set(lockTypes) };
  }

  /** Gives users of a package that knows nothing of flags the interface to merge theirs into. */
  function flagsExport(
    context: EditContext,
    { scope, path }: DeclarationFile,
    others: readonly Edit[],
  ): readonly Edit[] {
    if (scope.kind !== "module" || scope.equals || scope.exported.has(flagsInterfaceName)) return [];
    const at = endOf(scope);
    const newText = `\nexport type { ${flagsInterfaceName} } from ${JSON.stringify(input.linkTo(path))};`;
    const isExplicit = others.some((edit) => edit.start === at && edit.newText.includes("\nexport {"));
    const explicit = isExplicit ? [] : explicitExports(context, scope, new Set());
    return [...explicit, { start: at, end: at, newText }];
  }

  function scopeEdits(
    context: EditContext,
    file: DeclarationFile,
    scope: Scope,
    here: readonly PlannedName[],
    handedOn: readonly string[],
  ): readonly Edit[] {
    if (here.length === 0 && handedOn.length === 0) return [];
    const result: Edit[] = [];
    const specifiers: string[] = [];
    const locked = new Set(here.flatMap(({ name, only }) => (only ? [] : [name])));
    for (const { name, parts, lockName, only } of here) {
      if (only) continue;
      const plan = exportEdits(context, scope, name, parts, lockName, locked);
      result.push(...plan.edits);
      specifiers.push(...plan.specifiers);
    }
    specifiers.push(...handedOn);
    if (specifiers.length > 0) result.push(...explicitExports(context, scope, locked));
    result.push(...blockEdits.block(context, marksOf.get(file), scope, here, [...new Set(specifiers)]));
    return result;
  }
}

function namesExported(scope: Scope, name: string): readonly string[] {
  const parts = scope.names.get(name) ?? [];
  const listed = scope.exportsOf.get(name) ?? [];
  if (listed.length > 0) return listed.map((each) => each.name);
  if (scope.equals?.local.text === name) return [];
  return [parts.some(({ defaultKeyword }) => defaultKeyword) ? "default" : name];
}

// Only a module can import the types by name; elsewhere, and where a name is taken, they are named with their module.
function namesFor({ scope, text }: DeclarationFile, link: string): LockNames {
  const from = `import(${JSON.stringify(link)}).`;
  const named = (name: string): string =>
    scope.kind === "module" && !new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text) ? name : from + name;
  return {
    open: named("Open"),
    closed: named("Closed"),
    required: named("OptInRequired"),
    first: named("OptInFirst"),
    removed: named("FeatureRemoved"),
  };
}

const withoutDoubles = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(
    edits.map((edit) => [`${edit.start} ${edit.end} ${edit.opened ?? ""} ${edit.newText}`, edit]),
  ).values(),
];
