import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  const { values, positionals } = parsed({
    folder: { type: "string" },
    help: { type: "boolean", default: false },
    typescript: { type: "string", default: typescript },
    verbose: { type: "boolean", default: false },
    ...own,
  });
  if (values.help) {
    console.log(usage());
    process.exit(0);
  }
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

function parsed(options) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    console.error(`${error.message.split(". ")[0]}. --help tells what there is.`);
    return process.exit(2);
  }
}

/** What the proof says of itself where it begins. */
function usage() {
  const [head = ""] = readFileSync(process.argv[1], "utf8").split(/^(?!\/\/)/m);
  return head.replace(/^\/\/ ?/gm, "").trimEnd();
}

/** What is given with commas between. */
export const listed = (text) => text.split(",").filter((each) => each !== "");
