import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** One thing that is said of a place in a file, whoever says it: `TS990001` or any other error. */
export interface Mark {
  /** The name of the file, relative to its project, with `/`. */
  readonly file: string;
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** A mark as it is drawn in a source. */
export interface DrawnMark extends Mark {
  /** Whether an edit may mend it, if anything of the kind can be mended at all. */
  readonly hasFix: boolean;
}

// `//  ~~~~ TS990001`, or the same as a block comment, and in JSX.
const drawing = /^\s*\{?\/[/*]( *~[~ ]*)TS(\d+)(, no fix)? *(\*\/\}?)?\s*$/;

/**
 * Reads the marks that are drawn in a source, each under the line that it is for:
 *
 *     kiosk.pay(1);
 *     //    ~~~ TS990001
 *     kiosk.print("tea");
 *     //    ~~~~~ TS990002, no fix
 */
export function marksDrawnIn(file: string, text: string): readonly DrawnMark[] {
  const marks: DrawnMark[] = [];
  let lineStart = 0;
  let nextStart = 0;
  for (const line of text.split("\n")) {
    const [, , code, noFix] = drawing.exec(line) ?? [];
    if (code === undefined) lineStart = nextStart;
    else {
      for (const { index, 0: tildes } of line.matchAll(/~+/g)) {
        const start = lineStart + index;
        const end = start + tildes.length;
        marks.push({ file, code: Number(code), start, end, hasFix: noFix === undefined });
      }
    }
    nextStart += line.length + 1;
  }
  return marks;
}

/** The sources of a project, without its packages, by their names relative to it. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("node_modules/"))
    .toSorted();
}

/** The marks that are drawn in the files of a project. */
export function marksDrawnInFolder(folder: string): ReadonlyMap<string, readonly DrawnMark[]> {
  return new Map(
    filesOf(folder).map(
      (file) => [file, marksDrawnIn(file, readFileSync(join(folder, file), "utf8"))] as const,
    ),
  );
}

/** Marks as people read them, in the order of the source: `12:9 pay TS990001`. */
export function printed(text: string, marks: readonly Mark[]): readonly string[] {
  return marks
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.code - b.code)
    .map(({ code, start, end }) => {
      const before = text.slice(0, start).split("\n");
      return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${text.slice(start, end)} TS${code}`;
    });
}
