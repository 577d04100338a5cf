import type nodeFs from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../problem.js";
import { readTextFile } from "./text-file.js";

/** What is asked of the disk. */
export type FileSystem = Pick<
  typeof nodeFs,
  | "accessSync"
  | "chmodSync"
  | "chownSync"
  | "closeSync"
  | "constants"
  | "fsyncSync"
  | "openSync"
  | "readFileSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "statSync"
  | "writeFileSync"
>;

/** A file that may be written, as it is and as it is to be. */
export interface OpenFile {
  /** As it was named. */
  readonly file: string;
  /** Where it is in truth: a link is followed, not replaced. */
  readonly path: string;
  /** Nothing where the file is not there yet. */
  readonly before: Buffer | undefined;
  readonly after: Buffer;
  /** Nothing where the system is to say what a new file is. */
  readonly mode: number | undefined;
  readonly owner: number;
  readonly group: number;
}

/** Looks whether a file may be written; nothing is. */
export function openForWrite(
  fs: FileSystem,
  file: string,
  before: string | undefined,
  after: string,
): OpenFile | Problem {
  try {
    if (before === undefined) return newFile(fs, file, after);
    const path = fs.realpathSync(file);
    const { mode, uid: owner, gid: group } = fs.statSync(path);
    // For root every file is writable: that somebody has protected it counts all the same.
    if ((mode & 0o222) === 0) return { code: "file-not-writable", file, reason: "it is read-only" };
    fs.accessSync(path, fs.constants.W_OK);
    const bytes = fs.readFileSync(path);
    const read = readTextFile(bytes);
    if (!read) return { code: "file-not-writable", file, reason: "it is not UTF-8 throughout" };
    if (read.text !== before) return { code: "file-changed", file };
    return { file, path, before: bytes, after: read.encode(after), mode: mode & 0o7777, owner, group };
  } catch (error) {
    if (isMissing(error)) return { code: "file-changed", file };
    return { code: "file-not-writable", file, reason: reasonOf(error) };
  }
}

/** A file that is to be made. It belongs to whom its folder belongs; whether it is there is looked at last. */
function newFile(fs: FileSystem, file: string, after: string): OpenFile {
  const folder = fs.realpathSync(dirname(file));
  const path = join(folder, basename(file));
  fs.accessSync(folder, fs.constants.W_OK);
  const { uid: owner, gid: group } = fs.statSync(folder);
  const bytes = Buffer.from(after);
  return { file, path, before: undefined, after: bytes, mode: undefined, owner, group };
}

/** Whether a file still is as it was opened. */
export function stillUnchanged(fs: FileSystem, { path, before }: OpenFile): boolean {
  try {
    if (!before) return fs.statSync(path, { throwIfNoEntry: false }) === undefined;
    return fs.readFileSync(path).equals(before);
  } catch {
    return false;
  }
}

export const isProblem = (value: OpenFile | Problem): value is Problem => "code" in value;

/** What the system says, without the call and the path: `EACCES: permission denied`. */
export const reasonOf = (error: unknown): string => (error as Error).message.replace(/, \w+(?: '.*)?$/s, "");

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";
