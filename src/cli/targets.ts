import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { Refusal } from "../hosts/refusal.js";
import { configIn } from "../programs/config-file.js";

/** The files that somebody named, of all that are checked. */
export interface Selection {
  /** Whether a file is one of them, or in a folder that is. */
  has(file: string): boolean;
  /** Those that are not among the files of any program, as they were named. */
  missingFrom(programFiles: ReadonlySet<string>): readonly string[];
}

/** The `tsconfig.json` that are meant: those that were named, or else the nearest of each file, or of the folder. */
export function configFilesFor(
  cwd: string,
  projects: readonly string[],
  files: readonly string[] = [],
): readonly string[] {
  if (projects.length > 0) return projects.map((project) => resolve(cwd, project));
  const folders = files.length > 0 ? files.map((file) => folderOf(resolve(cwd, file))) : [cwd];
  return [...new Set(folders.map(nearestConfig))];
}

/** @throws {Refusal} where a file that was named does not exist */
export function selectionOf(cwd: string, files: readonly string[]): Selection {
  const named = files.map((name) => {
    const path = resolve(cwd, name);
    if (!existsSync(path)) throw new Refusal({ code: "file-unreadable", file: name, reason: "missing" });
    // As the compiler names it, which follows links of folders.
    return { name, paths: new Set([path, realpathSync(path)].map(slashed)) };
  });
  const covers = (path: string, file: string): boolean => file === path || file.startsWith(`${path}/`);
  return {
    has: (file) =>
      named.length === 0 || named.some(({ paths }) => [...paths].some((path) => covers(path, file))),
    missingFrom: (programFiles) =>
      named
        .filter(
          ({ paths }) => ![...programFiles].some((file) => [...paths].some((path) => covers(path, file))),
        )
        .map(({ name }) => name),
  };
}

export const slashed = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path);
}

function nearestConfig(folder: string): string {
  for (let current = folder; ; current = dirname(current)) {
    const file = configIn(current);
    if (file !== undefined) return file;
    if (dirname(current) === current) throw new Refusal({ code: "no-config", folder });
  }
}
