/**
 * Whether `T` is `any`: only `any` takes both branches of a condition.
 *
 * The usual `0 extends 1 & T` is wrong for a type parameter that is constrained to strings: TypeScript makes `never` of
 * `1 & T` before it knows what `T` is, and so answers `false` for `any` too.
 */
export type IsAny<T> = boolean extends (T extends never ? true : false) ? true : false;
