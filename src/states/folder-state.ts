import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeclarationPart, packageState, type PackageState } from "../audit/state/package-state.js";

/** The package in a folder, as it stands there; nothing where there is none. */
export function folderState(folder: string, label: string): PackageState | undefined {
  const files = new Map<string, string>();
  collect(folder, "", files);
  return packageState(label, files);
}

// Packages that are installed there are those of others.
function collect(folder: string, within: string, files: Map<string, string>): void {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within === "" ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && !entry.name.startsWith(".")) collect(folder, path, files);
    } else if (entry.isFile() && isDeclarationPart(path)) {
      files.set(path, readFileSync(join(folder, path), "utf8"));
    }
  }
}
