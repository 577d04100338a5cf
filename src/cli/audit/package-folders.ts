import { dirname, join } from "node:path";

/** All `node_modules` that are seen from a folder, the nearest first, whether they are there or not. */
export function packageFolders(folder: string): readonly string[] {
  const own = join(folder, "node_modules");
  const parent = dirname(folder);
  return parent === folder ? [own] : [own, ...packageFolders(parent)];
}
