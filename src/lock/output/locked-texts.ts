import { createHash } from "node:crypto";

// How declarations are laid out, and the map that they may have in themselves, is no matter.
const fingerprint = (text: string): string =>
  createHash("sha256")
    .update(text.replace(/\/\/[#@] sourceMappingURL=.*|\s+/g, ""))
    .digest("hex")
    .slice(0, 12);

const head = "// The declarations with locks: ";

/** Which texts have been locked, for the file with the types of the locks. */
export function lockedTextsLine(texts: Iterable<string>, before: readonly string[]): string {
  const all = new Set([...Array.from(texts, fingerprint), ...before]);
  return head + [...all].sort().join(" ");
}

/** The texts that a run before has locked. */
export function lockedTextsIn(lockFile: string): readonly string[] {
  const line = lockFile.split(/\r?\n/).find((each) => each.startsWith(head));
  return line === undefined ? [] : line.slice(head.length).split(" ");
}

/** Those that are still there. */
export function stillLocked(before: readonly string[], texts: Iterable<string>): readonly string[] {
  if (before.length === 0) return [];
  const there = new Set(Array.from(texts, fingerprint));
  return before.filter((each) => there.has(each));
}
