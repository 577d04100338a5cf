import type { FlagsMustBeALiteralTuple } from "./flags-must-be-a-literal-tuple.js";
import type { FlagTupleShape } from "./internal/flag-tuple-shape.js";

/**
 * Refuses flags that are `any` or `never`, which fit every type and so {@link LiteralFlagTuple} too. Intersect the
 * options that hold the flags with it. Where the flags are a parameter of their own, intersect another parameter:
 * intersected with the flags themselves, it could not refuse `any` either, which fits everything.
 *
 * @example
 * options?: AppOptions<F> & KnownFlags<F>
 */
export type KnownFlags<F> = FlagTupleShape<F> extends "any" ? FlagsMustBeALiteralTuple : unknown;
