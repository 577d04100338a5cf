import type { Compiler, Type } from "../../analysis/program/compiler.js";
import type { ExportPair } from "./pairs.js";
import type { Use } from "../surface/usage.js";

/**
 * How an exported type is to be compared. Of a type that nothing else in the package mentions nobody knows what it is
 * for: its members must stay, and so must what a union lists; that more comes is no break.
 *
 * Who gives an object of a class has got it from the class, with all that it has; and so has who gives what is handed out as
 * an object of a class by now.
 */
export function rootUse(compiler: Compiler, use: Use, type: Type, { old, new: newer }: ExportPair): Use {
  if (old.kinds.includes("class") || (newer.kinds.includes("class") && use.takes))
    return { gives: false, takes: true };
  if (use.gives || use.takes) return use;
  const isUnion = compiler.unionMembers(type).length > 1;
  return { gives: isUnion, takes: !isUnion };
}
