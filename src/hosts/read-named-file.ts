import { readFileSync } from "node:fs";
import { readTextFile } from "../fix/text-file.js";
import type { FileReason } from "../report/usage-problem.js";
import { Refusal } from "./refusal.js";

/**
 * Reads a file that somebody named.
 *
 * @throws {Refusal} where it cannot be read
 */
export function readText(path: string, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Refusal({ code: "file-unreadable", file: shown, reason: reasonOf(error) });
  }
  const read = readTextFile(bytes);
  if (!read) throw new Refusal({ code: "file-unreadable", file: shown, reason: "encoding" });
  return read.text;
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
