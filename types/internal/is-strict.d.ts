/** Whether the program is checked with `strictNullChecks`: otherwise `undefined` and `null` fit everywhere. */
export type IsStrict = undefined extends null ? false : true;
