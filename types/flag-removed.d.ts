/**
 * What TypeScript names where the flag of a `rejected` feature is written: `Type 'string' is not assignable to type
 * 'FlagRemoved<"TRACING", "2.0.0">'`. Nothing fits it.
 */
export interface FlagRemoved<Flag extends string, Version extends string> {
  readonly flag: Flag;
  readonly "removed in": Version;
}
