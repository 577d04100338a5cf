import { doorImport, type Side } from "../program/layout.js";
import type { Sources } from "../program/compiled.js";
import type { Surface } from "../surface/surface.js";
import type { ExportItem } from "../surface/export-item.js";
import { push } from "../../push.js";

/** One export in the two states. */
export interface ExportPair {
  readonly id: number;
  readonly old: ExportItem;
  readonly new: ExportItem;
}

export const keyOf = ({ door, name }: ExportItem): string => `${door.id} ${name.join(".")}`;

/** What both states export by the same name through the same door. */
export function exportPairs(older: Surface, newer: Surface): readonly ExportPair[] {
  const others = new Map(newer.items.map((item) => [keyOf(item), item]));
  return older.items.flatMap((old, id) => {
    const item = others.get(keyOf(old));
    return item ? [{ id, old, new: item }] : [];
  });
}

/** Where the newer one of a pair is found, where that is not where it is exported. */
export type Renamed = (pair: ExportPair) => { readonly path: string; readonly name: string } | undefined;

// A compiler looks for each import of a file from its beginning: many in one take the square of the time.
const mostInFile = 100;

const fileOf = (id: number): string => `pairs${Math.floor(id / mostInFile)}.mts`;

/** The files in which the types of pairs are written side by side; there is always one. */
export const pairFiles = (pairs: readonly ExportPair[]): readonly string[] => [
  ...new Set([fileOf(0), ...pairs.map(({ id }) => fileOf(id))]),
];

/**
 * The sources in which each pair is a tuple type, once as a value and once as a type. They are added to what stands in
 * the files already.
 *
 * Where an export has type parameters, the tuple is written where the older one declares them, so that both states get
 * the same ones: `export type proviso_type7<T extends Local> = [old.Box<T>, new.Box<T>]`.
 */
export function pairSources(pairs: readonly ExportPair[], renamed: Renamed): Sources {
  const lines = new Map<string, string[]>(pairFiles(pairs).map((path) => [path, []]));
  const appended = new Map<string, string[]>();
  for (const pair of pairs) {
    const { id, old } = pair;
    const accessNew = (folders = "."): string => {
      const found = renamed(pair);
      if (!found) return access("new", old, folders);
      const file = found.path.replace(/\.d\.([cm]?)ts$/, ".$1js");
      return `import("${folders}/${file}").${found.name}`;
    };
    if (old.isValue && pair.new.isValue)
      push(
        lines,
        fileOf(id),
        `export type ${valueName(id)} = [typeof ${access("old", old)}, typeof ${accessNew()}];`,
      );
    if (!old.isType || !pair.new.isType) continue;
    const parameters = old.typeParameters;
    if (!parameters) {
      push(lines, fileOf(id), `export type ${typeName(id)} = [${access("old", old)}, ${accessNew()}];`);
      continue;
    }
    const { path } = parameters.place;
    const up =
      path
        .split("/")
        .slice(1)
        .map(() => "..")
        .join("/") || ".";
    const [before, after] = [
      access("old", old, up) + argumentsFor(old, old),
      accessNew(up) + argumentsFor(old, pair.new),
    ];
    const line = `export type ${typeName(id)}<${parameters.text}> = [${before}, ${after}];`;
    push(appended, path, line);
  }
  return new Map([
    ...[...lines].map(([path, all]) => [path, all.join("\n")] as const),
    ...[...appended].map(([path, all]) => [path, `\n${all.join("\n")}\n`] as const),
  ]);
}

export const valueName = (id: number): string => `proviso_value${id}`;
export const typeName = (id: number): string => `proviso_type${id}`;

function argumentsFor({ typeParameters }: ExportItem, target: ExportItem): string {
  const names = (typeParameters?.names ?? []).slice(0, target.typeParameters?.names.length ?? 0);
  return names.length > 0 ? `<${names.join(", ")}>` : "";
}

function access(side: Side, { door, name }: ExportItem, folders = "."): string {
  return [doorImport(side, door, folders), ...name.filter((each) => each !== "export=")].join(".");
}
