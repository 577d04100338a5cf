import { dirname, relative } from "node:path/posix";
import type { Edit } from "./edits/edit.js";
import { catalogIn, type BuiltCatalog } from "./marks/catalog-in-types.js";
import type { MarkRules } from "./marks/marks.js";
import type { Outcome } from "./outcome.js";
import { lockFileText } from "./output/lock-file.js";
import { specifierOf } from "../package/declaration-paths.js";
import { flagsInterfaceName, planLocks, type LockPlan } from "./plan-locks.js";
import { flagsInterfaceIn, type FlagsInterface } from "./plan/flags-interface.js";
import { toolkitImports } from "./plan/toolkit-imports.js";
import { planClasses, type ClassesPlan } from "./receiver/plan-classes.js";
import { withClasses, withClassesBefore } from "./receiver/with-classes.js";
import { readScopes } from "./scopes/read-scopes.js";
import type { DeclarationFile } from "./scopes/scope.js";
import type { DeclarationParser } from "./syntax/declaration-parser.js";
import { declarationGuards } from "./syntax/guards.js";

/** A package whose declarations are to be locked. */
export interface PackageInput {
  readonly parser: DeclarationParser;
  /** The module in which programs write their flags. */
  readonly name: string;
  readonly version: string;
  readonly docs: string;
  readonly files: ReadonlyMap<string, string>;
  readonly resolve: (path: string, specifier: string) => string | undefined;
  /** The modules that users import by the package's name alone. */
  readonly mainFiles: readonly string[];
  /** Where the file with the types of the locks goes. */
  readonly lockFile: string;
  /** What a run before has locked: see `lockedTextsIn`. */
  readonly lockedBefore: readonly string[];
  /** Release tags that stand for flags, beside those that the catalog names. */
  readonly tags: ReadonlyMap<string, string>;
  /** Writes some of Proviso's own types, by their names. */
  readonly toolkit: (names: readonly string[]) => string;
}

export interface PackagePlan extends LockPlan {
  /** The text of the file with the types of the locks; nothing where no declaration needs it. */
  readonly lockFile: string | undefined;
  /** Whether the declarations need Proviso as a dependency all the same. */
  readonly needsToolkit: boolean;
  /** Places where the package opts in for its users. */
  readonly ownOptIns: readonly { readonly path: string; readonly at: number }[];
  readonly outcomes: readonly Outcome[];
}

/** Plans the locks of a package, with the file that they are made of. */
export function planPackage(input: PackageInput): PackagePlan {
  const catalog = catalogOf(input);
  const rules = rulesOf(catalog, input);
  // Flags of objects come first: what they open is in no need of the program's.
  const classes = planClasses({ ...input, rules });
  const plan = planProgramFlags(withClasses(input, classes), catalog, rules, classes.settled);
  return withClassesBefore(plan, classes);
}

/** What the tags of a package stand for, by its catalog and what was given. */
export const markRules = (input: Pick<PackageInput, "parser" | "files" | "tags">): MarkRules =>
  rulesOf(catalogOf(input), input);

const rulesOf = (catalog: BuiltCatalog | undefined, { tags }: Pick<PackageInput, "tags">): MarkRules => ({
  features: catalog?.features,
  tags: new Map([...(catalog?.tags ?? []), ...tags]),
});

function planProgramFlags(
  input: PackageInput,
  catalog: BuiltCatalog | undefined,
  rules: MarkRules,
  settled: ClassesPlan["settled"],
): PackagePlan {
  const { parser, files } = input;
  const is = declarationGuards(parser);
  const read = (path: string): DeclarationFile => readScopes({ parser, is }, path, files.get(path) ?? "");
  const linkTo = (path: string): string => specifierOf(relative(dirname(path), input.lockFile));

  const interfaces: FlagsInterface[] = [];
  const otherEdits = new Map<string, readonly Edit[]>();
  const names = new Set(["FlagsOf"]);
  let needsToolkit = false;
  const ownOptIns: { path: string; at: number }[] = [];
  for (const [path, text] of files) {
    if (!text.includes("proviso") && !text.includes("FlagsOf")) continue;
    const file = read(path);
    const flags = flagsInterfaceIn({ parser, is }, file, linkTo(path));
    if (flags) interfaces.push(flags);
    const imports = toolkitImports(parser, file, linkTo(path));
    for (const name of imports.names) names.add(name);
    needsToolkit ||= imports.needsToolkit;
    otherEdits.set(path, [...(flags?.edits ?? []), ...imports.edits]);
    for (const at of flags?.opened ?? []) ownOptIns.push({ path, at });
  }
  const flagsNames = [flagsInterfaceName, ...interfaces.map(({ name }) => name)];
  for (const [path, text] of files) {
    const mayOptIn = text.includes("declare module") && flagsNames.some((name) => text.includes(name));
    if (mayOptIn) ownOptIns.push(...optInsOf(parser, read(path), flagsNames));
  }

  const flagsName = interfaces[0]?.name ?? flagsInterfaceName;
  const isForeign = interfaces.length === 0;
  // A package of global declarations and ambient modules has no module to export the interface from: it gets one.
  const mainFiles = isForeign ? [...new Set(input.mainFiles.map(mainModule))] : [];
  const scripts = mainFiles.filter((path) => read(path).scope.kind === "script");
  const home = scripts.length === 0 ? homeOfFlags(mainFiles.map(read)) : undefined;
  const plan = planLocks({
    parser,
    files,
    resolve: input.resolve,
    rules,
    settled,
    linkTo,
    flagsExports: mainFiles,
    otherEdits,
    ambientFlags: {
      paths: home && !home.isThere ? [home.path] : scripts,
      text: (path, flags, exported) => {
        const catalogText = catalog?.text ?? foreignCatalog(input, flags);
        if (exported !== undefined) return namespaceFlags(exported, linkTo(path), catalogText);
        const namespace = exportedNamespace({ parser, is }, read(path), input.name);
        return ambientFlags(namespace ?? `module ${JSON.stringify(input.name)}`, linkTo(path), catalogText);
      },
    },
  });
  const flags = new Set(catalog ? [] : plan.flags);
  const text = lockFileText({
    packageName: input.name,
    flagsName,
    catalog: catalog?.text ?? foreignCatalog(input, flags),
    toolkit: input.toolkit([...names]),
    ...(scripts.length > 0 && { flagsModule: input.name }),
    ...(home && { flagsModule: specifierOf(relative(dirname(input.lockFile), home.path)) }),
  });
  return { ...plan, needsToolkit, ownOptIns, lockFile: plan.changes.size > 0 ? text : undefined };

  /** What `import * as all from "./all"` and `export = all` hand on: what a program adds to the one goes to the other. */
  function mainModule(path: string): string {
    let at = path;
    for (const seen = new Set<string>(); !seen.has(at);) {
      seen.add(at);
      const { equals, imports } = read(at).scope;
      const all = equals && imports.get(equals.local.text);
      if (all?.name === "*") at = input.resolve(at, all.specifier) ?? at;
    }
    return at;
  }
}

