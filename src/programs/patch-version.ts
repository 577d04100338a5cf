import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The version of ts-patch that the files of a folder would be compiled with; nothing where none is installed. */
export function patchVersion(folder: string): string | undefined {
  try {
    const file = createRequire(join(folder, "package.json")).resolve("ts-patch/package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}
