/** What the process ends with, whichever command ran. */
export const exitStatus = {
  clean: 0,
  findings: 1,
  /** Wrong use, or a project that cannot be read. */
  refused: 2,
  /** An error of Proviso's own. */
  failed: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
