import type { Piece } from "./pieces.js";
import type { Settled } from "./settled.js";

/** Finds what a name stands for in a file; nothing where the name leaves that open. */
export type NamedDeclarations = (path: string, name: string) => Piece | undefined;

/** What the files of one state declare: by the file, by what that imports, or by a name that the state has once. */
export function declarationsNamed({ files }: Settled, side: "old/" | "new/"): NamedDeclarations {
  const byName = new Map<string, Piece | "several">();
  for (const [path, { pieces }] of files) {
    if (!path.startsWith(side)) continue;
    for (const piece of pieces.values()) byName.set(piece.name, byName.has(piece.name) ? "several" : piece);
  }
  const importedAs = (path: string, name: string): string => {
    for (const { mentions } of files.get(path)?.pieces.values() ?? [])
      if (mentions.get(name)) return mentions.get(name)?.name ?? name;
    return name;
  };
  return (path, name) => {
    const own = files.get(path)?.pieces.get(name);
    const found = own ?? byName.get(importedAs(path, name));
    return found === "several" ? undefined : found;
  };
}
