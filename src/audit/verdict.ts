import { compareVersions, versionOf, type Version } from "./version.js";

/** How far a version goes on. */
export const versionSteps = ["none", "patch", "minor", "major"] as const;
export type VersionStep = (typeof versionSteps)[number];

/** What a release may be called. */
export interface Verdict {
  /** The smallest step that semver allows. */
  readonly step: Exclude<VersionStep, "none">;
  /** The smallest version that this comes to; nothing where the older one is not known. */
  readonly smallest: string | undefined;
  /** What `package.json` has; nothing where it has no version. */
  readonly claimed: string | undefined;
  readonly isEnough: boolean;
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
  return { step, smallest: smallest && textOf(smallest), claimed, isEnough };
}

/** Before 1.0.0 a minor version may break, and a patch may add. */
function stepFor(older: Version | undefined, isBreaking: boolean, isGrowing: boolean): Verdict["step"] {
  const isEarly = older?.major === 0;
  if (isBreaking) return isEarly ? "minor" : "major";
  return isGrowing && !isEarly ? "minor" : "patch";
}

function next({ major, minor, patch, prerelease }: Version, step: Verdict["step"]): Version {
  // What a version before a release leads to is that release, or what comes behind it.
  if (prerelease !== "") return { major, minor, patch, prerelease: "" };
  if (step === "major") return { major: major + 1, minor: 0, patch: 0, prerelease: "" };
  if (step === "minor") return { major, minor: minor + 1, patch: 0, prerelease: "" };
  return { major, minor, patch: patch + 1, prerelease: "" };
}

const textOf = ({ major, minor, patch }: Version): string => `${major}.${minor}.${patch}`;
