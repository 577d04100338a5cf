/**
 * The lock of a library whose catalog says how to opt in, so that TypeScript's own error says it too:
 * `Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.`
 *
 * It is an interface apart from the other `OptInRequired`, whose name people read as well: TypeScript prints each type
 * argument, also one that says nothing. It is empty for the same reason.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- see above
export interface OptInRequired<Flag extends string, How extends string> {}
