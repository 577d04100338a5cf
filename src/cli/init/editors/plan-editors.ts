import { lineMap } from "../../../analysis/program/line-map.js";
import type { FileWrite } from "../../../fix/write-files.js";
import type { EditorResult } from "../../../report/init-message.js";
import { readText } from "../../../hosts/read-named-file.js";
import { findEditors } from "./find-editors.js";

/** What is to be written for the editors of a project, and what is said of it. */
export interface EditorsPlan {
  readonly writes: readonly FileWrite[];
  readonly results: readonly EditorResult[];
}

/**
 * Plans the settings of the editors that a project has some of.
 *
 * @param folder of its `tsconfig.json`
 * @param shown how people know a file
 */
export function planEditors(
  folder: string,
  loadsPlugins: boolean,
  shown: (path: string) => string,
): EditorsPlan {
  const writes: FileWrite[] = [];
  const results = findEditors(folder).map(({ file, modules, plan }): EditorResult => {
    const name = shown(file);
    const before = readText(file, name);
    const planned = plan(before, { loadsPlugins, modules });
    switch (planned.kind) {
      case "own":
        return { file: name, kind: "own", setting: planned.setting };
      case "unreadable": {
        const { line, column } = lineMap(before).positionAt(planned.position);
        return { file: name, kind: "unreadable", place: `${name}(${line},${column})` };
      }
      case "text":
        if (planned.text === before) return { file: name, kind: "done" };
        writes.push({ file, before, after: planned.text });
        return { file: name, kind: "written" };
    }
  });
  return { writes, results };
}
