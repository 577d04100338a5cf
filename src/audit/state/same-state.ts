import type { PackageState } from "./package-state.js";

// What a compiler reads of a manifest, but for the version, which each state is given one of its own.
const resolving = [
  "name",
  "type",
  "main",
  "types",
  "typings",
  "typesVersions",
  "exports",
  "imports",
] as const;

/**
 * Whether two states are one and the same to everybody who uses them: the same files with the same texts, to which their
 * manifests lead by the same words.
 *
 * All else that declarations get their meaning from is the same for both anyway: they are read by one compiler with one set
 * of options and libraries, from a folder that sees one set of other packages, whatever versions the manifests ask for. And
 * what they declare for everybody, or add to other modules, stands in their files.
 */
export function isSameState(older: PackageState, newer: PackageState): boolean {
  return (
    resolving.every((key) => isSame(fieldOf(older, key), fieldOf(newer, key))) &&
    older.files.size === newer.files.size &&
    [...older.files].every(([path, text]) => path === "package.json" || newer.files.get(path) === text)
  );
}

/** Whether the same entry points lead to the same files, whatever is in these. */
export function isSameLayout(older: PackageState, newer: PackageState): boolean {
  return (
    resolving.every((key) => isSame(fieldOf(older, key), fieldOf(newer, key))) &&
    [...older.files.keys()].every((path) => newer.files.has(path)) &&
    [...older.files].every(([path, text]) => !isInnerManifest(path) || newer.files.get(path) === text)
  );
}

/** A `package.json` in a folder of the package says of what is in there what it is. */
const isInnerManifest = (path: string): boolean => path.endsWith("/package.json");

const fieldOf = ({ manifest }: PackageState, key: (typeof resolving)[number]): unknown =>
  ({ imports: undefined, ...manifest })[key];

// The order of conditions says which of them is taken, so it matters.
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
