import type { Compiler } from "../../analysis/program/compiler.js";
import { memo } from "../../memo.js";

/** The same compiler, but that what is asked of types again and again is asked once for each. */
export function remembering(compiler: Compiler): Compiler {
  return {
    ...compiler,
    propertiesOf: memo((type) => compiler.propertiesOf(type)),
    signaturesOf: memo((type) => compiler.signaturesOf(type)),
    unionMembers: memo((type) => compiler.unionMembers(type)),
    unionParts: memo((type) => compiler.unionParts(type)),
    asNamed: memo((type) => compiler.asNamed(type)),
  };
}