function catalogOf({ parser, files }: Pick<PackageInput, "parser" | "files">): BuiltCatalog | undefined {
  const is = declarationGuards(parser);
  for (const [path, text] of files) {
    if (!/\bdocs\b/.test(text) || !/\bfeatures\b/.test(text)) continue;
    const catalog = catalogIn(is, parser.parse(path, text));
    if (catalog) return catalog;
  }
  return undefined;
}

// A block that opens flags in what is published would open them for every user.
function optInsOf(
  { startOf }: DeclarationParser,
  { path, scopes }: DeclarationFile,
  flagsNames: readonly string[],
) {
  return scopes
    .filter(({ kind }) => kind === "augmentation")
    .flatMap(({ names }) => [...new Set(flagsNames)].flatMap((name) => names.get(name) ?? []))
    .map(({ statement }) => ({ path, at: startOf(statement) }));
}

/**
 * Beside `export =` a module exports nothing else: what a program adds to the module it adds to the namespace of that name,
 * so that is where the interface for its flags has to be.
 */
function homeOfFlags(mains: readonly DeclarationFile[]) {
  const [{ path, scope } = { path: "", scope: undefined }] = mains;
  const name = scope?.equals?.local.text;
  if (!scope || name === undefined || mains.some((main) => !main.scope.equals)) return undefined;
  const parts = scope.names.get(name);
  if (!parts) return undefined;
  return { path, isThere: parts.some(({ inner }) => inner?.names.has(flagsInterfaceName)) };
}

function namespaceFlags(name: string, link: string, catalog: string): string {
  return `
declare namespace ${name} {
    interface ${flagsInterfaceName} extends FlagsOf<${catalog}> {}
}
import type { FlagsOf } from ${JSON.stringify(link)};`;
}

/**
 * `declare module "electron" { export = Electron.Main; }` has nothing else, and what a program adds to the module it adds to
 * the namespace.
 */
function exportedNamespace(
  { parser, is }: Pick<PackageInput, "parser"> & { readonly is: ReturnType<typeof declarationGuards> },
  { tree, text, scope }: DeclarationFile,
  module: string,
): string | undefined {
  for (const statement of tree.statements) {
    if (!is.module(statement) || !is.stringLiteral(statement.name) || statement.name.text !== module)
      continue;
    const { body } = statement;
    const exported =
      body && is.moduleBlock(body) ? [...body.statements].find(is.exportAssignment) : undefined;
    if (!exported?.isExportEquals) continue;
    const name = text.slice(parser.startOf(exported.expression), exported.expression.end);
    const [root = ""] = name.split(".");
    if (/^[\w$.]+$/.test(name) && scope.names.get(root)?.some(({ kind }) => kind === "namespace"))
      return `namespace ${name}`;
  }
  return undefined;
}

/** @param place the namespace or module, as it is declared: `module "node"` */
function ambientFlags(place: string, link: string, catalog: string): string {
  const base = `import(${JSON.stringify(link)}).FlagsOf<${catalog}>`;
  return `
declare ${place} {
    type FlagsOf = ${base};
    interface ${flagsInterfaceName} extends FlagsOf {}
}`;
}

function foreignCatalog({ docs, version }: PackageInput, flags: ReadonlySet<string>): string {
  const features = [...flags]
    .sort()
    .map(
      (flag) =>
        `readonly ${JSON.stringify(flag)}: { readonly title: ${JSON.stringify(flag)}; readonly added: ${JSON.stringify(version)}; readonly status: "trial" }`,
    );
  return `{ readonly docs: ${JSON.stringify(docs)}; readonly features: { ${features.join("; ")} } }`;
}
