import { isOfCompiler } from "../../program/compiler-library.js";
import type { AnalysisContext } from "../../program/context.js";
import { lastName, referenceName } from "../../program/syntax.js";
import type { GatedNames } from "../../references/gated-names.js";
import { hasKeyOf } from "../../references/name-places.js";
import type { GatedApi } from "./gated-world.js";
import { ownerOf } from "./owner.js";

/**
 * Whether a file may name a gated member by a key that another file has, a library's declarations among them: as a text,
 * or as `keyof` of what is gated. The compiler's own libraries are left out: no member is named after an event of the DOM.
 */
export function keysElsewhere(
  context: AnalysisContext,
  names: GatedNames,
  apis: readonly GatedApi[],
): () => boolean {
  const { compiler } = context;
  let found: boolean | undefined;
  const search = (): boolean => {
    const types = new Set(typeNames(context, apis));
    return compiler.fileNames().some((fileName) => {
      const text = isOfCompiler(fileName) ? "" : (compiler.textOf(fileName) ?? "");
      return hasKeyOf(names, text) || hasKeysOfType(types, text);
    });
  };
  return () => (found ??= search());
}

function hasKeysOfType(types: ReadonlySet<string>, text: string): boolean {
  for (const [written] of text.matchAll(keysOfType)) {
    for (const [word] of written.matchAll(/[\p{ID_Continue}$]+/gu)) if (types.has(word)) return true;
  }
  return false;
}

// `keyof App`, `keyof (App & Other)`, `keyof ExperimentalApi["BLUEPRINTS"]`
const keysOfType = /\bkeyof\b[^;{}\n]*/g;

/** `App` and `ExperimentalApi` of `type App<F> = Gated<Stable, ExperimentalApi, F, C>`. */
function typeNames(context: AnalysisContext, apis: readonly GatedApi[]): readonly string[] {
  const { is } = context;
  return apis.flatMap(({ api }) => {
    const name = is.reference(api) ? referenceName(is, api) : undefined;
    const owner = ownerOf(context, api);
    return [...(name ? [lastName(is, name).text] : []), ...(owner === undefined ? [] : [owner])];
  });
}
