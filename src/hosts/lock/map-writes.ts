import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileWrite } from "../../fix/write-files.js";
import type { EditedText } from "../../lock/edits/edit.js";
import { decoded, inlineMap, mapComment } from "../../lock/map/map-comment.js";
import { movedMap } from "../../lock/map/moved-map.js";
import type { LockPlan } from "../../lock/plan-locks.js";
import { readText } from "../read-named-file.js";

/** The source maps of declarations that change, so that editors go on to find the source of what is in them. */
export function mapWrites(
  { changes }: LockPlan,
  files: ReadonlyMap<string, string>,
  shown: (path: string) => string,
): readonly FileWrite[] {
  const writes = new Map<string, FileWrite>();
  for (const [path, edited] of changes) {
    const text = files.get(path) ?? "";
    const file = mapFile(path, text);
    if (file === undefined) continue;
    const before = readText(file, shown(file));
    // Where a build has one map for two files, it is about the one that it names.
    if (writes.has(file) && !before.includes(JSON.stringify(basename(path)))) continue;
    const after = movedMap(before, text, edited);
    if (after !== undefined) writes.set(file, { file, before, after });
  }
  return [...writes.values()];
}

/** The text of a declaration file after its edits, with the map that it may have in itself. */
export function withOwnMap(oldText: string, edited: EditedText): string {
  const comment = mapComment(oldText);
  const inline = comment && inlineMap(comment.url);
  if (!inline) return edited.text;
  const map = movedMap(inline.map, oldText, edited);
  if (map === undefined) return edited.text;
  const start = edited.moved(comment.start);
  return edited.text.slice(0, start) + inline.with(map) + edited.text.slice(start + comment.url.length);
}

/** Where editors look for a map: where the file says, and beside it. */
function mapFile(path: string, text: string): string | undefined {
  const { url } = mapComment(text) ?? {};
  if (url !== undefined && inlineMap(url)) return undefined;
  const named = url === undefined ? [] : [url, decoded(url) ?? url, fromFileAddress(url)];
  return [...named, `${basename(path)}.map`]
    .map((each) => resolve(dirname(path), each))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

function fromFileAddress(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return url;
  }
}
