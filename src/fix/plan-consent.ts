import type { TextChange } from "../analysis/opt-in/edit/text-change.js";
import { insertItem, type JsonFile } from "../json/insert-item.js";
import { JsonError, parseJsonc, propertyOf, type JsonNode, type JsonObject } from "../json/json-tree.js";
import { isOwnNode } from "../programs/plugin-entry.js";

/** The names that a program is to consent to, by package. */
export type Consent = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Plans how consent gets into the plugin entry of a `tsconfig.json`. All that stands there stays as it is.
 *
 * @returns nothing where the file has no entry of its own that asks for foreign marks, or cannot be read
 */
export function planConsent(json: JsonFile, consent: Consent): readonly TextChange[] | undefined {
  try {
    const entry = entryIn(json.text);
    return entry && changesOf(json, entry, consent);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

function entryIn(text: string): JsonObject | undefined {
  const root = parseJsonc(text);
  const options = valueOf(root, "compilerOptions");
  const plugins = valueOf(options, "plugins");
  if (plugins?.kind !== "array") return undefined;
  // Of two entries, the one that asks.
  return plugins.elements.filter(isOwnNode).find((entry) => propertyOf(entry, "foreign"));
}

const valueOf = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.kind === "object" ? propertyOf(node, key)?.value : undefined;

function changesOf(json: JsonFile, entry: JsonObject, consent: Consent): readonly TextChange[] | undefined {
  const given = valueOf(entry, "optIn");
  if (!given) {
    const packages = [...consent].map(([name, declared]) => written(name, declared));
    return insertItem(json, entry, `"optIn": { ${packages.join(", ")} }`);
  }
  if (given.kind !== "object") return undefined;
  const added = [...consent].filter(([name]) => !propertyOf(given, name));
  const lists = [...consent].flatMap(([name, declared]) => {
    const list = valueOf(given, name);
    return list?.kind === "array" ? insertItem(json, list, names(declared)) : [];
  });
  if (added.length === 0) return lists;
  const packages = added.map(([name, declared]) => written(name, declared));
  return [...lists, ...insertItem(json, given, packages.join(", "))];
}

const names = (declared: ReadonlySet<string>): string =>
  [...declared].map((name) => JSON.stringify(name)).join(", ");

const written = (name: string, declared: ReadonlySet<string>): string =>
  `${JSON.stringify(name)}: [${names(declared)}]`;
