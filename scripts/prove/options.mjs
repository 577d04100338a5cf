import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compilers } from "../run.mjs";

/**
 * What a proof is asked for: the compilers, the packages that are named, and the folder that it works in, which it leaves
 * behind only if it was given one.
 *
 * @param typescript the versions of TypeScript where none is asked for
 * @param own the options that only this proof has
 */
export function readOptions(typescript, own) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: "string" },
      typescript: { type: "string", default: typescript },
      verbose: { type: "boolean", default: false },
      ...own,
    },
  });
  const versions = listed(values.typescript);
  const foreign = versions.filter((version) => !compilers.includes(version));
  if (foreign.length > 0) throw new Error(`there is no TypeScript ${foreign.join(", ")} in tests/compilers`);
  const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), "proviso-prove-")));
  return {
    ...values,
    versions,
    folder,
    names: positionals,
    leave: () => {
      if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is given with commas between. */
export const listed = (text) => text.split(",").filter((each) => each !== "");
