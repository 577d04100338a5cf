import { randomBytes } from "node:crypto";
import nodeFs from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../problem.js";
import { holdSignals } from "./hold-signals.js";
import {
  isProblem,
  openForWrite,
  reasonOf,
  stillUnchanged,
  type FileSystem,
  type OpenFile,
} from "./open-file.js";

/** A file that is to have another text. */
export interface FileWrite {
  readonly file: string;
  /**
   * Its text as it was read, or nothing for a file that is not there yet; a file that has another text by now is not
   * overwritten.
   */
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Writes files, all or none: each whole, beside the file and then in its place. What a file is beside its text stays:
 * its encoding, its mode, its owner, and that it stands behind a link.
 *
 * @returns what kept it from writing; then every file is as it was
 * @example
 * const problem = await writeFiles([{ file: "src/app.ts", before: text, after: applyChanges(text, changes) }]);
 */
export function writeFiles(
  writes: readonly FileWrite[],
  fs: FileSystem = nodeFs,
): Promise<Problem | undefined> {
  return holdSignals(() => writeFilesNow(writes, fs));
}

interface Prepared {
  readonly open: OpenFile;
  /** Beside the file, with the new text. */
  readonly temporary: string;
}

/** The same for a process that is about to end, and has no turn left. */
export function writeFilesNow(writes: readonly FileWrite[], fs: FileSystem): Problem | undefined {
  const opened = new Map<string, OpenFile>();
  for (const { file, before, after } of writes) {
    if (before === after) continue;
    const open = openForWrite(fs, file, before, after);
    if (isProblem(open)) return open;
    const other = opened.get(open.path);
    // Two names of one file must agree on its text.
    if (other && !other.after.equals(open.after)) return { code: "file-changed", file };
    opened.set(open.path, open);
  }
  const prepared: Prepared[] = [];
  try {
    for (const open of opened.values()) {
      const problem = attempt(open, () => prepared.push({ open, temporary: prepare(fs, open, open.after) }));
      if (problem) return problem;
    }
    const changed = prepared.find(({ open }) => !stillUnchanged(fs, open));
    return changed ? { code: "file-changed", file: changed.open.file } : replaceAll(fs, prepared);
  } finally {
    for (const { temporary } of prepared) fs.rmSync(temporary, { force: true });
  }
}

function replaceAll(fs: FileSystem, prepared: readonly Prepared[]): Problem | undefined {
  const replaced: OpenFile[] = [];
  for (const { open, temporary } of prepared) {
    const problem = attempt(open, () => fs.renameSync(temporary, open.path));
    if (problem) {
      for (const done of replaced) putBack(fs, done);
      return problem;
    }
    replaced.push(open);
  }
  return undefined;
}

function putBack(fs: FileSystem, file: OpenFile): void {
  if (file.before) fs.renameSync(prepare(fs, file, file.before), file.path);
  else fs.rmSync(file.path, { force: true });
}

/** Writes bytes to a new file beside another one, with all that the other one is. */
function prepare(fs: FileSystem, { path, mode, owner, group }: OpenFile, bytes: Buffer): string {
  const name = `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`;
  const temporary = join(dirname(path), name);
  try {
    // It must not be there yet.
    const descriptor = fs.openSync(temporary, "wx", mode === undefined ? 0o666 : 0o600);
    try {
      fs.writeFileSync(descriptor, bytes);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    keepOwner(fs, temporary, owner, group);
    if (mode !== undefined) fs.chmodSync(temporary, mode);
    return temporary;
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

// Only root may give files away; others own what they may write, as good as always.
function keepOwner(fs: FileSystem, temporary: string, owner: number, group: number): void {
  try {
    fs.chownSync(temporary, owner, group);
  } catch {
    return;
  }
}

function attempt({ file }: OpenFile, work: () => unknown): Problem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return { code: "file-not-writable", file, reason: reasonOf(error) };
  }
}
