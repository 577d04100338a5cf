/**
 * What TypeScript names where flags are not written out: `Type 'string[]' is not assignable to type
 * 'FlagsMustBeALiteralTuple'`. Nothing fits it, so such flags open nothing and do not compile.
 */
export interface FlagsMustBeALiteralTuple {
  readonly "write the flags out as a tuple of literals": never;
}
