import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { PackageState } from "../../audit/state/package-state.js";
import { compareVersions, versionOf } from "../../audit/semantic-version.js";
import type { CatalogPackage } from "../catalog-packages.js";
import { manifestIn } from "../manifest-in.js";
import { Refusal } from "../../hosts/refusal.js";
import { isPublishable, publishedState } from "../../states/published-state.js";
import { localState } from "./older-state.js";
import { packageFolders } from "./package-folders.js";

/**
 * The next versions of libraries, by their names: those that are named, and those that are installed beside under
 * another name, as `npm install queue-next@npm:queue@3` does.
 *
 * @param named folders, tarballs, or names with a version: `queue@3.0.0`
 */
export async function nextStates(
  cwd: string,
  libraries: readonly CatalogPackage[],
  named: readonly string[],
): Promise<ReadonlyMap<string, PackageState>> {
  const known = [...new Set(libraries.flatMap(({ name }) => name ?? []))];
  const found = new Map<string, PackageState>();
  for (const library of libraries) {
    const beside = installedBeside(library, packageFolders(cwd));
    if (library.name !== undefined && beside) found.set(library.name, beside);
  }
  for (const each of named) {
    const state = await namedState(cwd, each, known);
    const { name } = state.manifest;
    refuseUnknown(name, known);
    found.set(name, state);
  }
  return found;
}

function refuseUnknown(name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new Refusal({ code: "library-unknown", name, known });
}

async function namedState(cwd: string, named: string, known: readonly string[]): Promise<PackageState> {
  const path = resolve(cwd, named);
  const onDisk = statSync(path, { throwIfNoEntry: false });
  if (onDisk) return localState(path, named, onDisk.isDirectory());
  const [, name, version] = /^(@?[^@]+)@(.+)$/.exec(named) ?? [];
  if (name === undefined || version === undefined || !isPublishable(version))
    throw new Refusal({ code: "library-unnamed", named });
  // Before it is fetched: anything else that has an `@` in it, such as an address, is no library of the program.
  refuseUnknown(name, known);
  // Never from git: the repository around is the program's, and its branches and tags say nothing of a library.
  const published = await publishedState(cwd, name, version);
  if ("why" in published) throw new Refusal({ code: "library-missing", name, version, ...published });
  return published;
}

/**
 * The newest copy of a library, newer than itself, in the `node_modules` that it is in or that are seen from the
 * program: package managers may put each package into one of its own.
 */
function installedBeside(
  { folder, name, version }: CatalogPackage,
  seen: readonly string[],
): PackageState | undefined {
  const from = versionOf(version);
  if (!from) return undefined;
  const around = /^(.*[\\/]node_modules)[\\/]/.exec(`${folder}/`)?.[1];
  const packages = new Set([...(around === undefined ? [] : [around]), ...seen]);
  const copies = [...packages].flatMap(foldersIn).flatMap((copy) => {
    const manifest = manifestIn(copy);
    const copied = versionOf(manifest?.version);
    return manifest?.name === name && copied && compareVersions(copied, from) > 0 ? [{ copy, copied }] : [];
  });
  const [newest] = copies.sort((a, b) => compareVersions(b.copied, a.copied));
  return newest && localState(newest.copy, versionText(newest.copy), true);
}

function foldersIn(packages: string): readonly string[] {
  const list = (folder: string): readonly string[] => {
    try {
      return readdirSync(folder).map((each) => join(folder, each));
    } catch {
      return [];
    }
  };
  return list(packages).flatMap((each) => (each.startsWith(join(packages, "@")) ? list(each) : [each]));
}

const versionText = (folder: string): string => manifestIn(folder)?.version ?? dirname(folder);
