/** The versions of TypeScript that can be hosts of ours, for people. */
export const supportedVersions = "5.4 to 6";

/** Whether a TypeScript that loads us is one of them. */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 5 && minor >= 4) || major === 6;
}
