import type { FlagsMustBeALiteralTuple } from "./flags-must-be-a-literal-tuple.js";
import type { FlagTupleShape } from "./internal/flag-tuple-shape.js";

/**
 * Refuses flags that are `any` or `never`, which fit every type and so {@link LiteralFlagTuple} too. Intersect the
 * options that hold the flags with it.
 *
 * @example
 * options?: AppOptions<F> & KnownFlags<F>
 */
export type KnownFlags<F> = FlagTupleShape<F> extends "any" ? FlagsMustBeALiteralTuple : unknown;
