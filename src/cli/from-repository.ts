import { existsSync } from "node:fs";
import { delimiter, dirname, join, posix, relative } from "node:path";
import type { DisplayPath } from "../report/display-path.js";
import { slashed } from "./targets.js";

/**
 * Has paths that are shown from where a command runs as the repository around it has them: GitHub knows no others, and
 * passes over what it is told of `src/app.ts` where that is `packages/app/src/app.ts`.
 */
export function fromRepository(cwd: string): (shown: string) => string {
  const root = repositoryOf(cwd);
  const within = root === undefined ? "" : slashed(relative(root, cwd));
  return (shown) => (within === "" ? shown : posix.join(`${within}/`, shown));
}

/** Who has paths to show shows them as the repository has them. */
export function seenFromRepository<T extends { readonly displayPath: DisplayPath }>(
  shown: T,
  cwd: string,
): T {
  const inRepository = fromRepository(cwd);
  return { ...shown, displayPath: (file) => inRepository(shown.displayPath(file)) };
}

// Not asked of git, which refuses to answer in containers, where the files are somebody else's.
function repositoryOf(cwd: string): string | undefined {
  const ceilings = (process.env["GIT_CEILING_DIRECTORIES"] ?? "").split(delimiter);
  for (let folder = cwd; !ceilings.includes(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
  return undefined;
}
