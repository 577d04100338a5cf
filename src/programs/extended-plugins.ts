import { readFileSync } from "node:fs";
import { locateConfig } from "../compilers/locate-config.js";
import { JsonError, parseJsonc, propertyOf, type JsonNode } from "../json/json-tree.js";

/**
 * The plugins that a `tsconfig.json` has by what it `extends`, each as JSON. A base that cannot be read has none: the
 * compiler will say what is wrong with it.
 */
export function extendedPlugins(configFile: string, text: string): readonly string[] {
  return pluginsOfBases(configFile, text, new Set([configFile]));
}

function pluginsOfBases(configFile: string, text: string, seen: Set<string>): readonly string[] {
  const root = parsed(text);
  const written = root?.kind === "object" ? propertyOf(root, "extends")?.value : undefined;
  const bases = written?.kind === "array" ? written.elements : written ? [written] : [];
  // The last base counts, and in each what it says itself before what it extends.
  for (const base of bases.toReversed()) {
    if (base.kind !== "scalar" || typeof base.value !== "string") continue;
    const file = locateConfig(configFile, base.value);
    if (file === undefined || seen.has(file)) continue;
    seen.add(file);
    const baseText = readFileSync(file, "utf8");
    const plugins = pluginsIn(baseText) ?? pluginsOfBases(file, baseText, seen);
    if (plugins.length > 0) return plugins;
  }
  return [];
}

/** The plugins that a text lists itself, each as JSON; nothing where it has no list. */
export function pluginsIn(text: string): readonly string[] | undefined {
  const root = parsed(text);
  const options = root?.kind === "object" ? propertyOf(root, "compilerOptions")?.value : undefined;
  const plugins = options?.kind === "object" ? propertyOf(options, "plugins")?.value : undefined;
  if (plugins?.kind !== "array") return undefined;
  return plugins.elements.map(({ start, end }) => text.slice(start, end));
}

function parsed(text: string): JsonNode | undefined {
  try {
    return parseJsonc(text);
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}
