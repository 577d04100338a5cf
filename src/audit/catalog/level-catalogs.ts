import type { FeatureEntry } from "../../analysis/catalog/feature.js";
import type { Replacement } from "../program/rewritten.js";
import { isCopy, pairCatalogs } from "./pair-catalogs.js";
import type { DeclaredCatalog } from "./read-catalogs.js";
import { push } from "../../push.js";

/**
 * What has to be replaced so that a catalog says the same in both states. How catalogs change is told by rules of their
 * own: that `status` is `"accepted"` and no longer `"trial"` breaks nobody, nor does what is made of it, such as
 * `type FeatureName = FeatureNameOf<typeof features>`.
 *
 * Both get all features of both: a flag that one of them lacks is none that was promised.
 */
export function levelCatalogs(
  olds: readonly DeclaredCatalog[],
  news: readonly DeclaredCatalog[],
): ReadonlyMap<string, readonly Replacement[]> {
  const found = new Map<string, Replacement[]>();
  for (const { old, newer } of pairCatalogs(olds, news)) {
    if (!old || !newer) continue;
    const features = new Map([...newer.catalog.features, ...old.catalog.features]);
    const text = `{ readonly docs: ""; readonly features: { ${[...features.values()].map(featureText).join(" ")} } }`;
    for (const { path, start, end, isType } of [...copiesOf(old, olds), ...copiesOf(newer, news)])
      push(found, path, { start, end, text: isType ? text : `: ${text}` });
  }
  return found;
}

const copiesOf = (catalog: DeclaredCatalog, all: readonly DeclaredCatalog[]): readonly DeclaredCatalog[] =>
  all.filter((each) => isCopy(catalog, each));

function featureText({ flag, status, finalized }: FeatureEntry): string {
  const version = finalized === undefined ? "" : ` readonly finalized: ${JSON.stringify(finalized)};`;
  return `readonly ${JSON.stringify(flag)}: { readonly title: "-"; readonly added: "0.0.0"; readonly status: "${status}";${version} };`;
}
