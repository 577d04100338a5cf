import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry, FeatureEntry } from "../catalog/feature.js";
import { isReadable, readCatalog } from "../catalog/read-catalog.js";
import type { FlagUnusedFinding } from "../finding.js";
import type { GatedWorld } from "../gates/lock/gated-world.js";
import { isNamedAsLibrary } from "../program/compiler-library.js";
import { fileOf } from "../program/place-of.js";
import { hasKeyOf } from "../references/name-places.js";
import { flagFlow } from "./flag-flow.js";
import { mayBeNeededByLocks } from "./needed-by-locks.js";
import type { WrittenFlag } from "./written-flags.js";
import { walk } from "../program/walk.js";

/**
 * A flag that opens nothing which the program refers to, as a finding; nothing where a name that it opens stands in
 * quotes, as in `Pick<App<"A">, "onWsConnect">` or a union of keys: whoever has such a key has a reason. Nor is anything said
 * where types refuse by themselves what is marked, and may refuse more than what is referred to.
 */
export function unusedFlag(
  context: AnalysisContext,
  world: GatedWorld,
  { node, ...flag }: WrittenFlag,
): FlagUnusedFinding | undefined {
  const names = openedNames(context, world, flag.catalog, flag.feature);
  if (isKeyed(context, new Set(names.keys())) || mayBeNeededByLocks(context, world.marks, flag))
    return undefined;
  return {
    ...flag,
    code: "flag-unused",
    isExported: flagFlow(context, node).destinations.some(({ place }) => isExported(context, place)),
    mayBeNeeded: isNamedElsewhere(context, names),
  };
}

/** The names that a feature opens, with the files that declare them. */
function openedNames(
  context: AnalysisContext,
  { apis }: GatedWorld,
  catalog: CatalogEntry,
  { flag }: FeatureEntry,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { compiler } = context;
  const names = new Map<string, Set<string>>();
  for (const gated of apis) {
    const type = gated.catalog && compiler.typeOfTypeNode(gated.catalog);
    const entry = type && readCatalog(context, type);
    const api =
      entry && isReadable(entry) && entry === catalog ? compiler.typeOfTypeNode(gated.api) : undefined;
    const feature = api && compiler.propertyOf(api, flag);
    const members = feature && compiler.typeOf(feature);
    for (const member of members ? compiler.propertiesOf(members) : []) {
      const files = compiler.declarationsOf(member).map((node) => fileOf(context, node).fileName);
      const name = compiler.nameOf(member);
      names.set(name, new Set([...(names.get(name) ?? []), ...files]));
    }
  }
  return names;
}

function isKeyed({ compiler }: AnalysisContext, names: ReadonlySet<string>): boolean {
  const files = compiler.fileNames().filter((fileName) => compiler.isChecked(fileName));
  return files.some((fileName) => hasKeyOf(names, compiler.textOf(fileName) ?? ""));
}

/**
 * Whether a file beside those that declare a name has it: a structure that asks for it is no use, but needs the flag.
 *
 *     function start(app: { onWsConnect(handler: Handler): void }): void
 */
function isNamedElsewhere(
  { compiler }: AnalysisContext,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return compiler.fileNames().some((fileName) => {
    // The language's own has a member of nearly every name.
    if (isNamedAsLibrary(fileName)) return false;
    const text = compiler.textOf(fileName) ?? "";
    return [...names].some(([name, declaring]) => !declaring.has(fileName) && text.includes(name));
  });
}

/** Whether what is made at a place is exported: by the statement that it stands in, or by the name that it has there. */
function isExported(context: AnalysisContext, place: ts.Node): boolean {
  const { compiler, is } = context;
  let node = place;
  let name: string | undefined;
  while (!is.sourceFile(node.parent)) {
    node = node.parent;
    const declared = (node as Partial<ts.NamedDeclaration>).name;
    if (declared && is.identifier(declared)) name = declared.text;
  }
  const file = node.parent;
  const { text } = file;
  if (is.exportAssignment(node) || /^export\b/.test(text.slice(compiler.startOf(node), node.end)))
    return true;
  if (name === undefined) return false;
  let isNamed = false;
  walk(compiler, file, (child) => {
    if (is.exportSpecifier(child)) isNamed ||= (child.propertyName ?? child.name).text === name;
    else if (is.exportAssignment(child))
      isNamed ||= is.identifier(child.expression) && child.expression.text === name;
    return !isNamed && !is.block(child);
  });
  return isNamed;
}
