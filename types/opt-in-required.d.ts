/**
 * The type of a gated member as long as its feature has not been opted in. It has no members, so nothing can be done
 * with the value, and the error that TypeScript gives names the flag:
 * `Type 'OptInRequired<"PRIORITY">' has no call signatures.` Where the catalog says how to opt in, its words stand behind it.
 *
 * It is empty on purpose: everything can be assigned to it, so a receiver with more flags fits where fewer are asked.
 *
 * @example
 * createQueue("jobs").addFirst; // OptInRequired<"PRIORITY">
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
export interface OptInRequired<Flag extends string> {}
