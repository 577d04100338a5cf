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
 * The last tag before the newest commit.
 *
 * @param name a package; where a repository tags its packages each by itself, as `name@1.2.0`, only its own tags count
 */
export async function lastTag(folder: string, name: string): Promise<string | undefined> {
  return (await described(folder, ["--match", `${name}@*`])) ?? (await described(folder, []));
}

async function described(folder: string, options: readonly string[]): Promise<string | undefined> {
  const run = await runTool("git", ["describe", "--tags", "--abbrev=0", ...options], folder);
  const tag = run.ok ? run.stdout.toString("utf8").trim() : "";
  return tag === "" ? undefined : tag;
}
