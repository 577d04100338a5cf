/** `A | B` as `A & B`; `never` as `unknown`, which adds nothing to an intersection. */
export type UnionToIntersection<U> = (U extends unknown ? (member: U) => void : never) extends (
  all: infer I,
) => void
  ? I
  : never;
