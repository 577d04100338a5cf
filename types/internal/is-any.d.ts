/** Whether `T` is `any`: only `any` lets `0` fit into `1 & T`. */
export type IsAny<T> = 0 extends 1 & T ? true : false;
