/**
 * The ts-patch transformer. It is not called by hand; name it in `tsconfig.json`:
 *
 * @example
 * { "plugins": [{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }] }
 *
 * A second entry has the declarations locked that are emitted, as `proviso lock` does it.
 *
 * @example
 * { "name": "proviso", "transform": "proviso/transformer", "afterDeclarations": true }
 */
declare function transformer(
  program: object,
  host: object | undefined,
  config: object,
  extras: object,
): object;
export = transformer;
