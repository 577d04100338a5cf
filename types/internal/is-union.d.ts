type Parts<T, All> = T extends unknown ? ([All] extends [T] ? "all" : "part") : never;

/** Whether `T` is a union of two types or more, also where one fits the other. `never` and `any` are not. */
export type IsUnion<T> = "part" extends Parts<T, T> ? true : false;
