/**
 * The values of an object type as one intersection: `{ x: A; y: B }` as `A & B`; `unknown` where there are none.
 *
 * What {@link UnionToIntersection} does, for many parts at once. It names the parts, and so spares TypeScript to
 * compare each with each other one: every function fits `object`, and what it fits first is not looked at further.
 */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a Record is inferred from differently
export type Merged<Parts> = { [Name in keyof Parts]: (part: Parts[Name]) => void } extends {
  [name: string]: ((all: infer I) => void) | object;
}
  ? I
  : never;
