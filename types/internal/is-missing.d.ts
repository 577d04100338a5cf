/**
 * Whether a catalog is `any`, or the type of something that was not found: only then is every key one of its keys.
 *
 * `IsAny` does not do: any condition on the type of something that was not found is that very type again, and would
 * make the whole gated type `any`, with everything open.
 */
export type IsMissing<C> = symbol extends keyof C ? true : false;
