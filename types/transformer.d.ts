/**
 * The ts-patch transformer. It is not called by hand; name it in `tsconfig.json`:
 *
 * @example
 * { "plugins": [{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }] }
 */
declare function transformer(
  program: object,
  host: object | undefined,
  config: object,
  extras: object,
): object;
export = transformer;
