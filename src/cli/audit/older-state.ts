import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { PackageState } from "../../audit/state/package-state.js";
import { tarballState } from "../../states/archive-state.js";
import { folderState } from "../../states/folder-state.js";
import { gitState, isGitRef, lastTag } from "../../states/git-state.js";
import { publishedState } from "../../states/published-state.js";
import { Refusal } from "../refusal.js";

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
): Promise<PackageState> {
  if (named === undefined) return latestState(folder, name);
  const path = resolve(cwd, named);
  const onDisk = statSync(path, { throwIfNoEntry: false });
  if (onDisk) return localState(path, named, onDisk.isDirectory());
  const isVersion = /^[\^~<>=\s]*v?\d+(\.|$)/.test(named) || named === "latest";
  if (!isVersion && (await isGitRef(folder, named))) return refState(folder, named);
  const published = await publishedState(folder, name, named);
  if (!("why" in published)) return published;
  // A tag may be called as a version is.
  if (await isGitRef(folder, named)) return refState(folder, named);
  throw new Refusal({ code: "state-missing", name, state: named, ...published });
}

async function latestState(folder: string, name: string): Promise<PackageState> {
  const published = await publishedState(folder, name, "latest");
  if (!("why" in published)) return published;
  const tag = await lastTag(folder);
  if (tag === undefined) throw new Refusal({ code: "state-missing", name, state: "latest", ...published });
  return refState(folder, tag);
}

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

async function refState(folder: string, ref: string): Promise<PackageState> {
  const state = await gitState(folder, ref);
  if (!state) throw new Refusal({ code: "state-unreadable", state: ref });
  return state;
}
