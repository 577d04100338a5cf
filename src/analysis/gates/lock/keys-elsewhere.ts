import { isOfCompiler } from "../../program/compiler-library.js";
import type { AnalysisContext } from "../../program/context.js";
import { lastName, referenceName } from "../../program/syntax.js";
import type { GatedNames } from "../../references/gated-names.js";
import { codeIn } from "../../references/declarations/handings.js";
import { hasKeyOf, hasNameOf } from "../../references/name-places.js";
import type { GatedApi } from "./gated-api.js";
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
  const search = keySearch(context, names, apis);
  return () => search().isWritten;
}

/** What a program has of keys that stand for members. */
export interface Keys {
  /** Whether a key is written out somewhere, or as `keyof` of what is gated. */
  readonly isWritten: boolean;
  /** Whether there may be one that nobody sees, as `keyof typeof app`. Without any, no `list[index]` names a member. */
  readonly mayBeMade: boolean;
}

/** The same, and whether there may be other keys, found out in one reading of all texts. */
export function keySearch(
  context: AnalysisContext,
  names: GatedNames,
  apis: readonly GatedApi[],
): () => Keys {
  const { compiler } = context;
  const keysIn = keyTest(context, names, apis);
  let found: Keys | undefined;
  const search = (): Keys => {
    let mayBeMade = false;
    for (const fileName of compiler.fileNames()) {
      if (isOfCompiler(fileName)) continue;
      const keys = keysIn(fileName, compiler.textOf(fileName) ?? "");
      if (keys.isWritten) return keys;
      mayBeMade ||= keys.mayBeMade;
    }
    return { isWritten: false, mayBeMade };
  };
  return () => (found ??= search());
}

/** Tells what a file has of keys, by its text. */
export function keyTest(
  context: AnalysisContext,
  names: GatedNames,
  apis: readonly GatedApi[],
): (fileName: string, text: string) => Keys {
  const types = new Set(typeNames(context, apis));
  return (fileName, text) => {
    const isWritten = hasKeyOf(names, text) || hasKeysOfType(types, text);
    const mayBeMade =
      isWritten || (/\bkeyof\b/.test(text) && mayMakeKeys(names, fileName, codeIn(fileName, text)));
    return { isWritten, mayBeMade };
  };
}

/** What is declared for others says `keyof` of types, which are known, or has the names themselves. */
function mayMakeKeys(names: GatedNames, fileName: string, code: string): boolean {
  if (!/\bkeyof\b/.test(code)) return false;
  const isDeclared = /\.d\.[cm]?ts$/.test(fileName) || fileName.includes("/node_modules/");
  return !isDeclared || /\bkeyof\s+typeof\b/.test(code) || hasNameOf(names, code);
}

function hasKeysOfType(types: ReadonlySet<string>, text: string): boolean {
  if (types.size === 0) return false;
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
