import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { PackageState } from "../../audit/state/package-state.js";
import { versionAfter, versionSteps } from "../../audit/verdict.js";
import { versionOf } from "../../audit/semantic-version.js";
import { Refusal } from "../../hosts/refusal.js";
import { slashed } from "../targets.js";
import { localState } from "./older-state.js";

/** The package that is audited, as it stands there. */
export interface AuditedPackage {
  readonly state: PackageState;
  /** From where its older state is fetched, and the compiler is taken. */
  readonly project: string;
  /** Where its files are, as people see it: `packages/studio/`; empty for where they are, and for a tarball. */
  readonly shown: string;
}

/**
 * Reads the package that a command names.
 *
 * @param named a folder or a tarball; nothing for the nearest folder that is a package
 */
export function auditedPackage(cwd: string, named: string | undefined): AuditedPackage {
  const path = named === undefined ? nearestPackage(cwd) : resolve(cwd, named);
  const onDisk = statSync(path, { throwIfNoEntry: false });
  if (!onDisk) throw new Refusal({ code: "file-unreadable", file: named ?? path, reason: "missing" });
  const isFolder = onDisk.isDirectory();
  // What is wrong with a manifest that people can mend is told.
  if (isFolder) nameIn(cwd, path);
  const shown = isFolder ? slashed(relative(cwd, path)) : "";
  return {
    state: localState(path, named ?? ".", isFolder),
    project: isFolder ? path : cwd,
    shown: shown === "" ? "" : `${shown}/`,
  };
}

/** A state as what it is about to be released as. */
export function releasedAs(
  state: PackageState,
  release: string | undefined,
  older: PackageState,
): PackageState {
  if (release === undefined) return state;
  const step = versionSteps.find((each) => each === release);
  const version = step ? versionAfter(older.manifest.version, step) : release;
  if (version === undefined || !versionOf(version))
    throw new Refusal({ code: "release-wrong", release, isStep: step !== undefined });
  return { ...state, manifest: { ...state.manifest, version } };
}

// A `package.json` without a name only says how the files beside it are read.
function nearestPackage(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (nameIn(cwd, folder) !== undefined) return folder;
    if (dirname(folder) === folder) throw new Refusal({ code: "no-package", folder: cwd });
  }
}

function nameIn(cwd: string, folder: string): string | undefined {
  const file = join(folder, "package.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    const manifest = JSON.parse(text.replace(/^\uFEFF/, "")) as { readonly name?: unknown } | null;
    return typeof manifest?.name === "string" ? manifest.name : undefined;
  } catch {
    throw new Refusal({ code: "manifest-unreadable", file: slashed(relative(cwd, file)) });
  }
}
