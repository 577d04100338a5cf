/**
 * The type of a gated member as long as its feature has not been opted in. It has no members, so nothing can be done
 * with the value, and the error that TypeScript gives names the flag:
 * `Type 'OptInRequired<"BLUEPRINTS">' has no call signatures.`
 *
 * It is empty on purpose: everything can be assigned to it, so a receiver with more flags fits where fewer are asked.
 *
 * @example
 * new App("myapp").registerBlueprint; // OptInRequired<"BLUEPRINTS">
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
export interface OptInRequired<Flag extends string> {}
