import { commentMarks } from "../../analysis/gates/mark/comment-marks.js";
import type { Shown } from "../change.js";
import { literally } from "../program/name-patterns.js";
import type { PackageState } from "../state/package-state.js";
import { declarationEnd, typeArguments } from "./declaration-bounds.js";

/** A state as it is for who has opted in to some of its features: what they open is as stable as the rest. */
export interface OpenedState {
  readonly state: PackageState;
  /** The flag that opens a declaration; nothing for what was stable before. */
  readonly flagOf: (shown: Shown) => string | undefined;
}

/** What a doc comment marks: everything from behind it to the end of the declaration. */
interface Marked {
  readonly flag: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Opens features of a state: takes their marks out of its comments, and their locks out of its types.
 *
 * @param flags the flags that open them
 * @param tags the release tags that stand for a flag
 */
export function openState(
  state: PackageState,
  flags: ReadonlySet<string>,
  tags: ReadonlyMap<string, string>,
): OpenedState {
  const marked = new Map<string, readonly Marked[]>();
  const files = new Map<string, string>();
  for (const [path, text] of state.files) {
    if (path.endsWith("package.json")) {
      files.set(path, text);
      continue;
    }
    const unlocked = withoutLocks(text, flags);
    const found: Marked[] = [];
    files.set(path, withoutMarks(unlocked, flags, tags, found));
    marked.set(path, found);
  }
  return {
    state: { ...state, files },
    flagOf({ file, line, text }) {
      const whole = files.get(file) ?? "";
      const lineStart = whole.split("\n", line - 1).reduce((sum, each) => sum + each.length + 1, 0);
      const at = whole.indexOf(text, lineStart);
      const around = (marked.get(file) ?? []).filter(({ start, end }) => start <= at && at < end);
      // The innermost says what it needs by itself.
      return around.at(-1)?.flag;
    },
  };
}

function withoutMarks(
  text: string,
  flags: ReadonlySet<string>,
  tags: ReadonlyMap<string, string>,
  found: Marked[],
): string {
  return text.replace(/\/\*\*[^/*][^]*?\*\//g, (comment, at: number) => {
    let written = comment;
    for (const { tag, flag: word } of commentMarks(comment).tags) {
      const flag = tag === "experimental" && word !== undefined ? word : tags.get(tag);
      if (flag === undefined || !flags.has(flag)) continue;
      const start = at + comment.length;
      found.push({ flag, start, end: declarationEnd(text, start) });
      // As long as before, so that what is behind it stays where it is.
      written = written.replace(
        new RegExp(`@${literally(tag)}\\b([^\\S\\r\\n]+(?:-[^\\S\\r\\n]+)?${literally(flag)}\\b)?`),
        (mark) => " ".repeat(mark.length),
      );
    }
    return written;
  });
}

/** `Open<"IMAGES", T>` is what stands behind the lock: `T`. */
function withoutLocks(text: string, flags: ReadonlySet<string>): string {
  const lock = /\bOpen(?:\$\d+)?\s*</g;
  let opened = text;
  for (let found = lock.exec(opened); found; found = lock.exec(opened)) {
    const start = found.index + found[0].length;
    const args = typeArguments(opened, start);
    const [asked = "", behind] = args?.all ?? [];
    const names = [...asked.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
    if (!args || behind === undefined || names.length === 0 || !names.every((name) => flags.has(name)))
      continue;
    opened = opened.slice(0, found.index) + behind + opened.slice(args.end + 1);
    // What was behind it may be locked as well.
    lock.lastIndex = found.index;
  }
  return opened;
}
