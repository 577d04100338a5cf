import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const entries = ["exports", "main", "module", "types", "typings"];

/** Whether a project belongs to a package that others can import: its `package.json` says what they get. */
export function isImportable(configFile: string): boolean {
  for (let folder = dirname(configFile); ; folder = dirname(folder)) {
    const manifest = manifestIn(folder);
    if (manifest) return entries.some((entry) => entry in manifest);
    if (folder === dirname(folder)) return false;
  }
}

function manifestIn(folder: string): object | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null ? manifest : undefined;
  } catch {
    return undefined;
  }
}
