import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The program that an installed TypeScript 7 is; nothing where it has none for this machine. */
export async function executableIn(folder: string): Promise<string | undefined> {
  try {
    const file = pathToFileURL(join(folder, "lib", "getExePath.js")).href;
    const { default: getExePath } = (await import(file)) as { readonly default: () => string };
    return getExePath();
  } catch {
    return undefined;
  }
}
