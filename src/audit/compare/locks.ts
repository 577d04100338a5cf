import type { Type } from "../../analysis/program/compiler.js";
import type { Comparison } from "./comparison.js";

/** The types that stand in the place of what is on trial. */
const lockNames = new Set(["OptInRequired", "FeatureRemoved", "Locked"]);

/** The flag that locks a type; nothing for one that is open. */
export function lockOn({ compiler }: Comparison, type: Type): string | undefined {
  for (const part of compiler.unionParts(type)) {
    for (const each of compiler.intersectionParts(part)) {
      const named = compiler.asNamed(each) ?? compiler.aliasOf(each);
      if (!named || !lockNames.has(named.name)) continue;
      const [flag] = named.typeArguments;
      const text = flag && compiler.literalOf(flag);
      return text === undefined ? "" : String(text);
    }
  }
  return undefined;
}
