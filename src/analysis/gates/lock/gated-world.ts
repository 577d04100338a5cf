import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { searchAllFiles, type FilesMentioning } from "../../program/files-mentioning.js";
import { unlockedMembers } from "../mark/unlocked-classes.js";
import { markWorld, type MarkWorld, type ReadNames } from "../mark/mark-world.js";
import type { GatedNames } from "../../references/gated-names.js";
import { mayNameByVariable, hasNameOf } from "../../references/name-places.js";
import { lastName, referenceName, type Reference } from "../../program/syntax.js";
import { dependsOnParameter } from "./depends-on-parameter.js";
import { gateKey } from "./gate.js";
import type { GatedApi } from "./gated-api.js";
import { aliasOfParameter, gatingsOfName, isGated, typeNodeFor } from "./gatings.js";
import { keySearch } from "./keys-elsewhere.js";
import { lockedValues, type LockedValues } from "./locked-values.js";
import { perSession } from "../../program/per-session.js";
import { walk } from "../../program/walk.js";

/** What a program can see of experimental APIs, read from the few files that write `Gated<…>`. */
export interface GatedWorld {
  /** The names of all gated members, or `"unknown"` where they cannot be listed. */
  readonly names: GatedNames;
  /** The names of all flags that lock a member, or `"unknown"` where they cannot be listed. */
  readonly flags: GatedNames;
  /** The experimental APIs with their catalogs. */
  readonly apis: readonly GatedApi[];
  /** Whether a file may name a gated member by a key that is written in another file: `app[KEY]`. */
  readonly hasKeys: () => boolean;
  /** Whether it may by any key at all: if not, `list[index]` is not worth a look. */
  readonly mayHaveKeys: () => boolean;
  /** What may be handed on with a value for a locked member in it: `configure(options)`. */
  readonly values: LockedValues;
  /** Those of `names` that are marked in a class whose objects have flags, and that nobody has locked. */
  readonly unlocked: ReadonlySet<string>;
  /** What is gated by a mark on its declaration. */
  readonly marks: MarkWorld;
}

/** Whether a file with this text can refer to a gated member; never wrong when it says no. */
export function mayReferTo({ names, hasKeys }: Pick<GatedWorld, "names" | "hasKeys">, text: string): boolean {
  if (names !== "unknown" && names.size === 0) return false;
  return hasNameOf(names, text) || (mayNameByVariable(text) && hasKeys());
}

/**
 * Reads the gated world of a program. An alias that hands its own parameter on, as
 * `type Mine<A, F> = Gated<Stable, A, F, C>` does, gates too, and so does `import { Gated as Locked }`.
 *
 * @param filesMentioning for who remembers what files say from one program to the next
 * @param hasKeys for who would rather look at one file than search all of them
 * @param readNames for who remembers the names of what is marked from one program to the next
 */
export function gatedWorld(
  context: AnalysisContext,
  filesMentioning: FilesMentioning = searchAllFiles(context),
  hasKeys?: () => boolean,
  readNames?: Partial<ReadNames>,
): GatedWorld {
  const { compiler } = context;
  const search: Search = { context, found: new Map(), queue: gatedByName(context, filesMentioning) };
  const seen = new Set<string>();
  for (let name = search.queue.shift(); name !== undefined; name = search.queue.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const fileName of filesMentioning(name)) {
      const file = compiler.sourceFile(fileName);
      if (file) readFile(search, file, name);
    }
  }
  const apis = [...search.found.values()];
  const unlocked = unlockedMembers(context, filesMentioning);
  const gated = namesOf(context, apis);
  const names = gated === "unknown" || unlocked.size === 0 ? gated : new Set([...gated, ...unlocked]);
  const marks = markWorld(context, filesMentioning, readNames);
  const flags = flagsOf(context, apis);
  const keys = keySearch(context, names, apis);
  return {
    names,
    flags,
    apis,
    hasKeys: hasKeys ?? (() => keys().isWritten),
    mayHaveKeys: hasKeys ? () => true : () => keys().mayBeMade,
    values: lockedValues(context, apis, hasKeys !== undefined),
    unlocked,
    marks,
  };
}

/** What is looked for still, by its names, and what was found. */
interface Search {
  readonly context: AnalysisContext;
  readonly found: Map<ts.TypeNode, GatedApi>;
  readonly queue: string[];
}

