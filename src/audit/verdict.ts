import { compareVersions, versionOf, type Version } from "./semantic-version.js";

/** How far a version goes on. */
export const versionSteps = ["patch", "minor", "major"] as const;
export type VersionStep = (typeof versionSteps)[number];

/** What a release may be called. */
export interface Verdict {
  /** The smallest step that semver allows. */
  readonly step: VersionStep;
  /** The smallest version that this comes to; nothing where the older one is not known. */
  readonly smallest: string | undefined;
  /** What `package.json` has; nothing where it has no version. */
  readonly claimed: string | undefined;
  readonly isEnough: boolean;
  /** Whether what is claimed is older than what is out: then something else than `package.json` sets the version. */
  readonly isBehind: boolean;
}

/**
 * @param isBreaking whether something stable does not fit any more
 * @param isGrowing whether something came
 */
export function verdictOf(
  old: string | undefined,
  claimed: string | undefined,
  isBreaking: boolean,
  isGrowing: boolean,
): Verdict {
  const older = versionOf(old);
  const step = stepFor(older, isBreaking, isGrowing);
  const smallest = older && next(older, step);
  const claim = versionOf(claimed);
  // As long as nothing but the insides have changed, the version may still be the one that is out.
  const least = !isBreaking && !isGrowing ? older : smallest;
  const isEnough = !least || !claim || compareVersions({ ...claim, prerelease: "" }, least) >= 0;
  const isBehind = older !== undefined && claim !== undefined && compareVersions(claim, older) < 0;
  return { step, smallest: smallest && textOf(smallest), claimed, isEnough, isBehind };
}

/**
 * What npm takes for the same line of versions may not break: before 1.0.0 that is one minor version, and before 0.1.0
 * not even that. What comes before a release leads to that release, whatever it is to be.
 */
function stepFor(older: Version | undefined, isBreaking: boolean, isGrowing: boolean): VersionStep {
  if (older && older.prerelease !== "") return stepOfRelease(older);
  const breaking = !older || older.major > 0 ? "major" : older.minor > 0 ? "minor" : "patch";
  if (isBreaking) return breaking;
  return isGrowing && breaking === "major" ? "minor" : "patch";
}

/** What `1.5.0-beta.1` is on the way to. */
const stepOfRelease = ({ minor, patch }: Version): VersionStep =>
  patch > 0 ? "patch" : minor > 0 ? "minor" : "major";

function next({ major, minor, patch, prerelease }: Version, step: VersionStep): Version {
  if (prerelease !== "") return { major, minor, patch, prerelease: "" };
  if (step === "major") return { major: major + 1, minor: 0, patch: 0, prerelease: "" };
  if (step === "minor") return { major, minor: minor + 1, patch: 0, prerelease: "" };
  return { major, minor, patch: patch + 1, prerelease: "" };
}

/** The version that a step leads to; nothing where it is not known from where. */
export function versionAfter(old: string | undefined, step: VersionStep): string | undefined {
  const older = versionOf(old);
  return older && textOf(next(older, step));
}

const textOf = ({ major, minor, patch }: Version): string => `${major}.${minor}.${patch}`;
