/**
 * The ts-patch transformer. It is not called by hand; name it in `tsconfig.json`:
 *
 * @example
 * { "plugins": [{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }] }
 */
declare const transformer: (...args: never[]) => unknown;
export default transformer;
