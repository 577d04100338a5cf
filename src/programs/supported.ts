/** Versions of TypeScript that are asked in the same way. */
export interface SupportedTypeScript {
  /** What is shown: the first and the last of the versions. */
  readonly versions: string;
  readonly first: readonly [major: number, minor: number];
  /** Behind the last one. */
  readonly end: readonly [major: number, minor: number];
  /** The modules of the package that are loaded: the whole compiler, or the API of one in another process. */
  readonly entry: { readonly compiler: string } | { readonly api: string; readonly ast: string };
}

/** All versions of TypeScript that Proviso has been tried with. A newer one may answer otherwise, and nobody would notice. */
export const supportedTypeScript: readonly SupportedTypeScript[] = [
  { versions: "5.4 to 6.0", first: [5, 4], end: [6, 1], entry: { compiler: "typescript" } },
  {
    versions: "7.0",
    first: [7, 0],
    end: [7, 1],
    entry: { api: "typescript/unstable/sync", ast: "typescript/unstable/ast" },
  },
  {
    versions: "7.1",
    first: [7, 1],
    end: [7, 2],
    entry: { api: "typescript/sync", ast: "typescript/ast" },
  },
];

/** The supported versions in a few words. */
export const supportedRange = "5.4 to 7.1";

/** How a version is asked; nothing for one that is not supported. */
export function supportOf(version: string): SupportedTypeScript | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isBefore = ([otherMajor, otherMinor]: readonly [number, number]): boolean =>
    major < otherMajor || (major === otherMajor && minor < otherMinor);
  return supportedTypeScript.find(({ first, end }) => !isBefore(first) && isBefore(end));
}

/** The versions that are written in JavaScript, and run in the process of whoever loads them. */
export const inProcess = supportedTypeScript.filter(({ entry }) => "compiler" in entry);

/** Whether a version is one of them. */
export function runsInProcess(version: string): boolean {
  const support = supportOf(version);
  return support !== undefined && inProcess.includes(support);
}
