import { randomUUID } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterUs } from "./started-processes.js";

/** A folder of the system's for what is needed for a while. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Makes a folder that goes with this process, also where it is killed. Signals are not waited for: who ends a command that
 * is busy would otherwise wait until it is not.
 *
 * @param prefix what its name begins with: `proviso-audit-`
 */
export function temporaryFolder(prefix: string): TemporaryFolder {
  const path = join(realpathSync(tmpdir()), prefix + randomUUID());
  // Before the folder is there: between the two this process may be killed.
  const watch = process.platform === "win32" ? undefined : afterUs('rm -rf -- "$1"', path);
  mkdirSync(path, { mode: 0o700 });
  const remove = (): void => {
    process.off("exit", remove);
    rmSync(path, { recursive: true, force: true });
    watch?.kill("SIGKILL");
  };
  process.on("exit", remove);
  return { path, remove };
}
