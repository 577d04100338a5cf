import type { Places } from "../../formats/places.js";
import { breakDetails } from "../break-details.js";
import { breakLine, count, trialLine, uncomparedLine } from "../words.js";
import type { LibraryReport, OptedInFeature } from "./dependency-report.js";

/** `on trial since 1.1.0, 3 minor versions ago, and was to be for 2 minor versions` */
export function trialAge({ feature, age }: OptedInFeature): string {
  const minors = age?.minors === undefined ? "" : `, ${count(age.minors, "minor version")} ago`;
  const expired = age?.expired;
  if (!expired) return `on trial since ${feature.added}${minors}`;
  const limit = "date" in expired ? `until ${expired.date}` : `for ${count(expired.minors, "minor version")}`;
  return `on trial since ${feature.added}${minors}, and was to be ${limit}`;
}

/** `src/mails.ts:3, and by 'mailer'` */
export function optedInBy({ optIns, packages }: OptedInFeature, places: Places): string {
  const spots = optIns.map((span) => {
    const { file, start } = places.at(span);
    return `${file}:${start.line}`;
  });
  const others = packages.map((name) => `'${name}'`);
  return [
    ...(spots.length > 0 ? [`at ${spots.join(", ")}`] : []),
    ...(others.length > 0 ? [`by ${others.join(", ")}`] : []),
  ].join(", and ");
}

/** One thing that the next version does to a feature. */
export interface FateLine {
  readonly text: string;
  readonly isBroken: boolean;
  /** Both declarations of what is broken, and the program that shows it. */
  readonly details: readonly string[];
}

export function fateLines({ next }: LibraryReport, { feature, fate }: OptedInFeature): readonly FateLine[] {
  if (next === undefined || !fate) return [];
  const { status, breaks, changes, uncompared } = fate;
  const instead =
    feature.successor === undefined ? "" : ` ('${feature.successor}' is what it is called by now)`;
  const line = (text: string, isBroken: boolean, details: readonly string[] = []): FateLine => ({
    text: `${next} ${text}`,
    isBroken,
    details,
  });
  const ended: Record<typeof status, readonly FateLine[]> = {
    trial: [],
    accepted: [line("accepts it: no flag is needed any more.", false)],
    rejected: [line(`rejects it${instead}.`, true)],
    gone: [line(`does not know it any more${instead}.`, true)],
  };
  const lines = [
    ...ended[status],
    ...breaks.map((found) => line(`breaks it: ${breakLine(found)}`, true, breakDetails(found))),
    ...uncompared.map((subject) => line(`may break it: ${uncomparedLine(subject)}`, false)),
    ...changes.map((change) => line(`changes it: ${trialLine(change)}`, true)),
  ];
  return lines.length > 0 ? lines : [line("does not break it.", false)];
}

export const stableLine = ({ name, next, stableBreaks }: LibraryReport): string | undefined =>
  next === undefined || stableBreaks === 0
    ? undefined
    : `${name} ${next} breaks ${count(stableBreaks, "declaration")} that needed no flag, too.`;
