import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type PackageManager = "npm" | "pnpm" | "yarn" | "bun";

const lockFiles: readonly (readonly [file: string, manager: PackageManager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

/** The package manager of a project: the one that it names, or whose lock file is nearest. */
export function packageManagerOf(folder: string): PackageManager {
  for (let current = folder; ; current = dirname(current)) {
    const named = namedIn(join(current, "package.json"));
    if (named) return named;
    const found = lockFiles.find(([file]) => existsSync(join(current, file)));
    if (found) return found[1];
    if (dirname(current) === current) return "npm";
  }
}

function namedIn(manifest: string): PackageManager | undefined {
  let text: string;
  try {
    text = readFileSync(manifest, "utf8");
  } catch {
    return undefined;
  }
  const [, name] = /^(npm|pnpm|yarn|bun)@/.exec(namedRelease(text) ?? "") ?? [];
  return name as PackageManager | undefined;
}

/** The release of a package manager that a `package.json` names: `pnpm@9.15.0`. */
export function namedRelease(manifest: string): string | undefined {
  try {
    const { packageManager } = JSON.parse(manifest) as { readonly packageManager?: unknown };
    return typeof packageManager === "string" ? packageManager : undefined;
  } catch {
    return undefined;
  }
}
