import type { Problem } from "../problem.js";
import { readConfigFile, type ConfigFile } from "./config-file.js";

/**
 * All projects that a `tsconfig.json` stands for: those that it refers to, and those that they refer to, each once and
 * before those that need it, and itself last.
 */
export function projectsOf(configFile: string): readonly ConfigFile[] | Problem {
  const config = readConfigFile(configFile);
  return "code" in config ? config : withReferences(config, new Set());
}

function withReferences(config: ConfigFile, seen: Set<string>): readonly ConfigFile[] | Problem {
  if (seen.has(config.path)) return [];
  seen.add(config.path);
  const projects: ConfigFile[] = [];
  for (const path of config.references) {
    const reference = readConfigFile(path);
    if ("code" in reference) {
      return reference.code === "config-missing"
        ? { code: "reference-missing", file: config.path, reference: path }
        : reference;
    }
    const referenced = withReferences(reference, seen);
    if ("code" in referenced) return referenced;
    projects.push(...referenced);
  }
  return [...projects, config];
}
