import { lineScript, type LineStep } from "./line-script.js";

const contextLines = 3;
const signs = { kept: " ", removed: "-", added: "+" } as const;

/**
 * The unified diff of two texts, as `patch -p1` and `git apply` take it; nothing where they are the same.
 *
 * @param file its name for people, with `/` between folders
 * @example
 * unifiedDiff("a\n", "b\n", "src/app.ts"); // "--- a/src/app.ts\n+++ b/src/app.ts\n@@ -1 +1 @@\n-a\n+b\n"
 */
export function unifiedDiff(oldText: string, newText: string, file: string): string {
  if (oldText === newText) return "";
  const steps = removedFirst(lineScript(linesOf(oldText), linesOf(newText)));
  return [`--- a/${file}\n`, `+++ b/${file}\n`, ...hunksOf(steps).map(written)].join("");
}

/** The lines of a text with what ends them. Only `\n` does: the `\r` before it is a part of the line. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/).filter((line) => line !== "");

/** Puts the removed lines of each change before the added ones, as every diff has them. */
function removedFirst(steps: readonly LineStep[]): readonly LineStep[] {
  const result: LineStep[] = [];
  let added: LineStep[] = [];
  for (const step of steps) {
    if (step.kind === "added") added.push(step);
    else {
      if (step.kind === "kept") {
        result.push(...added);
        added = [];
      }
      result.push(step);
    }
  }
  return [...result, ...added];
}

interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly steps: readonly LineStep[];
}

/** Cuts out the changes with their context; those whose contexts meet are one. */
function hunksOf(steps: readonly LineStep[]): readonly Hunk[] {
  const isNear = nearChanges(steps);
  const hunks: Hunk[] = [];
  let oldLine = 0;
  let newLine = 0;
  let open: LineStep[] | undefined;
  for (const [index, step] of steps.entries()) {
    if (!isNear[index]) open = undefined;
    else if (open) open.push(step);
    else hunks.push({ oldStart: oldLine, newStart: newLine, steps: (open = [step]) });
    if (step.kind !== "added") oldLine++;
    if (step.kind !== "removed") newLine++;
  }
  return hunks;
}

function nearChanges(steps: readonly LineStep[]): readonly boolean[] {
  const isNear = steps.map(() => false);
  for (const [index, { kind }] of steps.entries()) {
    if (kind !== "kept") isNear.fill(true, Math.max(index - contextLines, 0), index + contextLines + 1);
  }
  return isNear;
}

function written({ oldStart, newStart, steps }: Hunk): string {
  const oldCount = steps.filter(({ kind }) => kind !== "added").length;
  const newCount = steps.filter(({ kind }) => kind !== "removed").length;
  const lines = steps.map(({ kind, line }) =>
    line.endsWith("\n") ? signs[kind] + line : `${signs[kind]}${line}\n\\ No newline at end of file\n`,
  );
  return [`@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@\n`, ...lines].join("");
}

// Of no lines, the one before is named.
const range = (start: number, count: number): string =>
  count === 0 ? `${start},0` : count === 1 ? String(start + 1) : `${start + 1},${count}`;
