import type { ExitStatus } from "./exit-status.js";
import type { Io } from "./io.js";
import type { Session } from "./session.js";
import type { Selection } from "./targets.js";
export interface FixTargets {
  readonly configFiles: readonly string[];
  readonly selection: Selection;
  readonly strict: boolean;
}
export function previewFixes(_io: Io, _targets: FixTargets): Promise<ExitStatus> {
  throw new Error("not yet");
}
export function fixProjects(_io: Io, _targets: FixTargets): Promise<Session> {
  throw new Error("not yet");
}
