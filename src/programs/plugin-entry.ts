import type { JsonNode, JsonObject } from "../json/json-tree.js";
import { parseJsonc } from "../json/parse-jsonc.js";
import { extendedPlugins, pluginsIn } from "./extended-plugins.js";

/** The entry of Proviso in `plugins`, with whatever stands in it. */
export type PluginEntry = Readonly<Record<string, unknown>>;

/** The entry among all plugins. There may be two: one with the name for the editor, one with the transformer. */
export function entryAmong(plugins: readonly unknown[]): PluginEntry {
  return Object.assign({}, ...plugins.filter(isOwn)) as PluginEntry;
}

/**
 * The entry that a `tsconfig.json` has, by itself or by what it extends. It is read from the files: TypeScript 7 leaves
 * plugins out of the options of a program.
 */
export function pluginEntryOf(configFile: string, text: string): PluginEntry {
  const plugins = pluginsIn(text) ?? extendedPlugins(configFile, text);
  return entryAmong(plugins.map(parseJsonc));
}

const isOwn = (plugin: unknown): plugin is PluginEntry =>
  typeof plugin === "object" && plugin !== null && isOwnEntry(plugin as PluginEntry);

/** Whether an entry of `plugins` is Proviso's, as tsserver or as ts-patch knows it. */
function isOwnEntry({ name, transform }: PluginEntry): boolean {
  return [name, transform].some((value) => typeof value === "string" && /^proviso(\/|$)/.test(value));
}

/** The same of an entry as it stands in a `tsconfig.json`. */
export function isOwnNode(node: JsonNode | undefined): node is JsonObject {
  return (
    node?.kind === "object" &&
    node.properties.some(({ key, value }) => value.kind === "scalar" && isOwnEntry({ [key]: value.value }))
  );
}
