import type { Type } from "../../analysis/program/compiler.js";
import { compareTypes } from "./compare-types.js";
import { further, type Comparison, type Standing } from "./comparison.js";

/**
 * Whether a member behind a flag of an object fits where it did, asked as of any other member; nothing where there is none in
 * both states. A locked member has a type that tells nothing: what is behind it stands in what `Gated` was made of.
 */
export function fitsBehindGate(
  comparison: Comparison,
  [older, newer]: readonly [Type, Type],
  flag: string,
  name: string,
  standing: Standing,
): boolean | undefined {
  const [before, after] = [older, newer].map((type) => behindGate(comparison, type, flag, name));
  if (!before || !after) return undefined;
  const { found } = comparison;
  const first = found.length;
  compareTypes(comparison, before, after, further(standing, { kind: "member", name }));
  return found.splice(first).length === 0;
}

function behindGate({ compiler }: Comparison, type: Type, flag: string, name: string): Type | undefined {
  const member = (of: Type | undefined, key: string): Type | undefined => {
    const symbol = of && compiler.propertyOf(of, key);
    const found = symbol && compiler.typeOf(symbol);
    return found && compiler.unionParts(found)[0];
  };
  return member(member(member(member(type, "~proviso"), "api"), flag), name);
}
