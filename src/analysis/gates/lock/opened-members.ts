import { readCatalog } from "../../catalog/read-catalog.js";
import type { AnalysisContext } from "../../program/context.js";
import type { CatalogEntry } from "../../catalog/feature.js";
import type { GatedWorld } from "./gated-world.js";
import { ownerOf } from "./owner.js";
import { docOf, signatureOf } from "../../program/declaration-text.js";

/** A member that a feature opens, as it is declared. */
export interface OpenedMember {
  /** The gated type: `App`; nothing where it has no name. */
  readonly owner: string | undefined;
  readonly name: string;
  /** The declaration, on one line: `registerBlueprint(blueprint: Blueprint): void`. */
  readonly signature: string;
  /** The first line of its doc comment. */
  readonly doc: string | undefined;
}

/** All members that one feature of a catalog opens, on each type that the catalog gates. */
export function openedMembers(
  context: AnalysisContext,
  { apis }: GatedWorld,
  catalog: CatalogEntry,
  flag: string,
): readonly OpenedMember[] {
  const { compiler } = context;
  return apis.flatMap((gated) => {
    const type = gated.catalog && compiler.typeOfTypeNode(gated.catalog);
    if (!type || readCatalog(context, type) !== catalog) return [];
    const api = compiler.typeOfTypeNode(gated.api);
    const feature = api && compiler.propertyOf(api, flag);
    const members = feature && compiler.typeOf(feature);
    if (!members) return [];
    const owner = ownerOf(context, gated.api);
    return compiler.propertiesOf(members).map((member): OpenedMember => {
      const [declaration] = compiler.declarationsOf(member);
      const name = compiler.nameOf(member);
      if (!declaration) return { owner, name, signature: name, doc: undefined };
      return {
        owner,
        name,
        signature: signatureOf(context, declaration),
        doc: docOf(context, declaration),
      };
    });
  });
}
