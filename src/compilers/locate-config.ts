import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";

/** The file that a `tsconfig.json` extends: by a path, or of a package, as `@tsconfig/node20`. */
export function locateConfig(configFile: string, base: string): string | undefined {
  if (isAbsolute(base) || /^\.\.?([\\/]|$)/.test(base)) {
    const path = resolve(dirname(configFile), base);
    return [path, `${path}.json`].find(isFile);
  }
  const { resolve: find } = createRequire(configFile);
  for (const name of [`${base}/tsconfig.json`, base, `${base}.json`]) {
    try {
      const file = find(name);
      if (file.endsWith(".json")) return file;
    } catch {
      // Not by this name.
    }
  }
  return undefined;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
