import { declarationEnd } from "../opened/declaration-bounds.js";
import type { ExportItem, Place } from "./export-item.js";

/**
 * Tells what stands in a part of an export that `@stable` takes out of its trial: a member of a class, or what that is made
 * of. Nothing where there is no such part.
 *
 * @param textOf the text of a file
 */
export function stablePartsOf(
  { places }: ExportItem,
  textOf: (path: string) => string,
): ((place: Place | undefined) => boolean) | undefined {
  const parts = places.flatMap(({ path, start, end }) => {
    const text = textOf(path);
    return [...text.slice(start, end).matchAll(/\/\*\*(?:(?!\*\/)[^])*@stable\b(?:(?!\*\/)[^])*\*\//g)].map(
      (found) => {
        const from = start + found.index + found[0].length;
        return { path, from, to: declarationEnd(text, from) };
      },
    );
  });
  if (parts.length === 0) return undefined;
  return (place) =>
    parts.some(({ path, from, to }) => place?.path === path && from <= place.start && place.start < to);
}