/** The names of `Gated` itself, which a bundler may have made `Gated$1`. */
export function gatedByName(context: AnalysisContext, filesMentioning: FilesMentioning): string[] {
  const { compiler, is } = context;
  return filesMentioning(gateKey).flatMap((fileName) => {
    const statements = compiler.sourceFile(fileName)?.statements ?? [];
    return statements.flatMap((node) =>
      is.typeAlias(node) && isGated(context, node) ? [node.name.text] : [],
    );
  });
}

function readFile(search: Search, file: ts.SourceFile, name: string): void {
  const { renames, references } = namingsIn(search.context, file, name);
  search.queue.push(...renames);
  for (const reference of references) readReference(search, reference);
}

/** Where a file has a type by its name. */
interface Namings {
  /** The other names that it gives to it. */
  readonly renames: readonly string[];
  readonly references: readonly Reference[];
}

const namings = perSession(() => new WeakMap<ts.SourceFile, Map<string, Namings>>());

function namingsIn(context: AnalysisContext, file: ts.SourceFile, name: string): Namings {
  const known = namings(context).get(file) ?? new Map<string, Namings>();
  namings(context).set(file, known);
  let found = known.get(name);
  if (!found) known.set(name, (found = findNamings(context, file, name)));
  return found;
}

function findNamings(context: AnalysisContext, file: ts.SourceFile, name: string): Namings {
  const { compiler, is } = context;
  const renames: string[] = [];
  const references: Reference[] = [];
  walk(compiler, file, (node) => {
    if (is.importOrExportSpecifier(node)) {
      if (node.propertyName?.text === name) renames.push(node.name.text);
    } else if (is.importEquals(node)) {
      // `import Locked = proviso.Gated`
      const { moduleReference } = node;
      if (is.qualifiedName(moduleReference) && moduleReference.right.text === name)
        renames.push(node.name.text);
    } else if (is.reference(node) && nameOf(context, node) === name) references.push(node);
    return true;
  });
  return { renames, references };
}

function readReference({ context, found, queue }: Search, node: Reference): void {
  for (const gating of gatingsOfName(context, node)) {
    // What an alias writes itself was read where it stands.
    if (gating.api?.kind !== "parameter" && gating.catalog?.kind !== "parameter") continue;
    const api = typeNodeFor(context, node, gating.api);
    const catalog = typeNodeFor(context, node, gating.catalog);
    const handedOn = [api, catalog].map((argument) => argument && aliasOfParameter(context, argument));
    for (const alias of handedOn) if (alias) queue.push(alias.name.text);
    const [isOpenApi, isOpenCatalog] = handedOn;
    if (api && !isOpenApi) {
      found.set(node, { api, catalog: isOpenCatalog ? undefined : catalog });
    }
  }
}

function nameOf({ is }: AnalysisContext, node: Reference): string | undefined {
  const name = referenceName(is, node);
  return name && lastName(is, name).text;
}

/** Whether a file with this text can ask for a flag, as `App<"BLUEPRINTS">` does, or for a type that has one. */
export function mayAskForFlags(world: GatedWorld, text: string): boolean {
  return world.apis.length > 0 && (hasNameOf(world.flags, text) || hasNameOf(world.names, text));
}

function flagsOf({ compiler }: AnalysisContext, apis: readonly GatedApi[]): GatedNames {
  const flags = new Set<string>();
  for (const { api } of apis) {
    const type = compiler.typeOfTypeNode(api);
    if (!type || compiler.isAny(type)) continue;
    const features = compiler.propertiesOf(type);
    if (features.length === 0) return "unknown";
    for (const feature of features) flags.add(compiler.nameOf(feature));
  }
  return flags;
}

function namesOf(context: AnalysisContext, apis: readonly GatedApi[]): GatedNames {
  const { compiler } = context;
  const names = new Set<string>();
  for (const { api } of apis) {
    const type = compiler.typeOfTypeNode(api);
    // A module that was not found is an error of its own, and nothing of it is known to be gated.
    if (!type || compiler.isAny(type)) continue;
    const features = compiler.propertiesOf(type);
    const isOpen = dependsOnParameter(context, api);
    // `Gated<Stable, { [K in Flags]: Members<K> }, …>` in a generic function: what it opens is only known at each use.
    if (features.length === 0) return "unknown";
    for (const feature of features) {
      const members = compiler.typeOf(feature);
      if (!members) continue;
      // `{ [K in keyof S & string as `${K}Batch`]: … }`: what `S` is, each use of the alias says.
      if (isOpen && compiler.hasOpenNames(members)) return "unknown";
      for (const member of compiler.propertiesOf(members)) names.add(compiler.nameOf(member));
    }
  }
  return names;
}
