/** What a marked declaration asks of who uses it. */
export type Lock =
  /** All of these flags. */
  | { readonly kind: "trial"; readonly flags: readonly string[] }
  /** Nothing opens it. */
  | { readonly kind: "removed"; readonly flag: string; readonly version: string };

/** How the types of locks are written in one file. */
export interface LockNames {
  readonly open: string;
  readonly closed: string;
  readonly required: string;
  readonly first: string;
  readonly removed: string;
}

/** Two marks of one declaration, or of it and what it stands in. */
export function bothLocks(a: Lock | undefined, b: Lock | undefined): Lock | undefined {
  if (!a || !b) return a ?? b;
  if (a.kind === "removed") return a;
  if (b.kind === "removed") return b;
  return { kind: "trial", flags: [...new Set([...a.flags, ...b.flags])] };
}

export function isSameLock(a: Lock | undefined, b: Lock | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether what `outer` locks as a whole needs nothing more for `inner`. */
export function isWithin(inner: Lock, outer: Lock | undefined): boolean {
  if (!outer) return false;
  if (outer.kind === "removed") return true;
  return inner.kind === "trial" && inner.flags.every((flag) => outer.flags.includes(flag));
}

/**
 * The text of a type behind a lock, in the two halves that go around it.
 *
 * @param locked what stands there as long as it is locked, where that is not the lock itself
 */
export function lockHalves(names: LockNames, lock: Lock, locked?: string): readonly [string, string] {
  // What has been removed stays in the text, for who reads it and for the tools, but nothing opens it.
  if (lock.kind === "removed") return [`${names.closed}<`, `, ${locked ?? closedText(names, lock)}>`];
  return [`${names.open}<${flagsText(lock.flags)}, `, locked === undefined ? ">" : `, ${locked}>`];
}

export function lockedText(names: LockNames, lock: Lock, type: string, locked?: string): string {
  const [before, after] = lockHalves(names, lock, locked);
  return before + type + after;
}

/** The type that nothing fits: what is there as long as the lock is closed. */
export function closedText(names: LockNames, lock: Lock): string {
  if (lock.kind === "trial") return `${names.required}<${flagsText(lock.flags)}>`;
  return `${names.removed}<${JSON.stringify(lock.flag)}, ${JSON.stringify(lock.version)}>`;
}

/** The type that everything fits, and that has nothing. */
export function readText(names: LockNames, { flags }: Extract<Lock, { kind: "trial" }>): string {
  return `${names.first}<${flagsText(flags)}>`;
}

const flagsText = (flags: readonly string[]): string => flags.map((flag) => JSON.stringify(flag)).join(" | ");
