/** Whether `T` is a union of two types or more. `never` and `any` are not. */
export type IsUnion<T, All = T> = [T] extends [never] ? false : T extends unknown ? ([All] extends [T] ? false : true) : never;
