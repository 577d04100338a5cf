/**
 * Whether `A` and `B` are the same type. Assignability both ways is not enough: `any` fits everything, and
 * `readonly` does not count there. Two generic functions are the same only if TypeScript finds their types identical.
 */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for `Equal<A, B>` that hold: `check<Equal<A, B>>()`. */
export declare function check<_Holds extends true>(): void;
