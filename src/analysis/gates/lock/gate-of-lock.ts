import type { AnalysisContext } from "../../program/context.js";
import type { Use } from "./uses.js";
import { gateOfMember, type Gate } from "./gate.js";
import type { GatedWorld } from "./gated-world.js";

/**
 * The gate that a locked member stands behind. A type that is made of a gated one by picking members, such as
 * `Pick<App, "onWsConnect">`, has the locks and not the gate: there the declaration of the member tells whose it is.
 */
export function gateOfLock(context: AnalysisContext, world: GatedWorld, use: Use): Gate | undefined {
  const { receiverType, lock, member } = use;
  const own = gateOfMember(context, receiverType, lock.flag, member);
  return own ?? gatesInWorld(context, world, use)[0];
}

/** The gates of the program that have such a member; where it is the very same one, that gate comes first. */
function gatesInWorld(
  context: AnalysisContext,
  { apis }: GatedWorld,
  { receiverType, lock, member }: Use,
): readonly Gate[] {
  const { compiler } = context;
  const used = compiler.unionParts(receiverType).flatMap((part) => {
    const symbol = compiler.propertyOf(part, member);
    return symbol ? compiler.declarationsOf(symbol) : [];
  });
  const found = apis.flatMap((gated) => {
    const api = compiler.typeOfTypeNode(gated.api);
    const catalog = gated.catalog && compiler.typeOfTypeNode(gated.catalog);
    const feature = api && compiler.propertyOf(api, lock.flag);
    const members = feature && compiler.typeOf(feature);
    const symbol = members && compiler.propertyOf(members, member);
    if (!api || !catalog || !symbol) return [];
    const isSame = compiler.declarationsOf(symbol).some((declaration) => used.includes(declaration));
    return [{ gate: { api, catalog }, isSame }];
  });
  const same = found.filter(({ isSame }) => isSame);
  // Without a declaration, only one library that has such a member can be meant.
  const meant = same.length > 0 ? same : found.length === 1 ? found : [];
  return meant.map(({ gate }) => gate);
}
