import { lineMap } from "../../analysis/program/line-map.js";
import type { DroppedMark } from "../../lock/dropped/dropped-marks.js";
import type { Outcome } from "../../lock/outcome.js";
import { stillLocked } from "../../lock/output/locked-texts.js";
import type { PackageInput, PackagePlan } from "../../lock/plan-package.js";
import { droppedMessage, leftMessage, lockSummary } from "../../report/lock-message.js";
import { Refusal } from "../refusal.js";

/** @throws {Refusal} where what a package publishes opts in for its users */
export function refuseOwnOptIns(
  { ownOptIns: [first] }: PackagePlan,
  files: ReadonlyMap<string, string>,
  shown: (path: string) => string,
): void {
  if (first) throw new Refusal({ code: "opens-for-users", place: placeOf(first, files, shown) });
}

/**
 * Whether some declarations have been built since the others were locked: a build that writes only what has changed leaves
 * declarations with locks beside others without, which do not know how to refer to what is behind them.
 */
export function isLockedInPart({
  files,
  lockedBefore,
}: Pick<PackageInput, "files" | "lockedBefore">): boolean {
  const still = stillLocked(lockedBefore, files.values());
  return still.length > 0 && still.length < lockedBefore.length;
}

/** @throws {Refusal} where they are locked in part */
export function refuseLockedInPart(
  targets: Pick<PackageInput, "files" | "lockedBefore">,
  folder: string,
): void {
  if (isLockedInPart(targets)) throw new Refusal({ code: "locked-in-part", folder });
}

/** Says what became of the marks, and of each that is left why. */
export function lockOutcome(
  { outcomes }: PackagePlan,
  files: ReadonlyMap<string, string>,
  changed: number,
  shown: (path: string) => string,
): string {
  const counts = { locked: 0, done: 0, open: 0, unreachable: 0, left: 0 };
  const lines: string[] = [];
  for (const outcome of outcomes) {
    const { result, name } = outcome;
    counts[result.kind]++;
    if (result.kind === "left") {
      lines.push(leftMessage({ place: placeOf(outcome, files, shown), name, why: result.why }));
    }
  }
  return lines.join("") + lockSummary(counts, changed);
}

/** Says which marks of the sources are not in the declarations. */
export const droppedOutcome = (
  dropped: readonly DroppedMark[],
  sources: ReadonlyMap<string, string>,
  shown: (path: string) => string,
): string =>
  dropped.map((each) => droppedMessage({ ...each, place: placeOf(each, sources, shown) })).join("");

function placeOf(
  { path, at }: Pick<Outcome, "path" | "at">,
  files: ReadonlyMap<string, string>,
  shown: (path: string) => string,
): string {
  const { line, column } = lineMap(files.get(path) ?? "").positionAt(at);
  return `${shown(path)}(${line},${column})`;
}
