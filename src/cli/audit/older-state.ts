import { statSync } from "node:fs";
import { resolve } from "node:path";
import { isBuilt } from "../../audit/state/entry-points.js";
import type { PackageState } from "../../audit/state/package-state.js";
import { tarballState } from "../../states/archive-state.js";
import { folderState } from "../../states/folder-state.js";
import { gitState, isGitRef, isInRepository, lastTag } from "../../states/git-state.js";
import { isPublishable, publishedState, type FetchProblem } from "../../states/published-state.js";
import { Refusal } from "../../hosts/refusal.js";
import type { TagInstead } from "../../report/usage-problem.js";

/** What a package is compared with. */
export interface OlderState {
  readonly state: PackageState;
  /** That it is not the one that people would think of, and why. */
  readonly instead: TagInstead | undefined;
}

/**
 * The state that a package is compared with.
 *
 * @param folder the folder of the package
 * @param named a version, a git ref, a folder or a tarball; nothing for what npm has as `latest`, or without a network
 *   the last tag
 */
export async function olderState(
  cwd: string,
  folder: string,
  name: string,
  named: string | undefined,
  isPrivate = false,
): Promise<OlderState> {
  if (named === undefined) return latestState(folder, name, isPrivate);
  return { state: await namedState(cwd, folder, name, named), instead: undefined };
}

async function namedState(cwd: string, folder: string, name: string, named: string): Promise<PackageState> {
  // A variable of a CI that is not set must not stand for the folder itself.
  if (named.trim() === "") throw new Refusal({ code: "against-empty" });
  const path = resolve(cwd, named);
  const onDisk = statSync(path, { throwIfNoEntry: false });
  if (onDisk) return localState(path, named, onDisk.isDirectory());
  const isVersion = /^[\^~<>=\s]*v?\d+(\.|$)/.test(named) || named === "latest";
  if (!isVersion && (await isGitRef(folder, named))) return refState(folder, named);
  const version = named.startsWith(`${name}@`) ? named.slice(name.length + 1) : named;
  if (!isPublishable(version))
    throw new Refusal({ code: "ref-missing", state: named, ...(await place(folder)) });
  const published = await publishedState(folder, name, version);
  if (!("why" in published)) return published;
  // A tag may be called as a version is.
  if (await isGitRef(folder, named)) return refState(folder, named);
  throw new Refusal({ code: "state-missing", name, state: version, ...published, ...(await place(folder)) });
}

/** What is private has not been published; by its name npm may have something of a stranger's. */
async function latestState(folder: string, name: string, isPrivate: boolean): Promise<OlderState> {
  const published: PackageState | FetchProblem = isPrivate
    ? { why: "not-published", reason: "it is private" }
    : await publishedState(folder, name, "latest");
  if (!("why" in published)) return { state: published, instead: undefined };
  // Who is refused, or told nothing, does not want the release before the last one for the last one.
  if (published.why === "failed")
    throw new Refusal({ code: "latest-failed", name, reason: published.reason });
  const tag = await lastTag(folder, name);
  if (tag === undefined)
    throw new Refusal({ code: "no-older-state", name, ...published, ...(await place(folder)) });
  const instead = { code: "tag-instead", name, tag, ...published } as const;
  return { state: await refState(folder, tag, instead), instead: isPrivate ? undefined : instead };
}

const place = async (folder: string) => ({ folder, isRepository: await isInRepository(folder) });

/** The package in a folder or a tarball. */
export function localState(path: string, label: string, isFolder: boolean): PackageState {
  let state: PackageState | undefined;
  try {
    state = isFolder ? folderState(path, label) : tarballState(path, label);
  } catch {
    throw new Refusal({ code: "state-unreadable", state: label });
  }
  if (!state) throw new Refusal({ code: "state-unreadable", state: label });
  return state;
}

/** @param instead why it is this one, where nobody has named it */
async function refState(folder: string, ref: string, instead?: TagInstead): Promise<PackageState> {
  const state = await gitState(folder, ref);
  if (!state) throw new Refusal({ code: "state-unreadable", state: ref });
  if (!isBuilt(state)) throw new Refusal({ code: "ref-unbuilt", state: ref, instead });
  return state;
}
