import { dirname } from "node:path";
import { manifestIn } from "./manifest-in.js";

const entries = ["exports", "main", "module", "types", "typings"];

/** Whether a project belongs to a package that others can import: its `package.json` says what they get. */
export function isImportable(configFile: string): boolean {
  for (let folder = dirname(configFile); ; folder = dirname(folder)) {
    const manifest = manifestIn(folder);
    if (manifest) return entries.some((entry) => entry in manifest);
    if (folder === dirname(folder)) return false;
  }
}
