/** The names of all gated members that a program sees, or `"unknown"` where they cannot be listed. */
export type GatedNames = ReadonlySet<string> | "unknown";
