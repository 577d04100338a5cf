import { catalogIdentity } from "../analysis/catalog/catalog-identity.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { markedDeclarations } from "../analysis/gates/mark/marked-declarations.js";
import { lineMap } from "../analysis/program/line-map.js";
import type { ListedDeclaration } from "../report/feature-list.js";
import type { LiveProgram } from "./session.js";

/** The marked declarations of all programs of a run; what two of them both see is there once. */
export interface CollectedDeclarations {
  /** Adds those of one program, while its compiler can be asked. */
  readonly look: (program: LiveProgram) => void;
  readonly of: (catalog: CatalogEntry, flag: string) => readonly ListedDeclaration[];
}

/** @param only the flag that is asked for, where it is one */
export function collectDeclarations(only?: string): CollectedDeclarations {
  const found = new Map<string, Map<string, ListedDeclaration>>();
  const keyOf = (catalog: CatalogEntry, flag: string): string => `${flag} ${catalogIdentity(catalog)}`;
  return {
    look({ context, world, features }) {
      for (const { feature, catalog } of features) {
        if (only !== undefined && feature.flag !== only) continue;
        const key = keyOf(catalog, feature.flag);
        const known = found.get(key) ?? new Map<string, ListedDeclaration>();
        for (const { place, ...declaration } of markedDeclarations(
          context,
          world.marks,
          catalog,
          feature.flag,
        )) {
          const { line, column } = lineMap(context.compiler.textOf(place.file) ?? "").positionAt(place.start);
          known.set(`${place.file} ${place.start}`, { ...declaration, file: place.file, line, column });
        }
        found.set(key, known);
      }
    },
    of: (catalog, flag) => [...(found.get(keyOf(catalog, flag))?.values() ?? [])],
  };
}
