/**
 * What a gated type tells Proviso's tools, under the key `"~proviso"`: which features it locks, what they open, and where
 * they are listed. It has no value at run time. The key is a text, so that declarations which show a gated type member by
 * member can be written, as those of `export const copy = { ...app }`; and it is the last that an editor offers.
 *
 * `Flags` is in no member, so it has no part in whether one gate fits another. It is here to be inferred: of
 * `f<F extends FeatureName>(app: App<F> & App<"A">)`, TypeScript reads `F` from the gate of what it is called with.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
export interface Gate<Api, C, Flags> {
  readonly api: Api;
  readonly catalog: C;
}
