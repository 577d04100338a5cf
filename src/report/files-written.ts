/** Says which files have been changed. */
export function filesWritten(files: readonly string[]): string {
  return files.length === 1
    ? `Changed ${files.join("")}.\n`
    : `Changed ${files.length} files: ${files.join(", ")}.\n`;
}
