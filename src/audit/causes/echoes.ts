import type { Break } from "../change.js";
import { normalised } from "../program/normalised.js";

/** What is only a guess: a program shows it, or it is nothing. */
const shownAlone: ReadonlySet<Break["kind"]> = new Set([
  "any-gone",
  "assertion-gone",
  "const-come",
  "const-gone",
  "enum-const",
  "index-gone",
  "literal-gone",
  "no-infer",
  "overload-strayed",
  "result-inferred",
  "this-asked",
  "this-gone",
  "this-type",
  "type-default",
  "type-variance",
]);

/**
 * Takes out what only echoes another break, and tells with that one what it reaches: a declaration that is written as before
 * differs by what it mentions, and where that is an export, it is told there. Without a program to show it, such a
 * difference may be none: types that depend on type parameters are not always known to be equal.
 */
export function withoutEchoes(breaks: readonly Break[]): readonly Break[] {
  const causes = new Map<string, Break>();
  for (const each of breaks)
    if (each.isProven && !isWrittenAlike(each) && !causes.has(each.export)) causes.set(each.export, each);
  const broken = new Set(breaks.filter(({ isProven }) => isProven).map((each) => each.export));
  const reached = new Map<Break, Set<string>>();
  const kept = breaks.filter((each) => {
    if (!each.isProven && shownAlone.has(each.kind)) return false;
    // What was in a namespace may be in a constant.
    if (!each.isProven && each.kind === "export-gone" && each.export.includes(".")) return false;
    // What is no `any` any more may have been none before, either: something that could not be found.
    if (each.kind === "any-gone" && !/\bany\b/.test(each.old?.text ?? "")) return false;
    if (!each.isProven && each.kind === "member-gone" && each.beside) return false;
    // Most aliases that take the place of an interface can be extended like it.
    if (!each.isProven && each.kind === "not-extendable" && each.kinds.includes("interface")) return false;
    // The whole says it, where it can be told.
    if (each.kind === "result-inferred" && breaks.some((other) => isTypeOf(other, each))) return false;
    // Other constraints may be wider ones.
    if (!each.isProven && each.kind === "type-parameters" && each.oldCount === each.newCount) return false;
    // That the whole does not fit is said by its part.
    if (!each.isProven && each.kind === "type-taken" && each.path.length === 0 && broken.has(each.export))
      return false;
    if (!isWrittenAlike(each) || (each.kind !== "type-taken" && each.kind !== "type-given")) return true;
    // The names of members and parameters are nobody's export.
    const written = each.old?.text.match(/(?<![\w$.])[\w$]+(?![\w$]*\s*\??\s*[:(])/g) ?? [];
    const names = [...written, ...each.because.map(({ name }) => name)];
    const known = names.flatMap((name) => (name === each.export ? [] : (causes.get(name) ?? [])));
    if (each.isProven)
      for (const cause of known) {
        const others = reached.get(cause) ?? new Set(cause.reaches);
        reached.set(cause, others);
        for (const name of [each.export, ...each.reaches]) if (name !== cause.export) others.add(name);
      }
    return each.isProven && known.length === 0;
  });
  return kept.map((each) => {
    const others = reached.get(each);
    return others ? { ...each, reaches: [...others] } : each;
  });
}

const isTypeOf = (found: Break, of: Extract<Break, { readonly path: unknown }>): boolean =>
  found.isProven &&
  found.kind === "type-taken" &&
  found.export === of.export &&
  JSON.stringify(found.path) === JSON.stringify(of.path);

const isWrittenAlike = ({ old, new: newer }: Break): boolean =>
  old !== undefined && newer !== undefined && normalised(old.text) === normalised(newer.text);
