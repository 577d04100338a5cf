import type { PackageState } from "../audit/state/package-state.js";
import { archiveState } from "./archive-state.js";
import { runTool } from "./run-tool.js";

/** The package in a folder as it was at a commit, a tag or a branch. Nothing is checked out. */
export async function gitState(folder: string, ref: string): Promise<PackageState | undefined> {
  // What begins with a dash is no name of anything there, and git would take it for an option.
  if (ref.startsWith("-")) return undefined;
  const run = await runTool("git", ["archive", "--format=tar", ref, "."], folder);
  return run.ok ? archiveState(run.stdout, ref) : undefined;
}

export async function isGitRef(folder: string, ref: string): Promise<boolean> {
  if (ref.startsWith("-")) return false;
  return (await runTool("git", ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], folder)).ok;
}

export async function isInRepository(folder: string): Promise<boolean> {
  return (await runTool("git", ["rev-parse", "--git-dir"], folder)).ok;
}

/**
 * The last tag that has something to say of what is there: not the one that what is there is the release of, unless it is
 * the first. As what npm calls `latest`, it is none of a prerelease where there is another.
 *
 * @param name a package; where a repository tags its packages each by itself, as `name@1.2.0`, only its own tags count
 */
export async function lastTag(folder: string, name: string): Promise<string | undefined> {
  const base = name.replace(/^@[^/]+\//, "");
  const own = [`${name}@*`, `${base}@[0-9]*`, `${base}-v[0-9]*`, `${base}/v[0-9]*`];
  for (const matching of [own.flatMap((pattern) => ["--match", pattern]), []]) {
    for (const others of [["--exclude", "*[0-9].[0-9]*-*"], []]) {
      const tag = await beforeRelease(folder, [...matching, ...others]);
      if (tag !== undefined) return tag;
    }
  }
  return undefined;
}

/** The last tag; the one before it where nothing has changed since the last one. */
async function beforeRelease(folder: string, options: readonly string[]): Promise<string | undefined> {
  const last = await described(folder, options, "HEAD");
  if (last === undefined || !(await isCheckedOut(folder, last))) return last;
  const before = await described(folder, options, "HEAD^");
  if (before !== undefined) return before;
  // Where the history has been cut off, there may be another one.
  return (await printed(folder, ["rev-parse", "--is-shallow-repository"])) === "true" ? undefined : last;
}

/** Whether a tag stands at what is checked out, and nothing in a folder is different. */
async function isCheckedOut(folder: string, tag: string): Promise<boolean> {
  const commit = await printed(folder, ["rev-parse", "--verify", "--quiet", `${tag}^{commit}`]);
  if (commit !== (await printed(folder, ["rev-parse", "HEAD"]))) return false;
  return (await printed(folder, ["status", "--porcelain", "--untracked-files=no", "--", "."])) === "";
}

const described = async (
  folder: string,
  options: readonly string[],
  commit: string,
): Promise<string | undefined> => {
  const tag = await printed(folder, ["describe", "--tags", "--abbrev=0", ...options, commit]);
  return tag === "" ? undefined : tag;
};

async function printed(folder: string, args: readonly string[]): Promise<string | undefined> {
  const run = await runTool("git", args, folder);
  return run.ok ? run.stdout.toString("utf8").trim() : undefined;
}
