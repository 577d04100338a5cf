import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { FileReason } from "../report/usage-problem.js";
import { Refusal } from "./refusal.js";

/**
 * Reads a file that somebody named.
 *
 * @throws {Refusal} where it cannot be read
 */
export function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Refusal({ code: "file-unreadable", file: shown, reason: reasonOf(error) });
  }
}

/**
 * Writes a file whole or not at all.
 *
 * @throws {Refusal} where it cannot be written
 */
export function writeText(path: string, shown: string, before: string, after: string): void {
  if (readText(path, shown) !== before)
    throw new Refusal({ code: "file-unwritable", file: shown, reason: "changed" });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, after);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Refusal({ code: "file-unwritable", file: shown, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): FileReason {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
      return "missing";
    case "EISDIR":
      return "folder";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "forbidden";
    default:
      return "unknown";
  }
}
