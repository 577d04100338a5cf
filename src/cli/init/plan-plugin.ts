import type { TextChange } from "../../analysis/opt-in/edit/text-change.js";
import { insertItem, styleOf, type JsonFile } from "../../json/insert-item.js";
import { isOwnNode } from "../../programs/plugin-entry.js";
import { JsonError, parseJsonc, propertyOf, type JsonNode, type JsonObject } from "../../json/json-tree.js";

/** What a `tsconfig.json` lacks of the plugin entry: data, not words. */
export type PluginPlan =
  | { readonly kind: "changes"; readonly changes: readonly TextChange[] }
  /** The file is not what a `tsconfig.json` can be, from this position on. */
  | { readonly kind: "unreadable"; readonly position: number };

/** What the entry must have, for the editor by its name, for the transformer by the other two. */
const entry = { name: "proviso", transform: "proviso/transformer", transformProgram: true } as const;
const entryText = `{ ${Object.entries(entry)
  .map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  .join(", ")} }`;

/**
 * Plans how the plugin entry gets into a `tsconfig.json`; no changes where it is there.
 *
 * @param inherited the plugins that the file has by `extends`, as JSON: a list of its own would hide them
 */
export function planPlugin(json: JsonFile, inherited: readonly string[]): PluginPlan {
  try {
    return { kind: "changes", changes: changesOf(json, inherited) };
  } catch (error) {
    if (error instanceof JsonError) return { kind: "unreadable", position: error.position };
    throw error;
  }
}

function changesOf(json: JsonFile, inherited: readonly string[]): readonly TextChange[] {
  const { file, text } = json;
  const others = inherited.filter((plugin) => !isOwnNode(parseJsonc(plugin)));
  const own = inherited.map((plugin) => parseJsonc(plugin)).filter(isOwnNode);
  const plugins = `"plugins": [${[...others, entryText].join(", ")}]`;
  const root = parseJsonc(text);
  if (!root) {
    // The compiler takes an empty file for an empty object.
    const { newLine, unit } = styleOf(text);
    const lines = ["{", `${unit}"compilerOptions": {`, unit + unit + plugins, `${unit}}`, "}", ""];
    const isOpen = text !== "" && !/[\n\uFEFF]$/.test(text);
    const newText = (isOpen ? newLine : "") + lines.join(newLine);
    return [{ file, start: text.length, end: text.length, newText }];
  }
  const options = propertyOf(objectOf(root), "compilerOptions");
  const list = options && propertyOf(objectOf(options.value), "plugins");
  if (!list && own.some((plugin) => missingIn(own, plugin) === undefined)) return [];
  if (!options) {
    const { newLine, unit } = styleOf(text);
    const isOneLine =
      !text.slice(root.start, root.end).includes("\n") && objectOf(root).properties.length > 0;
    const value = isOneLine ? `{ ${plugins} }` : `{${newLine}${unit}${unit}${plugins}${newLine}${unit}}`;
    return insertItem(json, objectOf(root), `"compilerOptions": ${value}`);
  }
  if (!list) return insertItem(json, objectOf(options.value), plugins);
  if (list.value.kind !== "array") throw new JsonError(list.value.start);
  const entries = list.value.elements.filter(isOwnNode);
  if (entries.length === 0) return insertItem(json, list.value, entryText);
  return entries.flatMap((plugin) => completed(json, plugin, missingIn(entries, plugin) ?? []));
}

type Key = keyof typeof entry;

/** The keys that an entry lacks. Two entries may share the work: one with the name, one with the transformer. */
function missingIn(entries: readonly JsonObject[], plugin: JsonObject): readonly Key[] | undefined {
  const lacks = (node: JsonObject, key: Key): boolean => {
    const value = propertyOf(node, key)?.value;
    return value?.kind !== "scalar" || value.value !== entry[key];
  };
  const transforms = entries.find((node) => !lacks(node, "transform"));
  const missing: Key[] = [];
  if (plugin === entries[0] && entries.every((node) => lacks(node, "name"))) missing.push("name");
  if (!transforms && plugin === entries[0]) missing.push("transform");
  if ((plugin === transforms || (!transforms && plugin === entries[0])) && lacks(plugin, "transformProgram"))
    missing.push("transformProgram");
  return missing.length > 0 ? missing : undefined;
}

function completed(json: JsonFile, plugin: JsonObject, missing: readonly Key[]): readonly TextChange[] {
  const written = missing.flatMap((key) => {
    const { value } = propertyOf(plugin, key) ?? {};
    if (!value) return [];
    return [{ file: json.file, start: value.start, end: value.end, newText: JSON.stringify(entry[key]) }];
  });
  const added = missing.filter((key) => !propertyOf(plugin, key));
  if (added.length === 0) return written;
  const text = added.map((key) => `"${key}": ${JSON.stringify(entry[key])}`).join(", ");
  return [...written, ...insertItem(json, plugin, text)];
}

function objectOf(node: JsonNode): JsonObject {
  if (node.kind !== "object") throw new JsonError(node.start);
  return node;
}
