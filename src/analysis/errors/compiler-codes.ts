/** The compiler's own errors that the analysis knows, by what they say. Their numbers are the same in every version. */
export const compilerCodes = {
  /** An argument, a value, an operand of `satisfies`, `this`. */
  argumentDoesNotFit: 2345,
  valueDoesNotFit: 2322,
  /** A value, where what is printed of both types is the same: long names are cut off. */
  namesakeDoesNotFit: 2719,
  doesNotSatisfy: 1360,
  thisDoesNotFit: 2684,
  /** What overrides a member of a base, and what as a whole does not fit its base. */
  memberDoesNotOverride: 2416,
  classDoesNotExtend: 2415,
  classDoesNotImplement: 2420,
  interfaceDoesNotExtend: 2430,
  /** What fits has properties that this lacks: one, a few, many. */
  lacksProperty: 2741,
  lacksProperties: 2739,
  lacksManyProperties: 2740,
  noOverloadFits: 2769,

  /** A parameter, a binding or a rest parameter without a type. */
  parameterIsAny: 7006,
  bindingIsAny: 7031,
  restIsAny: 7019,

  /** No JSX component; no operand of arithmetic, on its left and on its right. */
  noComponent: 2604,
  noNumber: 2356,
  leftIsNoNumber: 2362,
  rightIsNoNumber: 2363,

  /** What may be `undefined`, by its name or not, and such a thing called: a lock that a fake need not have. */
  mayBeUndefined: 2532,
  namedMayBeUndefined: 18048,
  calledMayBeUndefined: 2722,

  /** What the language calls by a symbol and is not there: in loops, spreads and patterns, and at the end of a block. */
  notIterable: 2488,
  notAsyncIterable: 2504,
  notDisposable: 2850,
  notAsyncDisposable: 2851,

  /** A method in the place of what its base has as a property, as a lock is one. */
  methodForProperty: 2425,

  /** A lock takes no other value, and so is read only. */
  readOnly: 2540,

  unusedDirective: 2578,

  /** The flow of control is too much for the compiler, which asks no more of it anywhere. */
  tooMuchFlow: 2563,

  /** Of what is to be written: where it goes, what it would overwrite, and extensions that it could not have. */
  outputMoves: 5011,
  overwritesInput: 5055,
  isWrittenTwice: 5056,
  importsSourceFiles: 5096,
} as const;
