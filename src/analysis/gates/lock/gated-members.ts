import { isReadable, readCatalog } from "../../catalog/read-catalog.js";
import type { Symbol, Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import type { CatalogEntry, FeatureEntry } from "../../catalog/feature.js";
import type { ProgramFlags } from "../mark/program-flags.js";
import { gatesOf, locksOnMember } from "./gate.js";

/** A gated member as one receiver has it. */
export interface GatedMember {
  readonly feature: FeatureEntry;
  readonly catalog: CatalogEntry;
  readonly isLocked: boolean;
  /** What is behind the lock: the member as its feature declares it. Not where it is a mark that gates it. */
  readonly declared?: Symbol;
  /** Where the program's flags go, for what is marked: the receiver has none. */
  readonly program?: ProgramFlags;
}

/** The gated members of a receiver by their names, locked or open; none where it is not gated. */
export function gatedMembersOf(context: AnalysisContext, receiver: Type): ReadonlyMap<string, GatedMember> {
  const { compiler } = context;
  const members = new Map<string, GatedMember>();
  for (const gate of gatesOf(context, receiver)) {
    const catalog = readCatalog(context, gate.catalog);
    if (!isReadable(catalog)) continue;
    for (const property of compiler.propertiesOf(gate.api)) {
      const feature = catalog.features.get(compiler.nameOf(property));
      const opens = compiler.typeOf(property);
      for (const member of feature && opens ? compiler.propertiesOf(opens) : []) {
        const name = compiler.nameOf(member);
        const isLocked = locksOnMember(compiler, receiver, name).some(({ flag }) => flag === feature?.flag);
        if (feature && (isLocked || !members.has(name))) {
          members.set(name, { feature, catalog, isLocked, declared: member });
        }
      }
    }
  }
  return members;
}
