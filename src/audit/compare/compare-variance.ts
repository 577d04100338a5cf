import type { TypeParameters } from "../surface/export-item.js";

/** The type parameters that have an annotation they did not have: `in`, `out`, or both. */
export function otherVariances(
  older: TypeParameters | undefined,
  newer: TypeParameters | undefined,
): readonly string[] {
  return (older?.names ?? []).filter((name, index) => {
    const added = (newer?.variances[index] ?? []).filter(
      (word) => older?.variances[index]?.includes(word) !== true,
    );
    return newer?.names[index] === name && added.length > 0;
  });
}
