import nodeFs, { existsSync } from "node:fs";
import type { FileWrite } from "../../fix/write-files.js";
import { lockedTextsLine, stillLocked } from "../../lock/output/locked-texts.js";
import type { PackageInput, PackagePlan } from "../../lock/plan-package.js";
import { readText } from "../read-named-file.js";
import { mapWrites, withOwnMap } from "./map-writes.js";

// What a build makes it can make again: to wait for the disk at each of a thousand files would take most of the time.
export const buildOutput = { ...nodeFs, fsyncSync: () => undefined };

/**
 * All files that the locks of a package change, or add, as they are to be written. Where that is cut off, by the machine
 * itself, the next run tells by the list in the file with the types that some declarations are locked and others are not:
 * so that file is the first, and a declaration the last.
 */
export function lockWrites(
  plan: PackagePlan,
  { files, lockFile, lockedBefore }: Pick<PackageInput, "files" | "lockFile" | "lockedBefore">,
  shown: (path: string) => string,
): readonly FileWrite[] {
  const declarations = Array.from(plan.changes, ([file, edited]): FileWrite => {
    const before = files.get(file) ?? "";
    return { file, before, after: withOwnMap(before, edited) };
  });
  const writes = [...declarations.slice(0, -1), ...mapWrites(plan, files, shown), ...declarations.slice(-1)];
  if (plan.lockFile !== undefined) {
    const before = existsSync(lockFile) ? readText(lockFile, shown(lockFile)) : undefined;
    const others = [...files].flatMap(([path, text]) => (plan.changes.has(path) ? [] : [text]));
    const texts = [...plan.changes.values()].map(({ text }) => text);
    const after = `${plan.lockFile}${lockedTextsLine(texts, stillLocked(lockedBefore, others))}\n`;
    writes.unshift({ file: lockFile, before, after });
  }
  return writes.filter(({ before, after }) => before !== after);
}
