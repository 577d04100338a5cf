/** The key under which a gated type leads Proviso's tools to its members and catalog. It has no value at run time. */
export declare const provisoGate: unique symbol;

/** What a gated type tells Proviso's tools: which features it locks, what they open, and where they are listed. */
export interface Gate<Api, C> {
  readonly api: Api;
  readonly catalog: C;
}
