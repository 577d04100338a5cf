import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Problem } from "../problem.js";
import { supportedRange, supportOf, type SupportedTypeScript } from "./supported.js";

/** The TypeScript that a project has installed. */
export interface InstalledTypeScript {
  readonly version: string;
  /** The folder of the package. */
  readonly folder: string;
  readonly support: SupportedTypeScript;
  /** The file behind one of its modules. */
  readonly resolve: (module: string) => string;
}

/** Finds the TypeScript that the files of a folder would import. */
export function locateTypeScript(folder: string): InstalledTypeScript | Problem {
  const require = createRequire(join(folder, "package.json"));
  let manifest: string;
  let version: string;
  try {
    manifest = require.resolve("typescript/package.json");
    ({ version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string });
  } catch {
    return { code: "typescript-missing", folder };
  }
  const support = supportOf(version);
  if (!support) return { code: "unsupported-typescript", version, supported: supportedRange };
  return { version, folder: dirname(manifest), support, resolve: (module) => require.resolve(module) };
}
