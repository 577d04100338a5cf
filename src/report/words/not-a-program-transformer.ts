import type { Words } from "./words.js";

export const notAProgramTransformer: Words<"not-a-program-transformer"> = {
  message: () =>
    'Proviso is not running: add "transformProgram": true to its entry in "plugins" of tsconfig.json.',
  meaning:
    "The compiler loads Proviso as a transformer of single files. As such its findings would be lost with `--noEmit`, so it does not run at all.",
  remedy: 'Add `"transformProgram": true` to the entry of Proviso in `plugins` of `tsconfig.json`.',
  example: {
    language: "json",
    text: '{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }',
  },
};
