import type { Exposed } from "../ambient/exposed.js";
import type { PackageState } from "../state/package-state.js";
import type { Compiled } from "./compiled.js";
import { fileIn } from "./layout.js";
import { lineIn } from "./lines.js";

/**
 * Declarations of the newer state cannot be read: what stands behind the error may be lost, or be `any`, which fits
 * everywhere, and that must not pass for no change.
 */
export class Malformed extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/**
 * What is the same file in the older state has been released: an older compiler may not know all that is in it.
 *
 * @param own the files of both states that the compiler has read
 */
export function refuseMalformed(
  { fileName, syntaxErrorsIn }: Compiled,
  own: readonly string[],
  older: PackageState,
  newer: PackageState,
  origin: Exposed["origin"],
): void {
  for (const path of own) {
    const file = fileIn(path);
    const text = newer.files.get(file);
    if (!path.startsWith("new/") || text === undefined || text === older.files.get(file)) continue;
    const [error] = syntaxErrorsIn(fileName(path));
    if (!error) continue;
    const { position } = origin(path, error.start);
    throw new Malformed(file, lineIn(new Map([[path, text]]), path, position), error.text);
  }
}
