/**
 * The type of a member of a `rejected` feature: it has been removed, and no flag brings it back. The error that
 * TypeScript gives names the version: `Type 'FeatureRemoved<"TRACING", "2.0.0">' has no call signatures.`
 *
 * It is empty for the same reason as {@link OptInRequired}.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
export interface FeatureRemoved<Flag extends string, Version extends string> {}
