/** The key under which a gated type leads Proviso's tools to its members and catalog. It has no value at run time. */
export declare const provisoGate: unique symbol;

/**
 * What a gated type tells Proviso's tools: which features it locks, what they open, and where they are listed.
 *
 * `Flags` is in no member, so it has no part in whether one gate fits another. It is here to be inferred: of
 * `f<F extends FeatureName>(app: App<F> & App<"A">)`, TypeScript reads `F` from the gate of what it is called with.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
export interface Gate<Api, C, Flags> {
  readonly api: Api;
  readonly catalog: C;
}
