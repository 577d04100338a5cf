import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { FileWrite } from "../../fix/write-files.js";
import { movedMap } from "../../lock/map/moved-map.js";
import type { LockPlan } from "../../lock/plan-locks.js";
import { readText } from "../read-named-file.js";

/** The source maps of declarations that change, so that editors go on to find the source of what is in them. */
export function mapWrites(
  { changes }: LockPlan,
  files: ReadonlyMap<string, string>,
  shown: (path: string) => string,
): readonly FileWrite[] {
  return [...changes].flatMap(([path, edited]) => {
    const text = files.get(path) ?? "";
    const url = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(text)?.[1];
    if (url === undefined || url.startsWith("data:")) return [];
    const file = resolve(dirname(path), decodeURIComponent(url));
    if (!existsSync(file)) return [];
    const before = readText(file, shown(file));
    const after = movedMap(before, text, edited);
    return after === undefined ? [] : [{ file, before, after }];
  });
}
