/** Says which files have been changed. */
export function filesWritten(files: readonly string[]): string {
  return files.length === 1
    ? `Changed ${files.join("")}.\n`
    : `Changed ${files.length} files: ${files.join(", ")}.\n`;
}

/** Says that a preview does not show all. */
export const moreFollows =
  "Some edits stand beside these and are planned only when these are made: --fix makes all of them.\n";
