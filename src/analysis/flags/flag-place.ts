import type ts from "typescript";
import { isReadable, readCatalog } from "../catalog/read-catalog.js";
import type { CatalogEntry } from "../catalog/feature.js";
import type { AnalysisContext } from "../program/context.js";
import { flagFlow } from "./flag-flow.js";

/**
 * The catalog that a string names a flag of, by where it is seen to arrive; nothing for a string that is no flag, however
 * much it looks like one, and for one that goes to two libraries.
 *
 * @param written the string, or the array or tuple type around the place for one
 */
export function catalogOfFlag(context: AnalysisContext, written: ts.Node): CatalogEntry | undefined {
  const { is } = context;
  const flag = is.stringLiteral(written) ? written.text : undefined;
  const catalogs = flagFlow(context, written).destinations.flatMap((destination) => {
    const readable = destination.catalogs().flatMap((type) => {
      const catalog = readCatalog(context, type);
      return isReadable(catalog) ? [catalog] : [];
    });
    // Where one gated type is built on another, each has its own flags.
    return readable.find(({ features }) => flag !== undefined && features.has(flag)) ?? readable.slice(0, 1);
  });
  const [only, ...others] = new Set(catalogs);
  return others.length === 0 ? only : undefined;
}

/** Whether a string is seen to go where a library takes flags. */
export const isFlag = (context: AnalysisContext, written: ts.Node): boolean =>
  flagFlow(context, written).destinations.length > 0;

/** Whether flags are nothing but flags: taking one out changes nothing else. */
export const isOnlyFlags = (context: AnalysisContext, written: ts.Node): boolean =>
  !flagFlow(context, written).goesElsewhere;
